// Puts a change of settings into what a file holds, and leaves all else there as it is.
import { isFields } from "./unknown-value.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Three-way merge of plain JSON: a field that is the same `before` and `after` stays as `stored` has it,
 * so that another device's value, another version's field, or one that can't be read here is not overwritten.
 * Lists count as one value.
 */
export function mergeFields(stored: Fields, before: Fields, after: Fields): Fields {
	const changed = Object.keys({ ...before, ...after }).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);
	const kept = Object.entries(stored).filter(([name]) => !changed.includes(name));
	const set = changed
		.filter((name) => after[name] !== undefined)
		.map((name) => {
			const [has, was, is] = [stored[name], before[name], after[name]];
			const isSection = isFields(has) && isFields(was) && isFields(is);
			return [name, isSection ? mergeFields(has, was, is) : is] as const;
		});
	return Object.fromEntries([...kept, ...set]);
}
