// Links in rendered Markdown: a click goes there, a hover previews it.
import type { App } from "../app.ts";
import { Keymap } from "../keymap.ts";
import { getLinkpath } from "../link-functions.ts";

/** Who asks for a preview of links in notes. */
export const PREVIEW_SOURCE = "preview";

export function followLinks(app: App, parent: HTMLElement, sourcePath: string): void {
	const hoverParent = { hoverPopover: null };
	for (const link of parent.findAll("a.internal-link")) {
		const linktext = link.getAttribute("data-href") ?? "";
		const isKnown = app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath) !== null;
		link.toggleClass("is-unresolved", !isKnown && !linktext.startsWith("#"));
		const go = (event: MouseEvent): void => {
			event.preventDefault();
			event.stopPropagation();
			void app.workspace.openLinkText(linktext, sourcePath, Keymap.isModEvent(event));
		};
		link.addEventListener("click", go);
		link.addEventListener("auxclick", (event) => event.button === 1 && go(event));
		link.addEventListener("mouseover", (event) =>
			app.workspace.trigger("hover-link", {
				event,
				source: PREVIEW_SOURCE,
				hoverParent,
				targetEl: link,
				linktext,
				sourcePath,
			}),
		);
	}
	for (const link of parent.findAll("a.tag"))
		link.addEventListener("click", (event) => event.preventDefault());
}
