// A note: its editor and its reading view.
import type * as O from "obsidian";
import type { Editor } from "./editor/editor.ts";
import { NoteEditor } from "./editor/note-editor.ts";
import { renderMarkdown } from "./markdown-renderer.ts";
import { Menu } from "./dialogs/menu.ts";
import { TextFileView } from "./file-views.ts";
import type { WorkspaceLeaf } from "./workspace.ts";

export class MarkdownView extends TextFileView {
	hoverPopover: O.HoverPopover | null = null;
	readonly editor: Editor;
	readonly currentMode = {
		getScroll: () => this.readingLine(),
		applyScroll: (line: number) => this.showLine(line),
	};
	readonly previewMode = this.currentMode;
	private mode: "preview" | "source" = "preview";
	private readonly reading = this.contentEl.createDiv({ cls: "markdown-preview-view markdown-rendered" });
	private readonly source = this.contentEl.createDiv({ cls: "markdown-source-view" });
	private readonly noteEditor: NoteEditor;
	private isLoading = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = "lucide-file-text";
		const { workspace } = this.app;
		this.noteEditor = new NoteEditor(
			this.source,
			this as unknown as O.MarkdownFileInfo,
			() => workspace.editorExtensions,
			{
				onUpdate: (update) => {
					if (update.docChanged && !this.isLoading) {
						this.requestSave();
						workspace.trigger("editor-change", this.editor, this);
					}
					workspace.editorSuggest.follow(update, this.editor, this.file);
				},
				onMenu: (event) => this.openMenu(event),
				onPaste: (event) => workspace.trigger("editor-paste", event, this.editor, this),
				onDrop: (event) => workspace.trigger("editor-drop", event, this.editor, this),
			},
		);
		this.editor = this.noteEditor.editor;
		this.addAction("lucide-book-open", "Toggle reading view", () =>
			this.setMode(this.mode === "preview" ? "source" : "preview"),
		);
		this.reading.addEventListener("click", (event) => this.followLink(event));
		this.setMode("preview");
	}
	getViewType(): string {
		return "markdown";
	}
	getMode(): O.MarkdownViewModeType {
		return this.mode;
	}
	getViewData(): string {
		return this.editor.getValue();
	}
	setViewData(data: string, clear: boolean): void {
		this.isLoading = true;
		if (clear) this.noteEditor.load(data);
		else this.noteEditor.merge(this.getViewData(), data);
		this.isLoading = false;
		this.showReading();
	}
	clear(): void {
		this.noteEditor.load("");
	}
	protected override mergeDisk(before: string, text: string): void {
		this.isLoading = true;
		this.noteEditor.merge(before, text);
		this.isLoading = false;
		this.showReading();
	}
	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.mode };
	}
	override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
		const { mode } = { ...(state as { mode?: "preview" | "source" }) };
		if (mode) this.setMode(mode);
		await super.setState(state, result);
	}
	override setEphemeralState(state: unknown): void {
		const { line } = { ...(state as { line?: number }) };
		if (line !== undefined) this.showLine(line);
	}
	override onunload(): void {
		this.noteEditor.destroy();
	}
	/** Takes up extensions that plugins added or removed. */
	updateOptions(): void {
		this.noteEditor.updateOptions();
	}
	setMode(mode: "preview" | "source"): void {
		this.mode = mode;
		if (mode === "preview") this.showReading();
		this.reading.hidden = mode !== "preview";
		this.source.hidden = mode !== "source";
	}
	private openMenu(event: MouseEvent): void {
		event.preventDefault();
		const menu = new Menu();
		this.app.workspace.trigger("editor-menu", menu, this.editor, this);
		menu.showAtMouseEvent(event);
	}
	private showReading(): void {
		this.reading.empty();
		renderMarkdown(this.getViewData(), this.reading);
	}
	private blocks(): HTMLElement[] {
		return [...this.reading.querySelectorAll<HTMLElement>(":scope > [data-line]")];
	}
	private readingLine(): number {
		const top = this.reading.getBoundingClientRect().top;
		const first = this.blocks().find((block) => block.getBoundingClientRect().bottom > top + 4);
		return Number(first?.dataset["line"] ?? 0);
	}
	private showLine(line: number): void {
		if (this.mode === "source") {
			const at = { line, ch: 0 };
			this.editor.setCursor(at);
			this.editor.scrollIntoView({ from: at, to: at }, true);
			this.editor.focus();
			return;
		}
		const block = this.blocks()
			.filter((own) => Number(own.dataset["line"]) <= line)
			.at(-1);
		block?.scrollIntoView({ block: "start" });
		block?.addClass("is-flashing");
		setTimeout(() => block?.removeClass("is-flashing"), 1200);
	}
	private followLink(event: MouseEvent): void {
		const link = (event.target as HTMLElement).closest<HTMLElement>("a.internal-link");
		if (!link) return;
		event.preventDefault();
		void this.app.workspace.openLinkText(link.dataset["href"] ?? "", this.file?.path ?? "");
	}
}
