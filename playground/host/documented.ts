// Checks a host class against obsidian.d.ts where its methods return `this` or take the host's own App.

/**
 * The members of an Obsidian class with their parameters and fields; what a method returns is left open, since the
 * host's `this` has not all of Obsidian's members. `Except` names what the host doesn't have, or has in its own form.
 */
export type Documented<T, Except extends keyof T = never> = {
	[K in Exclude<keyof T, Except>]: T[K] extends (...args: infer A) => unknown
		? (...args: A) => unknown
		: T[K];
};
