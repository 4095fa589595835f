// Puts the user's colours, icons and own types into every window, and takes them out again.
// styles.css does the rest; `<style>` elements are never made.
import type { App, Plugin } from "obsidian";
import { readHex, readIcon, readId } from "../../core/chain/activity-rules.ts";
import type { Activity, ValueChain } from "../../core/chain/value-chain.ts";
import { calloutRules, colorVariable } from "./callout-css.ts";
import { calloutSpellings } from "./callout-spellings.ts";
import { calloutActivities } from "./callout-types.ts";
import { STATIC_ACTIVITIES, STATIC_PARENTS, STATIC_SPELLINGS, staticIcon } from "./static-looks.ts";

/** What windows should show. */
export interface ChainLook {
	readonly chain: ValueChain;
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
	const { workspace } = plugin.app;
	plugin.registerEvent(workspace.on("window-open", ({ doc }) => add(doc)));
	plugin.registerEvent(workspace.on("window-close", ({ doc }) => remove(doc)));
	plugin.register(() => [...windows.keys()].forEach(remove));
	for (const doc of openDocuments(plugin.app)) add(doc);
	workspace.onLayoutReady(() => openDocuments(plugin.app).forEach(add));
	return { refresh: () => [...windows.keys()].forEach(add) };
}

/** The main window's document and those of popouts that are open already. */
function openDocuments({ workspace }: App): ReadonlySet<Document> {
	const documents = new Set([workspace.containerEl.doc]);
	workspace.iterateAllLeaves(({ view }) => void documents.add(view.containerEl.doc));
	return documents;
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

/** Variables for what differs from styles.css; both themes at once, so that a change of theme needs no work. */
export function lookProperties(chain: ValueChain): Readonly<Record<string, string>> {
	const properties: [string, string][] = [];
	for (const { id, icon, color } of calloutActivities(chain)) {
		if (readId(id) !== id) continue;
		const known = STATIC_ACTIVITIES.find((activity) => activity.id === id);
		for (const theme of ["light", "dark"] as const) {
			const hex = readHex(color[theme]);
			if (known && hex !== null && hex !== known.color[theme])
				properties.push([`${colorVariable(id)}-${theme}`, hex]);
		}
		const shown = readIcon(icon);
		if (known && shown !== null && shown !== staticIcon(id))
			properties.push([`${colorVariable(id)}-icon`, shown]);
	}
	return Object.fromEntries(properties);
}

/** CSS of types and spellings that styles.css does not know, or gives another activity; "" if there are none. */
export function ownTypesCss({ chain, leaveToOthers }: ChainLook): string {
	const activities = calloutActivities(chain).filter(
		({ id }) => readId(id) === id && !leaveToOthers.includes(id),
	);
	const spellings = calloutSpellings(activities);
	return activities
		.flatMap((activity) => {
			const isKnown = STATIC_ACTIVITIES.some(({ id }) => id === activity.id);
			const values = (spellings.get(activity.id) ?? []).filter((value) => !looksLike(value, activity.id));
			const colors = isKnown ? [] : [colorRules(activity)];
			return values.length === 0 ? colors : [...colors, calloutRules(activity, values)];
		})
		.join("\n\n");
}

/** Whether styles.css gives a `data-callout` value the look of this activity. */
function looksLike(value: string, id: string): boolean {
	const owner = STATIC_SPELLINGS.get(value);
	return owner === id || (owner !== undefined && STATIC_PARENTS[owner] === id);
}

function colorRules({ id, color }: Activity): string {
	const light = readHex(color.light) ?? "#495057";
	const dark = readHex(color.dark) ?? "#ced4da";
	return `body, .theme-light { ${colorVariable(id)}: ${light}; }\n.theme-dark { ${colorVariable(id)}: ${dark}; }`;
}

/** A class on the body for each type that styles.css must leave alone, those that stand for it included. */
function leaveClasses({ leaveToOthers }: ChainLook): readonly string[] {
	const ids = leaveToOthers.map(readId).filter((id) => id !== null);
	const owners = ids.flatMap((id) => [
		id,
		...[...STATIC_SPELLINGS].filter(([value]) => value === id).map(([, owner]) => owner),
	]);
	return [...new Set(owners)].map((id) => `svc-leave-${id}`);
}
