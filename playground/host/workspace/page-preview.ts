// Shows a note in a popover where a registered source says that the pointer is over a link to it.
import type { App } from "../app.ts";
import type { TFile } from "../files.ts";
import { Keymap } from "../keymap.ts";
import { parseLinktext, resolveSubpath } from "../link-functions.ts";
import { MarkdownPreviewView } from "../markdown/reading-view.ts";
import { type HoverParent, HoverPopover } from "./hover-popover.ts";
import type { Workspace } from "./workspace.ts";

export interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent: HoverParent;
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath?: string;
	readonly state?: { readonly scroll?: number; readonly line?: number };
}

export function showPagePreviews(app: App, workspace: Workspace): void {
	workspace.on("hover-link", (link) => preview(app, workspace, link as HoverLink));
}

function preview(app: App, { hoverLinkSources }: Workspace, link: HoverLink): void {
	const source = hoverLinkSources[link.source];
	const { path } = parseLinktext(link.linktext);
	const file = app.metadataCache.getFirstLinkpathDest(path || (link.sourcePath ?? ""), link.sourcePath ?? "");
	if (!source || !file) return;
	if (!source.defaultMod || Keymap.isModifier(link.event, "Mod")) return show(app, file, link);
	whenModIsPressed(link, () => show(app, file, link));
}

/** Where a preview needs the Mod key, it may be pressed while the pointer is there. */
function whenModIsPressed({ targetEl }: HoverLink, callback: () => void): void {
	if (!targetEl) return;
	const { doc } = targetEl;
	const stop = (): void => doc.removeEventListener("keydown", onKey);
	const onKey = (event: KeyboardEvent): void => {
		if (!Keymap.isModifier(event, "Mod")) return;
		stop();
		callback();
	};
	doc.addEventListener("keydown", onKey);
	targetEl.addEventListener("mouseleave", stop, { once: true });
}

function show(app: App, file: TFile, { hoverParent, targetEl, linktext, state }: HoverLink): void {
	const { hoverPopover } = hoverParent;
	if (hoverPopover instanceof NotePopover && hoverPopover.target === targetEl) return;
	const cache = app.metadataCache.getFileCache(file);
	const { subpath } = parseLinktext(linktext);
	const line =
		state?.line ?? state?.scroll ?? (cache && subpath ? resolveSubpath(cache, subpath)?.start.line : null);
	new NotePopover(app, file, line ?? null, hoverParent, targetEl);
}

class NotePopover extends HoverPopover {
	readonly target: HTMLElement | null;
	private readonly app: App;
	private readonly file: TFile;
	private readonly line: number | null;

	constructor(app: App, file: TFile, line: number | null, parent: HoverParent, target: HTMLElement | null) {
		super(parent, target);
		this.app = app;
		this.file = file;
		this.line = line;
		this.target = target;
	}
	override onShow(): void {
		void this.draw();
	}
	private async draw(): Promise<void> {
		const { app, file } = this;
		const text = await app.vault.cachedRead(file);
		const embed = this.hoverEl.createDiv({ cls: "markdown-embed is-loaded" });
		embed.createDiv({ cls: "markdown-embed-title", text: file.basename });
		const content = embed.createDiv({ cls: "markdown-embed-content" });
		const reading = this.addChild(new MarkdownPreviewView(content, { app, file, editor: null }));
		reading.set(text, true);
		if (this.line !== null) reading.reveal(Math.floor(this.line));
	}
}
