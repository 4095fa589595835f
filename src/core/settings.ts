// The plugin's settings: their defaults, and the check that turns any data.json into settings.
import type { CardKind } from "./cards/card.ts";
import { readKinds } from "./cards/questions/note-kinds.ts";
import { readId, readName } from "./chain/activity-rules.ts";
import { type ChainSettings, DEFAULT_CHAIN, readChainSettings } from "./chain/chain-settings.ts";
import { type ReviewKeys, readReviewKeys } from "./review-keys.ts";
import { calloutType } from "./notes/callout-line.ts";
import { readWeights } from "./schedule/parameters.ts";
import { type DayLimits, NEW_CARD_ORDERS, type NewCardOrder } from "./schedule/queue.ts";
import { isFields, isString } from "./unknown-value.ts";

/** How callouts are inserted and shown. */
export interface CalloutSettings {
	/** Fold mark of an inserted callout: none, open, or collapsed. */
	readonly fold: "" | "+" | "-";
	/** Title of an inserted callout; `{activity}` stands for the activity's name. */
	readonly title: string;
	/** Suggest types while `> [!` is typed. */
	readonly suggest: boolean;
	/** Types that the user's snippets, another plugin or the theme style. */
	readonly leaveToOthers: readonly string[];
}

/** What one glossary has in place of the general settings. */
export interface GlossarySettings extends Partial<DayLimits> {
	readonly retention?: number;
}

/** What the user can set. Everything has a default; a broken value costs only itself. */
export interface Settings {
	/** The chain, and how its activities look. */
	readonly chain: ChainSettings;
	readonly callouts: CalloutSettings;

	/** Vault folder of the review log. */
	readonly logFolder: string;
	/** New cards a study day, 0…9999. */
	readonly newPerDay: number;
	/** Reviews a study day, 0…9999. */
	readonly reviewsPerDay: number;
	/** Where new cards stand among the reviews. */
	readonly newCards: NewCardOrder;
	/** By glossary key. */
	readonly glossaries: Readonly<Record<string, GlossarySettings>>;
	/** FSRS's desired retention, 0.7…0.99. */
	readonly retention: number;
	/** FSRS-6's 21 weights; empty for the defaults. */
	readonly weights: readonly number[];
	/** Longest interval in days, 1…36500. */
	readonly maximumInterval: number;
	/** Spread due days a little. */
	readonly fuzz: boolean;
	/** Minutes by which learning cards may come early, 0…1440. */
	readonly learnAheadMinutes: number;
	/** Local hour at which a new study day begins, 0…23. */
	readonly rolloverHour: number;
	/** Type the answer before it is shown. */
	readonly typeAnswer: boolean;
	/** Keys of the review tab that are not the built-in ones. */
	readonly keys: ReviewKeys;
	/** Kinds of cards that notes without a `cards` property make; callouts are cards by `calloutCards`. */
	readonly cardKinds: readonly CardKind[];
	/** Callout types that are cards in every note. */
	readonly calloutCards: readonly string[];
	/** A button below each glossary's heading. */
	readonly glossaryButton: boolean;
	readonly showRibbon: boolean;
	/** Number of due cards in the status bar. */
	readonly showStatusBar: boolean;

	/** Words that say "glossary", beside the built-in ones; lower case. */
	readonly glossaryWords: readonly string[];
	/** Tags of glossary notes, with `#`, lower case. */
	readonly glossaryTags: readonly string[];
	/** If not empty, only notes in these folders hold glossaries. */
	readonly includeFolders: readonly string[];
	/** Folders whose notes hold no glossaries. */
	readonly excludeFolders: readonly string[];

	/** The activity of the cursor's section in the status bar. */
	readonly activityStatusBar: boolean;
	/** Due counts on the activities of the picture. */
	readonly activityBadge: boolean;
	/** The activities of a note's `activity` property at its top. */
	readonly noteBadge: boolean;
}

export const DEFAULT_CALLOUTS: CalloutSettings = { fold: "", title: "", suggest: true, leaveToOthers: [] };

export const DEFAULT_SETTINGS: Settings = {
	chain: DEFAULT_CHAIN,
	callouts: DEFAULT_CALLOUTS,
	logFolder: "Value chain reviews",
	newPerDay: 20,
	reviewsPerDay: 200,
	newCards: "after",
	glossaries: {},
	retention: 0.9,
	weights: [],
	maximumInterval: 36_500,
	fuzz: false,
	learnAheadMinutes: 20,
	rolloverHour: 4,
	typeAnswer: false,
	keys: {},
	cardKinds: ["definition"],
	calloutCards: [],
	glossaryButton: true,
	showRibbon: true,
	showStatusBar: true,
	glossaryWords: [],
	glossaryTags: ["#glossary"],
	includeFolders: [],
	excludeFolders: [],
	activityStatusBar: false,
	activityBadge: true,
	noteBadge: true,
};

export interface ParsedSettings {
	readonly settings: Settings;
	/** Names of settings whose value was unusable and is now the default, e.g. `retention` or `chain.looks.plan`. */
	readonly faults: readonly string[];
}

/** Reads one setting; `null` if the value is unusable. May say which part of it is. */
type Read<T> = (value: unknown, fault: (part: string) => void) => T | null;

/** One row for each setting. */
const READERS: { readonly [K in keyof Settings]: Read<Settings[K]> } = {
	chain: readChainSettings,
	callouts: readCallouts,
	logFolder: (value) => (isString(value) && isFolder(value) ? value : null),
	newPerDay: wholeIn(0, 9999),
	reviewsPerDay: wholeIn(0, 9999),
	newCards: (value) => NEW_CARD_ORDERS.find((order) => order === value) ?? null,
	glossaries: readGlossaries,
	retention: readRetention,
	weights: readWeights,
	maximumInterval: wholeIn(1, 36_500),
	fuzz: flag,
	learnAheadMinutes: wholeIn(0, 1440),
	rolloverHour: wholeIn(0, 23),
	typeAnswer: flag,
	keys: readReviewKeys,
	cardKinds: (value) => (Array.isArray(value) ? readKinds(value).filter((kind) => kind !== "callout") : null),
	calloutCards: (value) => words(value, calloutType),
	glossaryButton: flag,
	showRibbon: flag,
	showStatusBar: flag,
	glossaryWords: (value) => words(value, (word) => word.toLowerCase()),
	glossaryTags: (value) => words(value, (tag) => `#${tag.replace(/^#+/u, "").toLowerCase()}`),
	includeFolders: (value) => words(value, (folder) => folder),
	excludeFolders: (value) => words(value, (folder) => folder),
	activityStatusBar: flag,
	activityBadge: flag,
	noteBadge: flag,
};

/** Reads settings from data of any origin; never throws. */
export function parseSettings(data: unknown): ParsedSettings {
	const given = isFields(data) ? withoutOldNames(data) : {};
	const faults: string[] = data === null || data === undefined || isFields(data) ? [] : ["data.json"];
	const read = <K extends keyof Settings>(name: K): Settings[K] => {
		const value = Object.hasOwn(given, name) ? given[name] : undefined;
		if (value === undefined) return DEFAULT_SETTINGS[name];
		const taken = READERS[name](value, (part) => void faults.push(part));
		if (taken === null) faults.push(name);
		return taken ?? DEFAULT_SETTINGS[name];
	};
	const settings = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
	return {
		settings: { ...DEFAULT_SETTINGS, ...settings },
		faults: [...new Set(faults)],
	};
}

/** Before there were more kinds, `reverseCards: true` asked for terms too. */
function withoutOldNames(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const { reverseCards, ...given } = data;
	return reverseCards === true ? { cardKinds: ["definition", "reverse"], ...given } : given;
}

const NAMES = Object.keys(READERS).filter((name): name is keyof Settings => Object.hasOwn(READERS, name));

function readCallouts(value: unknown, fault: (part: string) => void): CalloutSettings | null {
	if (!isFields(value)) return null;
	const take = <K extends keyof CalloutSettings>(
		name: K,
		read: (given: unknown) => CalloutSettings[K] | null,
	) => {
		if (value[name] === undefined) return DEFAULT_CALLOUTS[name];
		const taken = read(value[name]);
		if (taken === null) fault(`callouts.${name}`);
		return taken ?? DEFAULT_CALLOUTS[name];
	};
	return {
		...value,
		fold: take("fold", (fold) => (fold === "" || fold === "+" || fold === "-" ? fold : null)),
		title: take("title", (title) => (title === "" ? "" : readName(title))),
		suggest: take("suggest", flag),
		leaveToOthers: take("leaveToOthers", (types) =>
			Array.isArray(types)
				? types
						.map(readId)
						.filter((id) => id !== null)
						.slice(0, MOST_WORDS)
				: null,
		),
	};
}

/** A glossary's settings; what is unusable in them is left out. */
function readGlossaries(
	value: unknown,
	fault: (part: string) => void,
): Readonly<Record<string, GlossarySettings>> | null {
	if (!isFields(value)) return null;
	const readers = { newPerDay: wholeIn(0, 9999), reviewsPerDay: wholeIn(0, 9999), retention: readRetention };
	const entries = Object.entries(value).slice(0, MOST_WORDS);
	return Object.fromEntries(
		entries.map(([key, own]) => {
			const given: Readonly<Record<string, unknown>> = isFields(own) ? own : {};
			const taken = Object.entries(readers).flatMap(([name, read]) => {
				if (given[name] === undefined) return [];
				const part = read(given[name], fault);
				if (part === null) fault(`glossaries.${key}.${name}`);
				return part === null ? [] : [[name, part]];
			});
			return [key, Object.fromEntries(taken)];
		}),
	);
}

function readRetention(value: unknown): number | null {
	return typeof value === "number" && value >= 0.7 && value <= 0.99 ? value : null;
}

/** A folder inside the vault, visible to sync: no `..`, no folder that begins with a dot, not the vault itself. */
function isFolder(path: string): boolean {
	const parts = path.split("/");
	return (
		path.length <= 200 &&
		parts.every((part) => part.trim() !== "" && !part.startsWith(".") && !/[\\:*?"<>|]/u.test(part))
	);
}

function wholeIn(least: number, most: number): Read<number> {
	return (value) =>
		typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function flag(value: unknown): boolean | null {
	return typeof value === "boolean" ? value : null;
}

/** Most words, tags or folders of a list. */
const MOST_WORDS = 500;

/** A list of texts, without empty ones and doubles. */
function words(value: unknown, normalize: (word: string) => string): readonly string[] | null {
	if (!Array.isArray(value) || !value.every(isString)) return null;
	const texts = value
		.map((word) => word.trim())
		.filter((word) => word !== "" && word !== "#" && word.length <= 500);
	return [...new Set(texts.map(normalize))].slice(0, MOST_WORDS);
}
