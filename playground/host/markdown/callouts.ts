// Callouts: a blockquote that begins with `[!type]` becomes Obsidian's callout.
import { setIcon } from "../icons.ts";
import { sanitizeHTMLToDom } from "./sanitize.ts";

const HEADER = /^\s*\[!([^\]]+)\]([+-]?)(?:[ \t]+|$)/u;
const DEFAULT_ICON = "lucide-pencil";

/** Turns the quotes in an element into callouts, the inner ones first. */
export function drawCallouts(parent: ParentNode): void {
	for (const quote of [...parent.querySelectorAll("blockquote")].reverse()) drawCallout(quote);
}

function drawCallout(quote: HTMLElement): void {
	const first = quote.firstElementChild;
	const start = first?.firstChild;
	const match = first?.matches("p") ? HEADER.exec(start?.textContent ?? "") : null;
	if (!first || !start || !match) return;
	const [type, metadata] = readType(match[1] ?? "");
	const fold = match[2] ?? "";
	start.textContent = (start.textContent ?? "").slice(match[0].length);
	const callout = createDiv({
		cls: "callout",
		attr: { "data-callout-metadata": metadata, "data-callout-fold": fold, "data-callout": type },
	});
	for (const { name, value } of quote.attributes) if (name !== "class") callout.setAttribute(name, value);
	const title = callout.createDiv({ cls: "callout-title", attr: { dir: "auto" } });
	const icon = title.createDiv({ cls: "callout-icon" });
	const inner = title.createDiv({ cls: "callout-title-inner" });
	takeFirstLine(first, inner);
	if (inner.textContent?.trim() === "" && inner.childElementCount === 0) inner.setText(titleCase(type));
	if (first.textContent === "" && first.childElementCount === 0) first.remove();
	if (quote.childElementCount > 0) callout.createDiv({ cls: "callout-content" }).append(...quote.childNodes);
	if (fold) makeFoldable(callout, title, fold === "-");
	quote.replaceWith(callout);
	drawIconOnce(callout, icon);
}

/** The type is what stands before the first `|`, lower-cased, spaces as `-`. */
function readType(text: string): [type: string, metadata: string] {
	const [id = "", ...metadata] = text.split("|");
	return [id.trim().toLowerCase().replace(/ /gu, "-"), metadata.join("|").trim()];
}

function titleCase(type: string): string {
	return type.replace(/-/gu, " ").replace(/(?:^|\s)\S/gu, (letter) => letter.toUpperCase());
}

function takeFirstLine(paragraph: Element, title: HTMLElement): void {
	while (paragraph.firstChild && paragraph.firstChild.nodeName !== "BR") title.append(paragraph.firstChild);
	paragraph.firstChild?.remove();
	if (paragraph.firstChild?.nodeType === Node.TEXT_NODE)
		paragraph.firstChild.textContent = (paragraph.firstChild.textContent ?? "").replace(/^\n/u, "");
}

function makeFoldable(callout: HTMLElement, title: HTMLElement, collapsed: boolean): void {
	const content = callout.querySelector<HTMLElement>(":scope > .callout-content");
	const fold = title.createDiv({ cls: "callout-fold" });
	setIcon(fold, "lucide-chevron-down");
	const set = (on: boolean): void => {
		callout.toggleClass("is-collapsed", on);
		fold.toggleClass("is-collapsed", on);
		content?.toggle(!on);
	};
	callout.addClass("is-collapsible");
	set(collapsed);
	title.addEventListener("click", (event) => {
		if (event.target instanceof Element && event.target.closest("a")) return;
		set(!callout.hasClass("is-collapsed"));
	});
}

/** The icon is what `--callout-icon` says at the first render; a later change of it is not seen. */
function drawIconOnce(callout: HTMLElement, icon: HTMLElement): void {
	const draw = (): void => {
		const given = callout.getCssPropertyValue("--callout-icon").replace(/^(['"])(.*)\1$/u, "$2");
		if (given.startsWith("<svg")) icon.replaceChildren(sanitizeHTMLToDom(given));
		else setIcon(icon, given || DEFAULT_ICON);
	};
	queueMicrotask(() => {
		if (callout.isConnected) draw();
		else callout.onNodeInserted(draw, true);
	});
}
