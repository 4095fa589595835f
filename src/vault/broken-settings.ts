// Keeps a copy of a data.json that could not be read in full, before a change of the settings writes over it,
// and remembers on this device what the user was told.
import { type App, normalizePath, type Plugin } from "obsidian";

const TOLD = "service-value-chain-broken-settings";
/** Copies that are kept; older faults are worth no more. */
const MOST_COPIES = 9;

/** What the settings need of the plugin. */
export interface SettingsHost extends Pick<Plugin, "loadData" | "saveData"> {
	readonly manifest: Pick<Plugin["manifest"], "dir" | "id">;
	readonly app: Pick<App, "loadLocalStorage" | "saveLocalStorage"> & {
		readonly vault: Pick<App["vault"], "adapter" | "configDir">;
	};
}

/**
 * @param faults Names of the unusable settings.
 * @returns Whether the user should be told: not again while the same settings are broken.
 */
export async function keepBrokenSettings(plugin: SettingsHost, faults: readonly string[]): Promise<boolean> {
	const { app } = plugin;
	const names = faults.join(", ");
	const isNew = names !== (app.loadLocalStorage(TOLD) ?? "");
	if (isNew) app.saveLocalStorage(TOLD, names === "" ? null : names);
	const text = names !== "" && (isNew || faults.includes("data.json")) ? await settingsText(plugin) : null;
	if (text !== null) await keepCopy(plugin, text);
	return isNew && names !== "";
}

/** The text of data.json as it is; `null` if there is no such file. */
export async function settingsText(plugin: SettingsHost): Promise<string | null> {
	try {
		const { adapter } = plugin.app.vault;
		const path = ownFile(plugin, "data.json");
		return (await adapter.exists(path)) ? await adapter.read(path) : null;
	} catch {
		return null;
	}
}

/** Writes the text to the first free name, unless a copy holds it already. */
async function keepCopy(plugin: SettingsHost, text: string): Promise<void> {
	const { adapter } = plugin.app.vault;
	try {
		for (let number = 1; number <= MOST_COPIES; number++) {
			const path = ownFile(plugin, `data-broken-${number}.json`);
			if (!(await adapter.exists(path))) return await adapter.write(path, text);
			if ((await adapter.read(path)) === text) return;
		}
	} catch {
		// The folder can't be written: then the settings can't be saved either, and the original stays.
	}
}

function ownFile({ app, manifest }: SettingsHost, name: string): string {
	return normalizePath(`${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/${name}`);
}
