// Renders Markdown for plugins, embeds and previews: all of it at once, into an element.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { Component } from "../component.ts";
import { drawBlock } from "./draw-block.ts";
import { fillEmbeds } from "./embeds.ts";
import { followLinks } from "./follow-links.ts";
import { parseMarkdown } from "./markdown-parser.ts";
import { postProcess } from "./post-processors.ts";

export class MarkdownRenderChild extends Component implements O.MarkdownRenderChild {
	containerEl: HTMLElement;
	constructor(containerEl: HTMLElement) {
		super();
		this.containerEl = containerEl;
	}
}

let theApp: App | null = null;
let documents = 0;

/** Gives a name to a rendered document, as `docId` of a context. */
export function nextDocId(): string {
	return `doc-${++documents}`;
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
	/** For the form of `render` that is given no app. */
	static useApp(app: App): void {
		theApp = app;
	}

	static async renderMarkdown(
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Component,
	): Promise<void> {
		if (theApp) await MarkdownRenderer.render(theApp, markdown, el, sourcePath, component);
	}

	/** Blocks go right into the element; post processors see it as a whole, and know no lines of it. */
	static async render(
		app: App,
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Component,
	): Promise<void> {
		await renderInto(app, markdown, el, sourcePath, component, 0);
	}
}

/** @param depth How many embeds this is inside of. */
export async function renderInto(
	app: App,
	markdown: string,
	el: HTMLElement,
	sourcePath: string,
	component: Component,
	depth: number,
): Promise<void> {
	const { blocks, env } = parseMarkdown(markdown);
	el.addClass("markdown-rendered");
	for (const block of blocks) el.append(drawBlock(block, env));
	followLinks(app, el, sourcePath);
	const context: O.MarkdownPostProcessorContext = {
		docId: nextDocId(),
		sourcePath,
		frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
		addChild: (child) => void component.addChild(child),
		getSectionInfo: () => null,
	};
	await postProcess(el, context);
	await fillEmbeds(app, el, sourcePath, component, depth);
}
