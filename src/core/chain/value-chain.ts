// The value chain as data: activities, their looks, and what they exchange. Owns the types; presets fill them.

/** Id of an activity; it is also the type of its callouts: lower case, no spaces, e.g. `plan`. */
export type ActivityId = string;

/** Two CSS colours (hex, `#rrggbb`), one for each theme. */
export interface ThemedColor {
	readonly light: string;
	readonly dark: string;
}

/** One step of the chain. */
export interface Activity {
	readonly id: ActivityId;
	/** Official label, e.g. "Design and transition". */
	readonly name: string;
	/** Other spellings, in any letter case; compared by `matchActivity`'s rules. */
	readonly aliases: readonly string[];
	/** Id of one of Obsidian's (Lucide's) icons, e.g. `lucide-compass`. */
	readonly icon: string;
	readonly color: ThemedColor;
	/** What it is for, one sentence in our own words. */
	readonly purpose: string;
}

/** What one activity gives another. */
export interface Exchange {
	readonly from: ActivityId;
	readonly to: ActivityId;
	readonly what: string;
}

/** A chain of activities: a preset or the user's own. */
export interface ValueChain {
	/** `itil4`, `itil5`, or `custom`. */
	readonly id: string;
	readonly name: string;
	readonly activities: readonly Activity[];
	readonly exchanges: readonly Exchange[];
	/** Where each activity stands in the picture; those not named are laid out between. */
	readonly layout: ChainLayout;
}

/** Rows of the picture: full-width bands above and below, and columns of stacked activities between. */
export interface ChainLayout {
	readonly top: readonly ActivityId[];
	readonly columns: readonly (readonly ActivityId[])[];
	readonly bottom: readonly ActivityId[];
}

/** The activity of a chain that bears the id; none if the chain has no such activity. */
export function activityOf({ activities }: ValueChain, id: ActivityId | null): Activity | undefined {
	return activities.find((activity) => activity.id === id);
}
