// A window of its own for leaves: a real one, with the styles and the DOM additions of the main window.
import type * as O from "obsidian";
import { extendDom } from "../dom.ts";

/** `null` where the browser allows no window. */
export function openPopoutWindow({ size, x, y }: O.WorkspaceWindowInitData = {}): Window | null {
	const place = [x === undefined ? "" : `left=${x}`, y === undefined ? "" : `top=${y}`];
	const features = ["popup", `width=${size?.width ?? 800}`, `height=${size?.height ?? 600}`, ...place].filter(
		Boolean,
	);
	const win = window.open("about:blank", "_blank", features.join(","));
	if (!win) return null;
	extendDom(win as Window & typeof globalThis);
	const { document: doc } = win;
	doc.title = document.title;
	for (const style of document.head.findAll('link[rel="stylesheet"], style')) {
		const copy = doc.createElement("style");
		// There at once, as Obsidian's are: what is drawn next already sees them.
		copy.textContent = style instanceof HTMLLinkElement ? cssOf(style) : style.textContent;
		doc.head.append(copy);
	}
	doc.documentElement.lang = document.documentElement.lang;
	doc.body.className = document.body.className;
	doc.body.addClass("is-popout-window");
	return win;
}

function cssOf({ sheet }: HTMLLinkElement): string {
	return [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join("\n");
}

/** Keeps a popout's body in the theme of the main window; returns the function that stops it. */
export function followTheme(win: Window): () => void {
	const observer = new MutationObserver(() => {
		win.document.body.className = `${document.body.className} is-popout-window`;
	});
	observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
	return () => observer.disconnect();
}
