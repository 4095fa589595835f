// A note: its editor (plain source, or live preview) and its reading view.
import type * as O from "obsidian";
import type { Editor } from "./editor/editor.ts";
import { NoteEditor } from "./editor/note-editor.ts";
import { TextFileView } from "./file-views.ts";
import { setIcon } from "./icons.ts";
import { MarkdownEditView } from "./markdown/edit-mode.ts";
import { MarkdownPreviewView } from "./markdown/reading-view.ts";
import { resolveSubpath } from "./link-functions.ts";
import { Menu } from "./dialogs/menu.ts";
import type { HoverPopover } from "./workspace/hover-popover.ts";
import type { WorkspaceLeaf } from "./workspace/workspace-leaf.ts";

interface NoteState {
	readonly mode?: O.MarkdownViewModeType;
	/** In the editor: plain source rather than live preview. */
	readonly source?: boolean;
}

interface NoteEphemeralState {
	readonly line?: number;
	readonly scroll?: number;
	readonly focus?: boolean;
	readonly subpath?: string;
	readonly cursor?: O.EditorRange;
	readonly match?: { readonly content: string; readonly matches: readonly (readonly [number, number])[] };
}

export class MarkdownView extends TextFileView {
	hoverPopover: HoverPopover | null = null;
	readonly editor: Editor;
	readonly editMode: MarkdownEditView;
	readonly previewMode: MarkdownPreviewView;
	private mode: O.MarkdownViewModeType = "preview";
	private isSource = false;
	private isLoading = false;
	private readonly noteEditor: NoteEditor;
	private readonly sourceEl = this.contentEl.createDiv({ cls: "markdown-source-view cm-s-obsidian mod-cm6" });
	private readonly modeButton: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = "lucide-file-text";
		this.noteEditor = this.createEditor();
		this.editor = this.noteEditor.editor;
		this.editMode = new MarkdownEditView(this.noteEditor);
		this.previewMode = this.addChild(new MarkdownPreviewView(this.contentEl, this));
		this.modeButton = this.addAction("lucide-book-open", "Toggle reading view", () => this.toggleMode());
		this.containerEl.onWindowMigrated(() => this.editor.cm.setRoot(this.containerEl.doc));
		this.drawMode();
	}

	getViewType(): string {
		return "markdown";
	}
	override canAcceptExtension(extension: string): boolean {
		return extension === "md";
	}
	getMode(): O.MarkdownViewModeType {
		return this.mode;
	}
	get currentMode(): MarkdownEditView | MarkdownPreviewView {
		return this.mode === "preview" ? this.previewMode : this.editMode;
	}
	/** Changes the mode and stays at the same line. */
	setMode(mode: O.MarkdownViewModeType, isSource = this.isSource): void {
		const scroll = this.currentMode.getScroll();
		const isOther = mode !== this.mode;
		this.mode = mode;
		this.isSource = isSource;
		this.drawMode();
		if (mode === "preview") this.previewMode.set(this.getViewData(), false);
		if (isOther) this.currentMode.applyScroll(scroll);
		this.app.workspace.changed();
	}
	toggleMode(): void {
		this.setMode(this.mode === "preview" ? "source" : "preview");
	}
	/** Live preview or plain source. */
	toggleSource(): void {
		this.setMode("source", !this.isSource);
	}
	showSearch(): void {}
	/** Takes up extensions that plugins added or removed. */
	updateOptions(): void {
		this.noteEditor.updateOptions();
	}

	getViewData(): string {
		return this.editor.getValue();
	}
	setViewData(text: string, clear: boolean): void {
		this.quietly(() => this.editMode.set(text, clear));
		this.drawReading(clear);
	}
	clear(): void {
		this.quietly(() => this.editMode.clear());
		this.previewMode.clear();
	}
	protected override mergeDisk(before: string, text: string): void {
		this.quietly(() => this.noteEditor.merge(before, text));
		this.drawReading(false);
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.mode, source: this.isSource };
	}
	override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
		const { mode, source = this.isSource } = { ...(state as NoteState) };
		await super.setState(state, result);
		if (mode && (mode !== this.mode || source !== this.isSource)) this.setMode(mode, source);
	}
	override getEphemeralState(): Record<string, unknown> {
		const scroll = this.currentMode.getScroll();
		if (this.mode === "preview") return { scroll };
		return { scroll, cursor: { from: this.editor.getCursor("anchor"), to: this.editor.getCursor("head") } };
	}
	override setEphemeralState(state: unknown): void {
		const { line, scroll, focus, cursor, subpath, match } = { ...(state as NoteEphemeralState) };
		if (focus) this.takeFocus();
		if (cursor) this.editor.setSelection(cursor.from, cursor.to);
		if (scroll !== undefined) this.currentMode.applyScroll(scroll);
		const wanted = line ?? (match ? this.showMatch(match) : subpath ? this.lineOf(subpath) : null);
		if (wanted === null) return;
		if (this.mode === "preview") this.previewMode.reveal(wanted);
		else this.noteEditor.reveal(wanted);
	}
	override onResize(): void {
		this.editor.refresh();
	}
	override onunload(): void {
		this.noteEditor.destroy();
	}

	private createEditor(): NoteEditor {
		const { workspace } = this.app;
		const info = this as unknown as O.MarkdownFileInfo;
		return new NoteEditor(this.app, this.sourceEl, info, () => workspace.editorExtensions, {
			onUpdate: (update) => {
				if (update.docChanged && !this.isLoading) {
					this.requestSave();
					if (this.mode === "preview") this.drawReading(false);
					workspace.trigger("editor-change", this.editor, this);
				}
				workspace.editorSuggest.follow(update, this.editor, this.file);
			},
			onMenu: (event) => this.openMenu(event),
			onPaste: (event) => workspace.trigger("editor-paste", event, this.editor, this),
			onDrop: (event) => workspace.trigger("editor-drop", event, this.editor, this),
		});
	}
	private openMenu(event: MouseEvent): void {
		event.preventDefault();
		const menu = new Menu();
		this.app.workspace.trigger("editor-menu", menu, this.editor, this);
		menu.showAtMouseEvent(event);
	}
	private drawMode(): void {
		const isReading = this.mode === "preview";
		this.containerEl.setAttribute("data-mode", this.mode);
		this.previewMode.containerEl.parentElement?.toggle(isReading);
		this.sourceEl.toggle(!isReading);
		this.sourceEl.toggleClass("is-live-preview", !this.isSource);
		this.noteEditor.setLivePreview(!this.isSource && !isReading);
		setIcon(this.modeButton, isReading ? "lucide-edit-3" : "lucide-book-open");
	}
	/** A note that is not read is drawn when it is. */
	private drawReading(clear: boolean): void {
		if (this.mode === "preview") this.previewMode.set(this.getViewData(), clear);
		else if (clear) this.previewMode.clear();
	}
	private quietly(change: () => void): void {
		this.isLoading = true;
		change();
		this.isLoading = false;
	}
	protected override takeFocus(): void {
		if (this.mode === "source") this.editor.focus();
		else this.previewMode.containerEl.focus({ preventScroll: true });
	}
	/** Selects the first match; the line it is on. */
	private showMatch({ content, matches: [first] }: NonNullable<NoteEphemeralState["match"]>): number | null {
		if (!first) return null;
		if (this.mode === "source" && content === this.getViewData())
			this.editor.setSelection(this.editor.offsetToPos(first[0]), this.editor.offsetToPos(first[1]));
		return content.slice(0, first[0]).split("\n").length - 1;
	}
	private lineOf(subpath: string): number | null {
		const cache = this.file && this.app.metadataCache.getFileCache(this.file);
		return (cache && resolveSubpath(cache, subpath)?.start.line) ?? null;
	}
}
