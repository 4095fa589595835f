// Says once, on each device, how Callout Studio can be told to leave the activities' callouts alone.
// It repaints every type it does not know with `!important`, which no style of ours can or should outdo.
import { type App, Notice, type Plugin } from "obsidian";
import * as calloutText from "../text/callout-text.ts";

const ADVISED = "service-value-chain-callout-studio";

export function adviseOnCalloutStudio({ app }: Plugin): void {
	app.workspace.onLayoutReady(() => {
		if (!isEnabled(app, "callout-studio") || app.loadLocalStorage(ADVISED) === true) return;
		app.saveLocalStorage(ADVISED, true);
		new Notice(calloutText.studio, 15_000);
	});
}

/** Whether another plugin runs. Obsidian keeps them in a field that it does not document; without it, none runs. */
function isEnabled(app: App, id: string): boolean {
	const field = (of: unknown, name: string): unknown =>
		typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
	return field(field(field(app, "plugins"), "plugins"), id) !== undefined;
}
