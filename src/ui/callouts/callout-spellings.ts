// The callout types that stand for an activity, as Obsidian writes them into `data-callout`.
// CSS compares attribute values letter by letter, so every usual way to join a name's words is listed.
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";
import { calloutType } from "../../core/notes/callout-line.ts";

/** What may stand between the words of a name: `design-transition`, `design-and-transition`, `obtain/build`… */
const JOINTS = "- -and- -&- & / -/- _ + -+-".split(" ");

/**
 * Every `data-callout` value, and the id of the activity it stands for; an activity's id comes before its other values.
 * Within a list an id belongs to its own activity before it is any other's alias; of two activities with one alias the
 * first has it.
 * @param lists What an earlier list has, a later one does not get.
 */
export function calloutSpellings(
	...lists: readonly (readonly Activity[])[]
): ReadonlyMap<string, ActivityId> {
	const owners = new Map<string, ActivityId>();
	for (const activities of lists) {
		const ids = new Set(activities.map(({ id }) => calloutType(id)));
		for (const { id, name, aliases } of activities) {
			const others = [id, name, ...aliases].flatMap(spellingsOf).filter((value) => !ids.has(value));
			for (const value of [calloutType(id), ...others]) if (!owners.has(value)) owners.set(value, id);
		}
	}
	return owners;
}

function spellingsOf(name: string): string[] {
	const asWritten = calloutType(name);
	const words = asWritten.split(/[-\s/_+&]+/u).filter((word) => word !== "" && word !== "and");
	const [first, second, ...more] = words;
	const isPair = first !== undefined && second !== undefined && more.length === 0;
	const joined = isPair ? JOINTS.map((joint) => first + joint + second) : [words.join("-")];
	return [asWritten, ...joined].filter((value) => value !== "" && !/[\][|]/u.test(value));
}
