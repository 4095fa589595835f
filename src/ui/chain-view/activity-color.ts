// The colour of an activity: styles.css and the settings give it in a variable, the chain itself where neither knows it.
import { readHex } from "../../core/chain/activity-rules.ts";
import type { Activity } from "../../core/chain/value-chain.ts";

/** As a CSS value, in the present theme. */
export function activityColor({ id, color }: Activity): string {
	return `var(--svc-${id}, ${readHex(color.light) ?? "currentcolor"})`;
}
