// Gives the callouts' look to places the plugin does not reach: the clipboard, and a CSS snippet when the user agrees.
import { type App, normalizePath, Notice } from "obsidian";
import { confirm } from "../confirm.ts";
import { copyText } from "../copy-text.ts";
import { styledActivities, styledSpellings } from "./callout-activities.ts";
import type { CurrentSettings } from "./callout-commands.ts";
import { calloutCss } from "./callout-css.ts";
import * as calloutText from "../text/callout-text.ts";

type Look = ReturnType<CurrentSettings>;

export async function copyCss(app: App, look: Look): Promise<void> {
	await copyText(app.workspace.containerEl.win, cssOf(look), calloutText.copied);
}

/** Asks first, and says so when a file of that name is there already. */
export async function saveCss(app: App, look: Look): Promise<void> {
	const { configDir, adapter } = app.vault;
	const folder = normalizePath(`${configDir}/snippets`);
	const path = `${folder}/value-chain-callouts.css`;
	const write = async (): Promise<void> => {
		try {
			if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
			await adapter.write(path, cssOf(look));
			new Notice(calloutText.saved(path), 15_000);
		} catch {
			new Notice(calloutText.notSaved(path));
		}
	};
	const text = calloutText.saveQuestion(path, await adapter.exists(path));
	confirm(app, { title: calloutText.saveCss, text, action: calloutText.save }, () => void write());
}

function cssOf({ chain, callouts }: Look): string {
	const activities = styledActivities(chain).filter(({ id }) => !callouts.leaveToOthers.includes(id));
	return calloutCss(activities, styledSpellings(chain));
}
