// What a base finds: its notes as entries, filtered, sorted and grouped.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { getAllTags, parseYaml } from "../functions.ts";
import type { TFile } from "../files.ts";
import { ListValue, NullValue, type Value, valueOf } from "./bases-values.ts";

/** The query of one view. */
export interface BaseQuery {
	readonly filters: readonly O.BasesConfigFileFilter[];
	readonly order: readonly O.BasesPropertyId[];
	readonly sort: readonly O.BasesSortConfig[];
	readonly groupBy: O.BasesSortConfig | null;
}

export class BasesEntry {
	readonly file: TFile;
	private readonly app: App;
	constructor(app: App, file: TFile) {
		this.app = app;
		this.file = file;
	}
	getValue(propertyId: O.BasesPropertyId): Value | null {
		const [type, ...rest] = propertyId.split(".");
		const name = rest.join(".");
		const cache = this.app.metadataCache.getFileCache(this.file);
		if (type === "note") return valueOf(cache?.frontmatter?.[name]);
		if (type !== "file") return null;
		const { path, basename, extension, stat, parent } = this.file;
		const known: Readonly<Record<string, unknown>> = {
			name: basename,
			basename,
			path,
			ext: extension,
			folder: parent?.path,
			size: stat.size,
			tags: cache ? getAllTags(cache) : [],
		};
		return valueOf(known[name]);
	}
}

export class BasesEntryGroup {
	readonly key: Value;
	readonly entries: BasesEntry[];
	constructor(key: Value, entries: BasesEntry[]) {
		this.key = key;
		this.entries = entries;
	}
	hasKey(): boolean {
		return !(this.key instanceof NullValue);
	}
}

export class BasesQueryResult {
	readonly data: BasesEntry[];
	private readonly query: BaseQuery;

	constructor(app: App, query: BaseQuery) {
		this.query = query;
		const entries = app.vault.getMarkdownFiles().map((file) => new BasesEntry(app, file));
		this.data = sorted(
			entries.filter((entry) => query.filters.every((filter) => passes(entry, filter))),
			query.sort,
		);
	}
	get groupedData(): BasesEntryGroup[] {
		const { groupBy } = this.query;
		if (!groupBy) return [new BasesEntryGroup(NullValue.value, this.data)];
		const groups = new Map<string, BasesEntryGroup>();
		for (const entry of sorted(this.data, [groupBy])) {
			const key = entry.getValue(groupBy.property) ?? NullValue.value;
			const known = groups.get(key.toString());
			if (known) known.entries.push(entry);
			else groups.set(key.toString(), new BasesEntryGroup(key, [entry]));
		}
		return [...groups.values()];
	}
	get properties(): O.BasesPropertyId[] {
		return [...this.query.order];
	}
	/** The playground counts; it knows no other summary. */
	getSummaryValue(
		_controller: unknown,
		entries: BasesEntry[],
		property: O.BasesPropertyId,
		_key: string,
	): Value {
		return valueOf(entries.filter((entry) => entry.getValue(property)?.isTruthy()).length);
	}
}

/** Bases writes `status` for `note.status`. */
export function propertyId(name: string): O.BasesPropertyId {
	return (/^(?:note|file|formula)\./u.test(name) ? name : `note.${name}`) as O.BasesPropertyId;
}

export function readBase(text: string): O.BasesConfigFile {
	const config: unknown = parseYaml(text);
	return typeof config === "object" && config !== null ? config : {};
}

export class UnknownFilterError extends Error {}

function passes(entry: BasesEntry, filter: O.BasesConfigFileFilter): boolean {
	if (typeof filter === "string") return passesText(entry, filter);
	if ("and" in filter) return filter.and.every((inner) => passes(entry, inner));
	if ("or" in filter) return filter.or.some((inner) => passes(entry, inner));
	return !filter.not.some((inner) => passes(entry, inner));
}

function passesText(entry: BasesEntry, filter: string): boolean {
	const call = /^(!?)\s*([\w.-]+)\.(\w+)\("([^"]*)"\)$/u.exec(filter.trim());
	if (call) {
		const [, negated, name = "", method = "", argument = ""] = call;
		return passesCall(entry, name, method, argument, filter) !== (negated === "!");
	}
	const compared = /^([\w.-]+)\s*(==|!=)\s*"?([^"]*)"?$/u.exec(filter.trim());
	if (!compared) throw new UnknownFilterError(filter);
	const [, name = "", operator, wanted] = compared;
	return (entry.getValue(propertyId(name))?.toString() === wanted) === (operator === "==");
}

function passesCall(
	entry: BasesEntry,
	name: string,
	method: string,
	argument: string,
	filter: string,
): boolean {
	const call = `${name === "file" ? "file" : "note"}.${method}`;
	const value = entry.getValue(propertyId(name));
	switch (call) {
		case "file.hasTag":
			return (entry.getValue("file.tags")?.toString().split(", ") ?? []).includes(
				`#${argument.replace(/^#/u, "")}`,
			);
		case "file.inFolder":
			return entry.file.path.startsWith(`${argument}/`);
		case "file.hasProperty":
			return entry.getValue(propertyId(argument))?.isTruthy() === true;
		case "note.contains":
			return value instanceof ListValue
				? value.includes(valueOf(argument))
				: (value?.toString() ?? "").includes(argument);
		default:
			throw new UnknownFilterError(filter);
	}
}

function sorted(entries: readonly BasesEntry[], sort: readonly O.BasesSortConfig[]): BasesEntry[] {
	return [...entries].sort((a, b) => {
		for (const { property, direction } of sort) {
			const [one = "", other = ""] = [a, b].map((entry) => entry.getValue(property)?.toString());
			const order = one.localeCompare(other, undefined, { numeric: true });
			if (order !== 0) return direction === "DESC" ? -order : order;
		}
		return 0;
	});
}
