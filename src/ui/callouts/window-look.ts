// Puts the user's look into one window, and takes it out again: variables and classes on the body, and a style sheet
// of their own types. styles.css does the rest; `<style>` elements are never made.
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

export interface WindowLook {
	readonly show: (look: ChainLook) => void;
	readonly clear: () => void;
}

export function createWindowLook(doc: Document): WindowLook {
	let properties: Readonly<Record<string, string>> = {};
	let classes: readonly string[] = [];
	let sheet: CSSStyleSheet | null = null;

	function set(wanted: Readonly<Record<string, string>>, wantedClasses: readonly string[]): void {
		doc.body.setCssProps(wanted);
		doc.body.classList.remove(...classes);
		doc.body.classList.add(...wantedClasses);
		properties = wanted;
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
			set(Object.fromEntries(Object.keys(properties).map((name) => [name, ""])), []);
			if (sheet) doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
			sheet = null;
		},
	};
}

/** A style sheet made by the document's own window; `null` where that can't be done: own types then look like notes. */
function adoptSheet(doc: Document): CSSStyleSheet | null {
	const Sheet = doc.defaultView?.CSSStyleSheet;
	if (!Sheet) return null;
	try {
		const sheet = new Sheet();
		doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
		return sheet;
	} catch {
		return null;
	}
}

/**
 * The variables of all activities that styles.css knows, "" for what it says itself; both themes at once, so that a
 * change of theme needs no work. Also what is as in styles.css is set, since a saved snippet may still hold what it was before.
 */
export function lookProperties(chain: ChainSettings): Readonly<Record<string, string>> {
	const spellings = styledSpellings(chain);
	const styled = styledActivities(chain);
	const properties: Record<string, string> = {};
	for (const known of STATIC_ACTIVITIES) {
		const { id } = known;
		const look = spellings.get(id) === id ? styled.find((activity) => activity.id === id) : undefined;
		// What follows another activity's colour goes on doing so until it gets one of its own.
		const follows = STATIC_PARENTS.has(id) && JSON.stringify(look?.color) === JSON.stringify(known.color);
		const color = follows ? undefined : look?.color;
		const name = colorVariable(id);
		properties[`${name}-icon`] = readIcon(look?.icon) ?? "";
		properties[`${name}-light`] = readHex(color?.light) ?? "";
		properties[`${name}-dark`] = readHex(color?.dark) ?? "";
	}
	return properties;
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
