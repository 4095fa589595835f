// What Obsidian knows but does not document: each is looked for carefully, and its absence is a plain answer.
import type { App } from "obsidian";
import { isString, stringsOf } from "../core/unknown-value.ts";

/** Names this vault on this device; the vault's name where Obsidian gives no better. */
export function vaultId(app: App): string {
	const id = fieldOf(app, "appId");
	return isString(id) && id !== "" ? id : app.vault.getName();
}

/** Folder of the core plugin Templates; "" if it is off or has none. */
export function templatesFolder(app: App): string {
	const plugin = call(fieldOf(app, "internalPlugins"), "getPluginById", "templates");
	const folder = fieldOf(fieldOf(fieldOf(plugin, "instance"), "options"), "folder");
	const isOn = fieldOf(plugin, "enabled") === true;
	return isOn && isString(folder) ? folder.replace(/^\/+|\/+$/gu, "") : "";
}

/** Settings → Files and links → Excluded files: folders, or regular expressions between slashes. */
export function excludedFiles(app: App): readonly string[] {
	return stringsOf(call(app.vault, "getConfig", "userIgnoreFilters")).filter((filter) => filter !== "");
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function call(owner: unknown, name: string, argument: string): unknown {
	const method = fieldOf(owner, name);
	try {
		return typeof method === "function" ? Reflect.apply(method, owner, [argument]) : undefined;
	} catch {
		return undefined;
	}
}
