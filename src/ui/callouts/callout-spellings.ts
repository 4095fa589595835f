// The callout types that stand for an activity, as Obsidian writes them into `data-callout`.
// CSS compares attribute values letter by letter, so every usual way to join a name's words is listed.
import type { Activity } from "../../core/chain/value-chain.ts";
import { calloutType } from "../../core/notes/scan-note.ts";

/** What may stand between the words of a name: `design-transition`, `design-and-transition`, `obtain/build`… */
const JOINTS = ["-", "-and-", "-&-", "&", "/", "-/-", "_", "+", "-+-"] as const;

/**
 * Every `data-callout` value of each activity, its id first.
 * An id belongs to its own activity before it is any other's alias; of two activities with one alias the first has it.
 */
export function calloutSpellings(activities: readonly Activity[]): ReadonlyMap<string, readonly string[]> {
	const taken = new Set(activities.map(({ id }) => calloutType(id)));
	const spellings = new Map<string, readonly string[]>();
	for (const { id, name, aliases } of activities) {
		const own = new Set([calloutType(id)]);
		for (const value of [id, name, ...aliases].flatMap(spellingsOf)) {
			if (taken.has(value)) continue;
			taken.add(value);
			own.add(value);
		}
		spellings.set(id, [...own]);
	}
	return spellings;
}

function spellingsOf(name: string): string[] {
	const asWritten = calloutType(name);
	const words = asWritten.split(/[-\s/_+&]+/u).filter((word) => word !== "" && word !== "and");
	const [first, second, ...more] = words;
	const isPair = first !== undefined && second !== undefined && more.length === 0;
	const joined = isPair ? JOINTS.map((joint) => first + joint + second) : [words.join("-")];
	return [asWritten, ...joined].filter((value) => value !== "" && !/[\][|]/u.test(value));
}
