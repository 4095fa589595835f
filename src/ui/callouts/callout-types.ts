// Every callout type there is to choose from: the chain's first, then Obsidian's own, then those this vault uses.
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import { calloutActivities, styledActivities, styledSpellings } from "./callout-activities.ts";

export interface CalloutTypeChoice {
	/** What is written between `[!` and `]`. */
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly icon: string;
	readonly group: "chain" | "obsidian" | "vault";
}

/** Obsidian's types, one a line: id, Lucide icon, aliases. */
const OBSIDIAN_TYPES = `note pencil
abstract clipboard-list summary tldr
info info
todo check-circle-2
tip flame hint important
success check check done
question help-circle help faq
warning alert-triangle caution attention
failure x fail missing
danger zap error
bug bug
example list
quote quote cite`
	.split("\n")
	.map((line) => {
		const [id = "", icon = "", ...aliases] = line.split(" ");
		return { id, icon: `lucide-${icon}`, aliases };
	});

/** @param used Types found in the vault, in the order they are to be shown. */
export function calloutTypes(
	settings: ChainSettings,
	used: readonly string[] = [],
): readonly CalloutTypeChoice[] {
	const own = calloutActivities(settings).map((activity) => choiceOf(activity, "chain"));
	const obsidian = OBSIDIAN_TYPES.filter(({ id }) => !own.some((choice) => choice.id === id)).map((type) =>
		choiceOf({ ...type, name: titleCase(type.id) }, "obsidian"),
	);
	const offered = [...own, ...obsidian];
	const known = knownTypes(settings);
	const styled = styledActivities(settings);
	const others = new Set(used.map((type) => known.get(type) ?? type));
	for (const { id } of offered) others.delete(id);
	return [
		...offered,
		...[...others].map((id) => {
			const plain = { id, name: titleCase(id), aliases: [], icon: "lucide-pencil" };
			return choiceOf(styled.find((activity) => activity.id === id) ?? plain, "vault");
		}),
	];
}

function choiceOf(
	{ id, name, aliases, icon }: Omit<CalloutTypeChoice, "group">,
	group: CalloutTypeChoice["group"],
): CalloutTypeChoice {
	return { id, name, aliases, icon, group };
}

/** Every `data-callout` value that the plugin or Obsidian styles, and the type it stands for. */
export function knownTypes(settings: ChainSettings): ReadonlyMap<string, string> {
	const own = OBSIDIAN_TYPES.flatMap(({ id, aliases }) =>
		[id, ...aliases].map((type) => [type, id] as const),
	);
	return new Map([...own, ...styledSpellings(settings)]);
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
