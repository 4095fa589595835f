// What plugins do to rendered Markdown: post processors in their order, and code blocks by language.
import type * as O from "obsidian";

type Handler = (
	source: string,
	el: HTMLElement,
	ctx: O.MarkdownPostProcessorContext,
) => Promise<unknown> | void;

const processors: { readonly run: O.MarkdownPostProcessor; readonly order: number }[] = [];
/** Languages that a plugin draws; live preview asks for them. */
const languages = new Map<O.MarkdownPostProcessor, string>();

export const MarkdownPreviewRenderer = {
	/** Lower orders run first; the same order, in the order of registering. */
	registerPostProcessor(run: O.MarkdownPostProcessor, order = run.sortOrder ?? 0): void {
		const at = processors.findIndex((one) => one.order > order);
		processors.splice(at === -1 ? processors.length : at, 0, { run, order });
	},
	unregisterPostProcessor(run: O.MarkdownPostProcessor): void {
		const at = processors.findIndex((one) => one.run === run);
		if (at !== -1) processors.splice(at, 1);
		languages.delete(run);
	},
	createCodeBlockPostProcessor(language: string, handler: Handler): O.MarkdownPostProcessor {
		const process: O.MarkdownPostProcessor = async (el, context) => {
			const found = el.findAll("pre > code").filter((code) => code.hasClass(`language-${language}`));
			await Promise.all(found.map((code) => drawCodeBlock(code, language, handler, context)));
		};
		languages.set(process, language);
		return process;
	},
};

async function drawCodeBlock(
	code: HTMLElement,
	language: string,
	handler: Handler,
	context: O.MarkdownPostProcessorContext,
): Promise<void> {
	const block = createDiv({ cls: `block-language-${language}` });
	code.parentElement?.replaceWith(block);
	await handler((code.textContent ?? "").replace(/\n$/u, ""), block, context);
}

/** Whether a plugin draws code blocks of a language. */
export function drawsLanguage(language: string): boolean {
	return processors.some(({ run }) => languages.get(run) === language);
}

/** Runs them all. A fault of one is reported, and shown to the others as if it had done nothing. */
export async function postProcess(el: HTMLElement, context: O.MarkdownPostProcessorContext): Promise<void> {
	for (const { run } of [...processors]) {
		try {
			const done = run(el, context);
			if (done instanceof Promise) await done;
		} catch (fault) {
			reportError(fault);
		}
	}
}
