// Lists callouts whose type nothing styles, and changes the chosen ones only.
import { type App, Modal, Notice, Setting } from "obsidian";
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import { groupBy } from "../../core/group-by.ts";
import { addButtons } from "../add-buttons.ts";
import { listPlaces } from "../list-places.ts";
import * as commonText from "../text/common-text.ts";
import * as unknownText from "../text/unknown-callouts-text.ts";
import type { CalloutInventory, FoundCallout } from "./callout-inventory.ts";
import { calloutTypes } from "./callout-types.ts";
import { replaceTypes, type TypeChange, type UnknownType, unknownTypes } from "./unknown-callouts.ts";

/** What the user wants to change. */
interface Wanted {
	/** Old type to new; a type that is not here stays. */
	readonly chosen: Map<string, string>;
	/** Callouts that stay though their type gets a new one. */
	readonly left: Set<FoundCallout>;
}

export async function openUnknownCallouts(
	app: App,
	inventory: CalloutInventory,
	chain: ChainSettings,
	leaveToOthers: readonly string[],
): Promise<void> {
	const modal = new Modal(app);
	modal.setTitle(unknownText.title);
	const status = modal.contentEl.createEl("p", { text: unknownText.searching, attr: { role: "status" } });
	modal.open();
	const found = unknownTypes(await inventory.find(), chain, leaveToOthers);
	const callouts = found.flatMap((unknown) => unknown.callouts);
	const notes = new Set(callouts.map(({ path }) => path)).size;
	status.setText(found.length === 0 ? unknownText.none : unknownText.summary(callouts.length, notes));
	if (found.length === 0) return;
	const wanted: Wanted = { chosen: new Map(), left: new Set() };
	for (const unknown of found) drawType(modal, chain, unknown, wanted);
	const accept = (): void => {
		modal.close();
		void fix(app, callouts, wanted);
	};
	addButtons(new Setting(modal.contentEl), [
		[commonText.cancel, () => modal.close()],
		[unknownText.fix, accept, true],
	]);
}

function drawType(
	modal: Modal,
	chain: ChainSettings,
	{ type, meant, callouts }: UnknownType,
	{ chosen, left }: Wanted,
): void {
	const types = calloutTypes(chain);
	const names = types.map(({ id, name }) => [id, unknownText.change(name)] as const);
	const name = types.find(({ id }) => id === meant)?.name;
	const row = new Setting(modal.contentEl).setName(unknownText.type(type, callouts.length));
	if (name !== undefined) row.setDesc(unknownText.didYouMean(name));
	row.addDropdown((dropdown) => {
		dropdown.selectEl.setAttr("aria-label", unknownText.newType(type));
		dropdown
			.addOptions({ "": unknownText.leave, ...Object.fromEntries(names) })
			.setValue("")
			.onChange((id) => void (id === "" ? chosen.delete(type) : chosen.set(type, id)));
	});
	// Those that are not listed go with the type.
	listPlaces(modal, callouts, (item, callout, place) => {
		const attr = { "aria-label": unknownText.include(place) };
		const box = item.createEl("input", { type: "checkbox", attr });
		box.checked = true;
		box.addEventListener("change", () => void (box.checked ? left.delete(callout) : left.add(callout)));
	});
}

async function fix(app: App, callouts: readonly FoundCallout[], { chosen, left }: Wanted): Promise<void> {
	const changes = callouts.flatMap((callout) => {
		const to = left.has(callout) ? undefined : chosen.get(callout.type);
		return to === undefined ? [] : [{ ...callout, to }];
	});
	let changed = 0;
	for (const [path, own] of groupBy(changes, (one) => one.path)) changed += await change(app, path, own);
	new Notice(unknownText.fixed(changed, changes.length - changed));
}

/** @returns How many callouts were changed. */
async function change({ vault }: App, path: string, changes: readonly TypeChange[]): Promise<number> {
	const file = vault.getFileByPath(path);
	let changed = 0;
	if (!file) return changed;
	try {
		await vault.process(file, (text) => {
			const replaced = replaceTypes(text, changes);
			({ changed } = replaced);
			return replaced.text;
		});
	} catch {
		changed = 0;
		new Notice(unknownText.failed(path));
	}
	return changed;
}
