// The review log of Obsidian's open vault: the store with the vault's files and this device's memory.
import type { App } from "obsidian";
import type { ReviewLogStore, ReviewLogStoreOptions } from "../review-log-store.ts";
import { createReviewLogStore } from "../review-log-store.ts";
import { createDeviceMemory } from "./device-memory.ts";
import { createLogFiles } from "./log-files.ts";

export interface VaultReviewLogOptions extends Omit<ReviewLogStoreOptions, "files" | "device" | "timers"> {
	readonly app: App;
	/** Like Math.random; names the device when it has no name yet. */
	readonly random: () => number;
	/** Whose timers run the retries: the main window, which lives as long as the app. */
	readonly win: Window;
}

export function createVaultReviewLog({
	app,
	random,
	win,
	...options
}: VaultReviewLogOptions): ReviewLogStore {
	return createReviewLogStore({
		...options,
		files: createLogFiles(app.vault),
		device: createDeviceMemory(app, random, win.navigator.locks),
		timers: {
			setTimeout: (callback, milliseconds) => win.setTimeout(callback, milliseconds),
			clearTimeout: (timer) => win.clearTimeout(timer),
		},
	});
}
