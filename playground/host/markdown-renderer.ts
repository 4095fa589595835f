// Markdown to DOM, with Obsidian's callouts and internal links; HTML of notes is sanitised.
import DOMPurify from "dompurify";
import MarkdownIt from "markdown-it";
import { setIcon } from "./icons.ts";

const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });
const CALLOUT = /^\s*\[!([^\]]+)\]([+-]?)[ \t]*/u;
const DEFAULT_ICON = "lucide-pencil";

/** Renders into the element; each top-level block gets a div of its own, with its first line in `data-line`. */
export function renderMarkdown(text: string, parent: HTMLElement): void {
	const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/u, (matter) => "\n".repeat(matter.split("\n").length - 1)).replace(/%%[\s\S]*?%%/gu, (comment) => "\n".repeat(comment.split("\n").length - 1));
	const tokens = markdown.parse(body, {});
	let block: typeof tokens = [];
	for (const token of tokens) {
		block.push(token);
		if (token.level !== 0 || token.nesting === 1) continue;
		const holder = parent.createDiv();
		holder.dataset["line"] = String(block[0]?.map?.[0] ?? 0);
		holder.append(DOMPurify.sanitize(markdown.renderer.render(block, markdown.options, {}), { RETURN_DOM_FRAGMENT: true }));
		block = [];
	}
	for (const quote of [...parent.querySelectorAll("blockquote")].reverse()) toCallout(quote);
	linkInternally(parent);
}

function toCallout(quote: HTMLElement): void {
	const first = quote.querySelector(":scope > p");
	const start = first?.firstChild;
	const match = CALLOUT.exec(start?.textContent ?? "");
	if (!first || !start || !match) return;
	const [id = "", ...metadata] = (match[1] ?? "").split("|");
	const type = id.trim().toLowerCase().replace(/\s+/gu, "-");
	start.textContent = (start.textContent ?? "").slice(match[0].length);
	const callout = createDiv({ cls: "callout", attr: { "data-callout": type, "data-callout-metadata": metadata.join("|"), "data-callout-fold": match[2] ?? "" } });
	const title = callout.createDiv({ cls: "callout-title", attr: { dir: "auto" } });
	const icon = title.createDiv({ cls: "callout-icon" });
	const inner = title.createDiv({ cls: "callout-title-inner" });
	while (first.firstChild && first.firstChild.nodeName !== "BR") inner.append(first.firstChild);
	first.querySelector("br")?.remove();
	if (inner.textContent?.trim() === "") inner.setText(type.charAt(0).toUpperCase() + type.slice(1));
	if (first.textContent === "") first.remove();
	if (quote.childElementCount > 0) callout.createDiv({ cls: "callout-content" }).append(...quote.childNodes);
	quote.replaceWith(callout);
	if (match[2]) makeFoldable(callout, title, match[2] === "-");
	// The icon is drawn once, from the style the callout has at its first render.
	queueMicrotask(() => setIcon(icon, getComputedStyle(callout).getPropertyValue("--callout-icon").trim() || DEFAULT_ICON));
}

function makeFoldable(callout: HTMLElement, title: HTMLElement, collapsed: boolean): void {
	callout.addClass("is-collapsible");
	callout.toggleClass("is-collapsed", collapsed);
	setIcon(title.createDiv({ cls: "callout-fold" }), "lucide-chevron-down");
	title.addEventListener("click", () => callout.toggleClass("is-collapsed", !callout.hasClass("is-collapsed")));
}

function linkInternally(parent: HTMLElement): void {
	const walker = parent.ownerDocument.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) if (walker.currentNode.textContent?.match(/\[\[[^\]]+\]\]|==[^=]+==/u)) texts.push(walker.currentNode as Text);
	for (const text of texts) {
		if (text.parentElement?.closest("code, pre")) continue;
		const parts = (text.textContent ?? "").split(/(\[\[[^\]]+\]\]|==[^=]+==)/u).map((part): Node | string => {
			const link = /^\[\[([^|\]]+)(?:\|([^\]]+))?\]\]$/u.exec(part);
			if (link) return createEl("a", { cls: "internal-link", text: link[2] ?? link[1] ?? "", href: link[1] ?? "", attr: { "data-href": link[1] ?? "" } });
			return /^==.+==$/u.test(part) ? createEl("mark", { text: part.slice(2, -2) }) : part;
		});
		text.replaceWith(...parts);
	}
}
