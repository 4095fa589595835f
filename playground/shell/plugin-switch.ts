// Turns the shipped plugin on and off, as Obsidian's list of community plugins does.
import type { App } from "../host/app.ts";
import { requireModule } from "../host/modules.ts";
import type { Plugin } from "../host/plugin.ts";
import type { Served } from "./served.ts";

export interface PluginSwitch {
	isOn(): boolean;
	/** @param byUser True if the user asked for it just now, rather than the app's start. */
	enable(byUser?: boolean): Promise<void>;
	disable(): void;
}

export function createPluginSwitch(app: App, { main, manifest }: Served): PluginSwitch {
	const current = (): Plugin | undefined => app.plugins.plugins[manifest.id] as Plugin | undefined;
	return {
		isOn: () => current() !== undefined,
		enable: async (byUser = false) => {
			if (current()) return;
			const plugin = new (evaluate(main))(app, manifest);
			app.plugins.plugins[manifest.id] = plugin;
			await plugin.load();
			if (byUser) plugin.onUserEnable();
		},
		disable: () => {
			const plugin = current();
			delete app.plugins.plugins[manifest.id];
			plugin?.unload();
		},
	};
}

/** Evaluates main.js as Obsidian does: CommonJS with a `require` for the host's modules. */
function evaluate(main: string): new (app: App, manifest: Served["manifest"]) => Plugin {
	const module = { exports: {} as { default?: new (app: App, manifest: unknown) => Plugin } };
	const load = new Function("module", "exports", "require", main) as (...args: unknown[]) => void;
	load(module, module.exports, requireModule);
	if (!module.exports.default) throw new Error("main.js has no default export.");
	return module.exports.default;
}
