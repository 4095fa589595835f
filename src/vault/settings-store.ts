// Keeps the settings in data.json. Writes only what was changed here: what another device or another version wrote,
// and what this version can't read, stays in the file.
import { mergeFields } from "../core/merge-fields.ts";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "../core/settings.ts";
import { type SettingsHost, settingsText } from "./broken-settings.ts";
import { createCallbacks } from "./callbacks.ts";
import { isFields } from "../core/unknown-value.ts";

export interface SettingsStore {
	get(): Settings;
	/** Checks, applies and saves a change; resolves when it is saved. An unusable value is refused: nothing changes. */
	update(change: Partial<Settings>): Promise<void>;
	/** Reads data.json, at the start and when sync changed it. Returns the names of unusable settings. */
	load(): Promise<readonly string[]>;
	readonly onChange: (callback: (settings: Settings) => void) => () => void;
}

export function createSettingsStore(plugin: SettingsHost): SettingsStore {
	const callbacks = createCallbacks<Settings>();
	let settings = DEFAULT_SETTINGS;
	/** The settings as the file has them; what differs from them is yet to be saved. */
	let saved = DEFAULT_SETTINGS;
	let last: Promise<unknown> = Promise.resolve();
	let waiting: Promise<void> | null = null;

	/** One after the other, so that an older state never overwrites a newer one. */
	function inTurn<T>(task: () => Promise<T>): Promise<T> {
		const done = last.then(task);
		last = done.catch(() => undefined);
		return done;
	}

	/** Several changes in a row are saved at once. */
	function save(): Promise<void> {
		waiting ??= inTurn(async () => {
			waiting = null;
			const now = settings;
			const stored = await readData(plugin);
			await plugin.saveData(mergeFields(isFields(stored) ? stored : {}, { ...saved }, { ...now }));
			saved = now;
		});
		return waiting;
	}

	return {
		get: () => settings,
		update: async (change) => {
			const parsed = parseSettings({ ...settings, ...change });
			if (parsed.faults.length > 0) return;
			({ settings } = parsed);
			callbacks.call(settings);
			await save();
		},
		load: () =>
			inTurn(async () => {
				const stored = await readData(plugin);
				const read = parseSettings(stored);
				const unsaved = mergeFields({ ...read.settings }, { ...saved }, { ...settings });
				saved = read.settings;
				({ settings } = parseSettings(unsaved));
				callbacks.call(settings);
				return read.faults;
			}),
		onChange: callbacks.add,
	};
}

/** The file's data; its text, which is no settings, if it can't be read as JSON; `null` if there is none. */
async function readData(plugin: SettingsHost): Promise<unknown> {
	try {
		const data: unknown = await plugin.loadData();
		if (data !== null && data !== undefined) return data;
	} catch {
		// Obsidian gives nothing for a broken file, or throws.
	}
	const text = await settingsText(plugin);
	return text === null || text.trim() === "" ? null : text;
}
