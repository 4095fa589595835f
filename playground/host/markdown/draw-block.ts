// One block of Markdown as DOM, and the lines its elements came from.
import { LINE_ATTRIBUTE, markdownIt, type Block } from "./markdown-parser.ts";
import type { Env } from "markdown-it";
import { drawCallouts } from "./callouts.ts";
import { sanitizeHTMLToDom } from "./sanitize.ts";

const lines = new WeakMap<Element, number>();

/** The 0-based line an element of a drawn block begins on; `null` if it has none of its own. */
export function lineOf(element: Element): number | null {
	return lines.get(element) ?? null;
}

export function drawBlock({ tokens }: Block, env: Env): DocumentFragment {
	const drawn = sanitizeHTMLToDom(markdownIt.renderer.render([...tokens], markdownIt.options, env));
	drawCallouts(drawn);
	for (const element of drawn.querySelectorAll(`[${LINE_ATTRIBUTE}]`)) {
		lines.set(element, Number(element.getAttribute(LINE_ATTRIBUTE)));
		element.removeAttribute(LINE_ATTRIBUTE);
	}
	for (const heading of drawn.querySelectorAll("h1, h2, h3, h4, h5, h6"))
		heading.setAttribute("data-heading", heading.textContent ?? "");
	for (const code of drawn.querySelectorAll<HTMLElement>("pre > code")) addCopyButton(code);
	return drawn;
}

/** Properties in front of a note. */
export function drawFrontmatter(text: string): DocumentFragment {
	const fragment = createFragment();
	const pre = fragment.createEl("pre", { cls: "frontmatter language-yaml" });
	pre.createEl("code", { cls: "language-yaml", text: text.replace(/^---[^\n]*\n|\r?\n---[^\n]*$/gu, "") });
	return fragment;
}

function addCopyButton(code: HTMLElement): void {
	const pre = code.parentElement;
	const language = /language-(\S+)/u.exec(code.className)?.[0];
	if (language) pre?.classList.add(language);
	const button = pre?.createEl("button", { cls: "copy-code-button", text: "Copy" });
	button?.addEventListener("click", () => void navigator.clipboard.writeText(code.textContent ?? ""));
}
