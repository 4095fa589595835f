// What axe has to say against a part of a page.
import axe from "axe-core";
import type { Page } from "playwright-core";

/** @returns Each rule that is broken, with the elements that break it; empty if none is. */
export async function axeFaults(page: Page, selector: string): Promise<unknown> {
	if (!(await page.evaluate(`"axe" in window`))) await page.evaluate(axe.source);
	return page.evaluate(
		`axe.run(${JSON.stringify(selector)}).then(({ violations }) => violations.map(({ id, nodes }) =>
			[id, ...nodes.map(({ html, failureSummary }) => html + "\\n" + failureSummary)]))`,
	);
}
