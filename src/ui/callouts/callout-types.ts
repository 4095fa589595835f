// Every callout type there is to choose from: the chain's first, then Obsidian's own, then those this vault uses.
import type { Activity, ThemedColor, ValueChain } from "../../core/chain/value-chain.ts";
import { calloutSpellings } from "./callout-spellings.ts";
import { CALLOUT_TEXT } from "./callout-text.ts";

export interface CalloutTypeChoice {
	/** What is written between `[!` and `]`. */
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly icon: string;
	readonly group: "chain" | "obsidian" | "vault";
}

/** The type of text that sets the scene; it belongs to no activity. */
export const CONTEXT: Activity = {
	id: "context",
	name: CALLOUT_TEXT.context,
	aliases: [],
	icon: "lucide-map",
	color: { light: "#495057", dark: "#ced4da" } satisfies ThemedColor,
	purpose: "",
};

/** Obsidian's types, each with its icon and aliases. */
const OBSIDIAN_TYPES: readonly (readonly [id: string, icon: string, ...aliases: string[]])[] = [
	["note", "lucide-pencil"],
	["abstract", "lucide-clipboard-list", "summary", "tldr"],
	["info", "lucide-info"],
	["todo", "lucide-check-circle-2"],
	["tip", "lucide-flame", "hint", "important"],
	["success", "lucide-check", "check", "done"],
	["question", "lucide-help-circle", "help", "faq"],
	["warning", "lucide-alert-triangle", "caution", "attention"],
	["failure", "lucide-x", "fail", "missing"],
	["danger", "lucide-zap", "error"],
	["bug", "lucide-bug"],
	["example", "lucide-list"],
	["quote", "lucide-quote", "cite"],
];

/** The activities that have callouts: the chain's and `context`, unless the chain has one of that id. */
export function calloutActivities({ activities }: ValueChain): readonly Activity[] {
	return activities.some(({ id }) => id === CONTEXT.id) ? activities : [...activities, CONTEXT];
}

/** @param used Types found in the vault, in the order they are to be shown. */
export function calloutTypes(chain: ValueChain, used: readonly string[] = []): readonly CalloutTypeChoice[] {
	const activities = calloutActivities(chain);
	const own = activities.map(({ id, name, aliases, icon }): CalloutTypeChoice => ({
		id,
		name,
		aliases,
		icon,
		group: "chain",
	}));
	const ids = new Set(own.map(({ id }) => id));
	const obsidian = OBSIDIAN_TYPES.filter(([id]) => !ids.has(id)).map(
		([id, icon, ...aliases]): CalloutTypeChoice => ({
			id,
			name: titleCase(id),
			aliases,
			icon,
			group: "obsidian",
		}),
	);
	const known = knownTypes(chain);
	const others = used
		.filter((id) => !known.has(id))
		.map((id): CalloutTypeChoice => ({
			id,
			name: titleCase(id),
			aliases: [],
			icon: "lucide-pencil",
			group: "vault",
		}));
	return [...own, ...obsidian, ...others];
}

/** Every `data-callout` value that the chain or Obsidian styles, and the type it stands for. */
export function knownTypes(chain: ValueChain): ReadonlyMap<string, string> {
	const known = new Map<string, string>();
	for (const [id, , ...aliases] of OBSIDIAN_TYPES) for (const type of [id, ...aliases]) known.set(type, id);
	for (const [id, spellings] of calloutSpellings(calloutActivities(chain))) {
		for (const spelling of spellings) known.set(spelling, id);
	}
	return known;
}

/** The types that fit what was typed: every word of it is in the name, id or an alias, in any order; the list's order is kept. */
export function matchingTypes(
	types: readonly CalloutTypeChoice[],
	query: string,
): readonly CalloutTypeChoice[] {
	const wanted = query
		.toLowerCase()
		.split(/[\s\-/_+&]+/u)
		.filter((word) => word !== "");
	const rank = ({ id, name, aliases }: CalloutTypeChoice): number => {
		const names = [id, name, ...aliases].map((text) => text.toLowerCase());
		const words = names.flatMap((text) => text.split(/[\s\-/_+&]+/u));
		if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 0;
		return wanted.every((part) => names.some((text) => text.includes(part))) ? 1 : 2;
	};
	return [0, 1].flatMap((wantedRank) => types.filter((type) => rank(type) === wantedRank));
}

function titleCase(id: string): string {
	return id.charAt(0).toUpperCase() + id.slice(1).replace(/-/gu, " ");
}
