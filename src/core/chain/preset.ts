// Short forms for the chains that come with the plugin: a row for each activity, a table of who gives what to whom.
import type { Activity, ActivityId, Exchange } from "./value-chain.ts";

/** @param light Colour in light mode, `#rrggbb`; `dark` likewise. */
export function activity(
	id: ActivityId,
	name: string,
	icon: string,
	light: string,
	dark: string,
	purpose: string,
	...aliases: readonly string[]
): Activity {
	return { id, name, aliases, icon: `lucide-${icon}`, color: { light, dark }, purpose };
}

/** @param table By giver, then by receiver. */
export function exchanges(
	table: Readonly<Record<ActivityId, Readonly<Record<ActivityId, string>>>>,
): readonly Exchange[] {
	return Object.entries(table).flatMap(([from, gifts]) =>
		Object.entries(gifts).map(([to, what]) => ({ from, to, what })),
	);
}
