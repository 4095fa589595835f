// Puts the user's colours, icons and own types into every window, and takes them out again.
// styles.css does the rest; `<style>` elements are never made.
import { type App, MarkdownView, type Plugin, setIcon } from "obsidian";
import { readHex, readIcon, readId } from "../../core/chain/activity-rules.ts";
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import type { Activity } from "../../core/chain/value-chain.ts";
import { styledActivities, styledSpellings } from "./callout-activities.ts";
import { calloutRules, colorRules, colorVariable } from "./callout-css.ts";
import { STATIC_ACTIVITIES, STATIC_PARENTS, STATIC_SPELLINGS } from "./static-looks.ts";

/** What windows should show. */
export interface ChainLook {
	readonly chain: ChainSettings;
	/** Types that others style. */
	readonly leaveToOthers: readonly string[];
}

export interface ChainColors {
	/** Shows the present look in all windows. */
	readonly refresh: () => void;
}

/** Keeps the look in all windows, those opened later too, until the plugin is unloaded. */
export function keepChainColors(plugin: Plugin, look: () => ChainLook): ChainColors {
	const windows = new Map<Document, WindowLook>();
	const add = (doc: Document): void => {
		const shown = windows.get(doc) ?? createWindowLook(doc);
		windows.set(doc, shown);
		shown.show(look());
	};
	const remove = (doc: Document): void => {
		windows.get(doc)?.clear();
		windows.delete(doc);
	};
	let icons = iconsOf(look());
	const { workspace } = plugin.app;
	plugin.registerEvent(workspace.on("window-open", ({ doc }) => add(doc)));
	plugin.registerEvent(workspace.on("window-close", ({ doc }) => remove(doc)));
	plugin.register(() => [...windows.keys()].forEach(remove));
	for (const doc of openDocuments(plugin.app)) add(doc);
	workspace.onLayoutReady(() => {
		openDocuments(plugin.app).forEach(add);
		[...windows.keys()].forEach(redrawIcons);
	});
	return {
		refresh: () => {
			[...windows.keys()].forEach(add);
			const before = icons;
			icons = iconsOf(look());
			if (icons === before) return;
			[...windows.keys()].forEach(redrawIcons);
			redrawReadingViews(plugin.app);
		},
	};
}

/** The main window's document and those of popouts that are open already. */
function openDocuments({ workspace }: App): ReadonlySet<Document> {
	const documents = new Set([workspace.containerEl.doc]);
	workspace.iterateAllLeaves(({ view }) => void documents.add(view.containerEl.doc));
	return documents;
}

function iconsOf({ chain }: ChainLook): string {
	return JSON.stringify(styledActivities(chain).map(({ id, aliases, icon }) => [id, aliases, icon]));
}

/** Obsidian draws a callout's icon once, when the callout is rendered. */
function redrawIcons(doc: Document): void {
	for (const callout of doc.querySelectorAll(".callout")) {
		const style = doc.defaultView?.getComputedStyle(callout);
		const holder = callout.querySelector<HTMLElement>(":scope > .callout-title > .callout-icon");
		const icon = readIcon(style?.getPropertyValue("--callout-icon").trim());
		if (holder && icon !== null && style?.getPropertyValue("--svc-callout") !== "") setIcon(holder, icon);
	}
}

/** Reading views keep what is scrolled away as it was drawn. */
function redrawReadingViews({ workspace }: App): void {
	workspace.iterateAllLeaves(({ view }) => {
		if (view instanceof MarkdownView && view.getMode() === "preview") view.previewMode.rerender(true);
	});
}

interface WindowLook {
	readonly show: (look: ChainLook) => void;
	readonly clear: () => void;
}

function createWindowLook(doc: Document): WindowLook {
	let properties: Readonly<Record<string, string>> = {};
	let classes: readonly string[] = [];
	let sheet: CSSStyleSheet | null = null;

	function set(wanted: Readonly<Record<string, string>>, wantedClasses: readonly string[]): void {
		const gone = Object.keys(properties).filter((name) => !Object.hasOwn(wanted, name));
		doc.body.setCssProps({ ...Object.fromEntries(gone.map((name) => [name, ""])), ...wanted });
		properties = wanted;
		doc.body.classList.remove(...classes);
		doc.body.classList.add(...wantedClasses);
		classes = wantedClasses;
	}

	return {
		show: (look) => {
			set(lookProperties(look.chain), leaveClasses(look));
			const css = ownTypesCss(look);
			if (sheet === null && css !== "") sheet = adoptSheet(doc);
			sheet?.replaceSync(css);
		},
		clear: () => {
			set({}, []);
			if (sheet) doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
			sheet = null;
		},
	};
}

/** A style sheet made by the document's own window; `null` where that can't be done: own types then look like notes. */
function adoptSheet(doc: Document): CSSStyleSheet | null {
	const Sheet = doc.defaultView?.CSSStyleSheet;
	if (!Sheet || !("adoptedStyleSheets" in doc) || !("replaceSync" in Sheet.prototype)) return null;
	try {
		const sheet = new Sheet();
		doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
		return sheet;
	} catch {
		return null;
	}
}

/**
 * Variables for all activities that styles.css knows; both themes at once, so that a change of theme needs no work.
 * Also what is as in styles.css is set, since a saved snippet may still hold what it was before.
 */
export function lookProperties(chain: ChainSettings): Readonly<Record<string, string>> {
	const spellings = styledSpellings(chain);
	const properties: [string, string | null][] = [];
	for (const { id, icon, color } of styledActivities(chain)) {
		const known = STATIC_ACTIVITIES.find((activity) => activity.id === id);
		if (!known || spellings.get(id) !== id) continue;
		properties.push([`${colorVariable(id)}-icon`, readIcon(icon)]);
		// What follows another activity's colour goes on doing so until it gets one of its own.
		const isOwn = JSON.stringify(color) !== JSON.stringify(known.color);
		if (STATIC_PARENTS.has(id) && !isOwn) continue;
		properties.push([`${colorVariable(id)}-light`, readHex(color.light)]);
		properties.push([`${colorVariable(id)}-dark`, readHex(color.dark)]);
	}
	return Object.fromEntries(
		properties.filter((property): property is [string, string] => property[1] !== null),
	);
}

/** CSS of types and spellings that styles.css does not know, or gives another activity; "" if there are none. */
export function ownTypesCss({ chain, leaveToOthers }: ChainLook): string {
	const spellings = [...styledSpellings(chain)];
	const rules = styledActivities(chain)
		.filter(({ id }) => readId(id) === id && !leaveToOthers.includes(id))
		.flatMap((activity) => {
			const isOwn = ([value, id]: readonly [string, string]): boolean =>
				id === activity.id && !looksLike(value, id);
			const values = spellings.filter(isOwn).map(([value]) => value);
			return values.length === 0 ? [] : [...ownColors(activity), calloutRules(activity, values)];
		});
	return rules.join("\n\n");
}

/** Whether styles.css gives a `data-callout` value the look of this activity. */
function looksLike(value: string, id: string): boolean {
	const owner = STATIC_SPELLINGS.get(value);
	return owner === id || (owner !== undefined && STATIC_PARENTS.get(owner) === id);
}

function ownColors(activity: Activity): readonly string[] {
	return STATIC_ACTIVITIES.some(({ id }) => id === activity.id) ? [] : [colorRules([activity])];
}

/** A class on the body for each type that styles.css must leave alone, those that stand for it included. */
function leaveClasses({ leaveToOthers }: ChainLook): readonly string[] {
	const ids = leaveToOthers.map(readId).filter((id) => id !== null);
	const owners = ids.flatMap((id) => [id, STATIC_SPELLINGS.get(id) ?? id]);
	return [...new Set(owners)].map((id) => `svc-leave-${id}`);
}
