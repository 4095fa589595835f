// Obsidian's additions to arrays, strings and the like.
import { define } from "./define-members.ts";

/** Adds them to a window, each of which has prototypes of its own. */
export function addLanguageMembers(win: typeof globalThis): void {
	define(win.Array, {
		combine: (arrays: readonly unknown[][]) => arrays.flat(),
	});
	define(win.Array.prototype, {
		first<T>(this: T[]) {
			return this[0];
		},
		last<T>(this: T[]) {
			return this[this.length - 1];
		},
		contains<T>(this: T[], target: T) {
			return this.includes(target);
		},
		remove<T>(this: T[], target: T) {
			for (let at = this.indexOf(target); at !== -1; at = this.indexOf(target)) this.splice(at, 1);
		},
		shuffle<T>(this: T[]) {
			for (let at = this.length - 1; at > 0; at--) {
				const other = Math.floor(Math.random() * (at + 1));
				[this[at], this[other]] = [this[other] as T, this[at] as T];
			}
			return this;
		},
		unique<T>(this: T[]) {
			return [...new Set(this)];
		},
	});
	define(win.String, { isString: (value: unknown) => typeof value === "string" });
	define(win.String.prototype, {
		contains(this: string, target: string) {
			return this.includes(target);
		},
		format(this: string, ...args: string[]) {
			return this.replace(/\{(\d+)\}/gu, (whole, index: string) => args[Number(index)] ?? whole);
		},
	});
	define(win.Number, { isNumber: (value: unknown) => typeof value === "number" });
	define(win.Math, {
		clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
		square: (value: number) => value * value,
	});
	define(win.Object, {
		isEmpty: (object: object) => Object.keys(object).length === 0,
		each: <T>(object: Record<string, T>, callback: (value: T, key: string) => unknown, context?: unknown) =>
			Object.entries(object).every(([key, value]) => callback.call(context, value, key) !== false),
	});
}
