// Turns an imported or stored value chain into one that is safe to use, or says what is wrong with it.
import {
	MOST_ACTIVITIES,
	readAliases,
	readIcon,
	readId,
	readName,
	readThemedColor,
} from "./activity-rules.ts";
import type { Activity, ActivityId, ChainLayout, Exchange, ThemedColor, ValueChain } from "./value-chain.ts";
import { isFields, isString } from "../unknown-value.ts";

export interface ParsedChain {
	/** `null` if there is no usable activity. */
	readonly chain: ValueChain | null;
	/** What was left out or replaced, in words for a person. */
	readonly faults: readonly string[];
}

/** Look of an activity that names none. */
export const DEFAULT_ICON = "lucide-circle-dot";
export const DEFAULT_COLOR: ThemedColor = { light: "#495057", dark: "#ced4da" };

/** Most exchanges: each activity with each other, some of them twice. */
const MOST_EXCHANGES = 1000;

/**
 * Reads a chain of the user's own.
 * @param value What JSON.parse gave; nothing is assumed of it.
 * @returns A chain with the id `custom`, made of all that is usable.
 */
export function parseChain(value: unknown): ParsedChain {
	if (!isFields(value) || !Array.isArray(value["activities"])) {
		return { chain: null, faults: ["There is no list of activities."] };
	}
	const faults: string[] = [];
	const activities = readActivities(value["activities"], faults);
	if (activities.length === 0) return { chain: null, faults: [...faults, "There is no usable activity."] };
	const ids = new Set(activities.map(({ id }) => id));
	const chain: ValueChain = {
		id: "custom",
		name: readName(value["name"]) ?? "Value chain",
		activities,
		exchanges: readExchanges(value["exchanges"], ids),
		layout: readLayout(value["layout"], activities),
	};
	return { chain, faults };
}

/** The chain as a file that `parseChain` reads. */
export function chainJson({ name, activities, exchanges, layout }: ValueChain): string {
	return `${JSON.stringify({ name, activities, exchanges, layout }, null, "\t")}\n`;
}

function readActivities(values: readonly unknown[], faults: string[]): readonly Activity[] {
	const activities: Activity[] = [];
	for (const [index, value] of values.entries()) {
		if (activities.length === MOST_ACTIVITIES) {
			faults.push(`Only the first ${MOST_ACTIVITIES} activities are used.`);
			break;
		}
		const activity = isFields(value) ? readActivity(value) : null;
		if (!activity) faults.push(`Activity ${index + 1} has no usable id or name.`);
		else if (activities.some(({ id }) => id === activity.id))
			faults.push(`There are two activities "${activity.id}".`);
		else activities.push(activity);
	}
	return activities;
}

function readActivity(fields: Readonly<Record<string, unknown>>): Activity | null {
	const id = readId(fields["id"] ?? fields["name"]);
	if (id === null) return null;
	const { purpose } = fields;
	return {
		id,
		name: readName(fields["name"]) ?? id,
		aliases: readAliases(fields["aliases"]) ?? [],
		icon: readIcon(fields["icon"]) ?? DEFAULT_ICON,
		color: readThemedColor(fields["color"]) ?? DEFAULT_COLOR,
		purpose: isString(purpose) ? purpose.slice(0, 500) : "",
	};
}

function readExchanges(value: unknown, ids: ReadonlySet<ActivityId>): readonly Exchange[] {
	if (!Array.isArray(value)) return [];
	return value
		.slice(0, MOST_EXCHANGES)
		.filter(isFields)
		.flatMap((fields) => {
			const [from, to, what] = [readId(fields["from"]), readId(fields["to"]), readName(fields["what"])];
			const isUsable = from !== null && to !== null && what !== null && ids.has(from) && ids.has(to);
			return isUsable ? [{ from, to, what }] : [];
		});
}

/** Activities that the layout does not name, or names twice, are laid out as columns at the end. */
function readLayout(value: unknown, activities: readonly Activity[]): ChainLayout {
	const fields = isFields(value) ? value : {};
	const left = new Set(activities.map(({ id }) => id));
	const take = (list: unknown): ActivityId[] =>
		(Array.isArray(list) ? list : [])
			.map(readId)
			.filter((id): id is string => id !== null && left.delete(id));
	const top = take(fields["top"]);
	const columns = (Array.isArray(fields["columns"]) ? fields["columns"] : []).map(take);
	const bottom = take(fields["bottom"]);
	return {
		top,
		columns: [...columns, ...[...left].map((id) => [id])].filter(({ length }) => length > 0),
		bottom,
	};
}
