// The plugin's settings: their defaults, and the check that turns any data.json into settings.

/** What the user can set. Everything has a default; a broken value costs only itself. */
export interface Settings {
	/** Vault folder of the review log. */
	readonly logFolder: string;
	/** New cards a study day, 0…9999. */
	readonly newPerDay: number;
	/** Reviews a study day, 0…9999. */
	readonly reviewsPerDay: number;
	/** FSRS's desired retention, 0.7…0.99. */
	readonly retention: number;
	/** Local hour at which a new study day begins, 0…23. */
	readonly rolloverHour: number;
	/** Also ask for the term by its definition. */
	readonly reverseCards: boolean;
	/** Folders whose notes hold no glossaries. */
	readonly excludeFolders: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
	logFolder: "Value chain reviews",
	newPerDay: 20,
	reviewsPerDay: 200,
	retention: 0.9,
	rolloverHour: 4,
	reverseCards: false,
	excludeFolders: [],
};

export interface ParsedSettings {
	readonly settings: Settings;
	/** Names of settings whose value was unusable and is now the default. */
	readonly faults: readonly string[];
	/** What the file holds that this version does not know; kept when settings are saved. */
	readonly unknown: Readonly<Record<string, unknown>>;
}

type Check = (value: unknown) => boolean;

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
	logFolder: (value) => typeof value === "string" && isFolder(value),
	newPerDay: isWholeIn(0, 9999),
	reviewsPerDay: isWholeIn(0, 9999),
	retention: (value) => typeof value === "number" && value >= 0.7 && value <= 0.99,
	rolloverHour: isWholeIn(0, 23),
	reverseCards: (value) => typeof value === "boolean",
	excludeFolders: (value) => Array.isArray(value) && value.every((folder) => typeof folder === "string"),
};

/** Reads settings from data of any origin; never throws. */
export function parseSettings(data: unknown): ParsedSettings {
	const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
	const given: Readonly<Record<string, unknown>> = isObject ? { ...data } : {};
	const names = Object.keys(CHECKS).filter(isSettingName);
	const usable = names.filter((name) => given[name] !== undefined && CHECKS[name](given[name]));
	const faults = names.filter((name) => given[name] !== undefined && !usable.includes(name));
	const isKnown = new Set<string>(names);
	return {
		settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(usable.map((name) => [name, given[name]])) },
		faults: isObject || data === null || data === undefined ? faults : ["data.json"],
		unknown: Object.fromEntries(Object.entries(given).filter(([name]) => !isKnown.has(name))),
	};
}

function isSettingName(name: string): name is keyof Settings {
	return name in CHECKS;
}

/** A folder inside the vault, visible to sync: no `..`, no folder that begins with a dot, not the vault itself. */
function isFolder(path: string): boolean {
	const parts = path.split("/");
	return (
		path.length <= 200 &&
		parts.every((part) => part.trim() !== "" && !part.startsWith(".") && !/[\\:*?"<>|]/u.test(part))
	);
}

function isWholeIn(least: number, most: number): Check {
	return (value) => typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}
