// Keeps the settings in data.json, and what other versions wrote there.
import type { Plugin } from "obsidian";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "../core/settings.ts";
import { createCallbacks } from "./callbacks.ts";

export interface SettingsStore {
	get(): Settings;
	/** Checks, applies and saves a change; resolves when it is saved. An unusable value is refused: nothing changes. */
	update(change: Partial<Settings>): Promise<void>;
	/** Reads data.json, at the start and when sync changed it. Returns the names of unusable settings. */
	load(): Promise<readonly string[]>;
	onChange(callback: (settings: Settings) => void): () => void;
}

export function createSettingsStore(plugin: Plugin): SettingsStore {
	const callbacks = createCallbacks<Settings>();
	let settings = DEFAULT_SETTINGS;
	let unknown: Readonly<Record<string, unknown>> = {};
	let saving = Promise.resolve();

	/** One save after the other, so that an older state never overwrites a newer one. */
	function save(): Promise<void> {
		const saved = saving.then(() => plugin.saveData({ ...unknown, ...settings }));
		saving = saved.catch(() => undefined);
		return saved;
	}

	return {
		get: () => settings,
		update: async (change) => {
			const parsed = parseSettings({ ...settings, ...change });
			if (parsed.faults.length > 0) return;
			settings = parsed.settings;
			callbacks.call(settings);
			await save();
		},
		load: async () => {
			const parsed = parseSettings(await readData(plugin));
			({ settings, unknown } = parsed);
			callbacks.call(settings);
			return parsed.faults;
		},
		onChange: callbacks.add,
	};
}

/** The file's data; text, which is no settings, if the file can't be read as JSON. */
async function readData(plugin: Plugin): Promise<unknown> {
	try {
		const data: unknown = await plugin.loadData();
		return data;
	} catch {
		return "unreadable";
	}
}
