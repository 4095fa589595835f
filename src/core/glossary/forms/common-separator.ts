// The separator that most lines of a glossary have: `Plan - Do - Check: a cycle` is cut where its neighbours are.
import { countEach } from "../../count-each.ts";
import type { Cut, Lead, Separator } from "../lead.ts";

/** The separator of most plain leads; `null` if there is none. Between equals the surer one. */
export function commonSeparator(leads: readonly Lead[]): Separator | null {
	const count = countEach(leads.flatMap(({ cuts }) => cuts.map(({ separator }) => separator)));
	const order: readonly Separator[] = ["::", ":", "—", "=", "-"];
	return order.reduce<Separator | null>(
		(best, one) => (count(one) > (best ? count(best) : 0) ? one : best),
		null,
	);
}

/** The lead cut at the common separator, else at its first; `null` if it has none. */
export function cutAt({ cuts }: Lead, separator: Separator | null): Cut | null {
	return cuts.find((cut) => cut.separator === separator) ?? cuts[0] ?? null;
}
