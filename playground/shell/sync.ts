// Syncs a device's vault, and the plugin's settings, with a store that all devices share.
import { createStore, del, entries, set, type UseStore } from "idb-keyval";
import type { App } from "../host/app.ts";
import { numbered, type FileData } from "../host/data-adapter.ts";
import type { Plugin } from "../host/plugin.ts";
import { conflictPath, planSync, type Files, type SyncStep } from "./plan-sync.ts";

/** @returns Syncs once; says what happened. */
export function createSync(app: App, vaultId: string, device: string): () => Promise<string> {
	const shared = createStore(`playground-${vaultId}-shared`, "files");
	const last = createStore(`playground-${vaultId}-${device}-synced`, "files");
	return async () => {
		const [theirs, before] = [await read(shared), await read(last)];
		const steps = planSync(snapshot(app), theirs, before);
		for (const step of steps) await take(app, step, shared, device);
		await settle(app, last, before);
		return describe(steps);
	};
}

async function take(app: App, step: SyncStep, shared: UseStore, device: string): Promise<void> {
	switch (step.type) {
		case "push":
			return step.data === null ? del(step.path, shared) : set(step.path, step.data, shared);
		case "pull":
			return put(app, step.path, step.data);
		case "conflict": {
			if (isSettings(step.path)) return put(app, step.path, step.theirs);
			const copy = freePath(app, conflictPath(step.path, device, new Date()));
			await put(app, copy, step.ours);
			await set(copy, step.ours, shared);
			return put(app, step.path, step.theirs);
		}
	}
}

async function put(app: App, path: string, data: FileData | null): Promise<void> {
	if (data === null) await app.vault.removeExternally(path);
	else await app.vault.putExternally(path, data);
	if (!isSettings(path)) return;
	const plugins = Object.values(app.plugins.plugins) as (Plugin & { onExternalSettingsChange?(): unknown })[];
	for (const plugin of plugins)
		if (path.includes(`/${plugin.manifest.id}/`)) plugin.onExternalSettingsChange?.();
}

/** Remembers what the device has now as what both have. */
async function settle(app: App, last: UseStore, before: Files): Promise<void> {
	const now = snapshot(app);
	for (const [path, data] of Object.entries(now)) if (before[path] !== data) await set(path, data, last);
	for (const path of Object.keys(before)) if (!(path in now)) await del(path, last);
}

/** All that syncs: what the vault lists, and plugins' settings; not the trash. */
function snapshot({ vault }: App): Files {
	const paths = vault.adapter
		.paths()
		.filter((path) => !path.split("/").some((name) => name.startsWith(".")) || isSettings(path));
	return Object.fromEntries(
		paths.flatMap((path) => (vault.adapter.peek(path) ? [[path, vault.adapter.peek(path)?.data ?? ""]] : [])),
	);
}

function isSettings(path: string): boolean {
	return /^\.obsidian\/plugins\/[^/]+\/data\.json$/u.test(path);
}

function freePath({ vault }: App, path: string): string {
	let free = path;
	for (let number = 1; vault.adapter.typeOf(free); number++) free = numbered(path, number);
	return free;
}

async function read(store: UseStore): Promise<Files> {
	return Object.fromEntries(await entries<string, FileData>(store));
}

function describe(steps: readonly SyncStep[]): string {
	const count = (type: SyncStep["type"]): number => steps.filter((step) => step.type === type).length;
	if (steps.length === 0) return "Synced. Nothing was new.";
	const conflicts = count("conflict");
	const kept =
		conflicts === 0
			? ""
			: ` ${conflicts} changed on both devices: your version is kept as a conflicted copy.`;
	return `Synced: ${count("push")} sent, ${count("pull")} received.${kept}`;
}
