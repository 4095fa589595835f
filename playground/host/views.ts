// Views: the plugin's own, and Markdown notes with an editor (CodeMirror 6) and a reading view.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { Editor } from "./editor.ts";
import type { TFile } from "./files.ts";
import { setIcon } from "./icons.ts";
import { renderMarkdown } from "./markdown-renderer.ts";
import type { Scope } from "./scope.ts";
import type { WorkspaceLeaf } from "./workspace.ts";

export abstract class View extends Component {
	readonly app: App;
	readonly leaf: WorkspaceLeaf;
	readonly containerEl: HTMLElement = createDiv({ cls: "view" });
	icon = "lucide-file";
	navigation = false;
	scope: Scope | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super();
		this.leaf = leaf;
		this.app = leaf.app;
	}
	abstract getViewType(): string;
	abstract getDisplayText(): string;
	getIcon(): string {
		return this.icon;
	}
	getState(): Record<string, unknown> {
		return {};
	}
	async setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {}
	setEphemeralState(_state: unknown): void {}
	async onOpen(): Promise<void> {}
	async onClose(): Promise<void> {}
	onResize(): void {}
}

export abstract class ItemView extends View {
	readonly contentEl = this.containerEl.createDiv({ cls: "view-content" });
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = this.containerEl.createEl("button", { cls: "view-action", attr: { "aria-label": title } });
		setIcon(button, icon);
		button.addEventListener("click", callback);
		return button;
	}
}

export class MarkdownView extends ItemView {
	file: TFile | null = null;
	readonly editor: Editor;
	readonly currentMode = { getScroll: () => this.readingLine(), applyScroll: (line: number) => this.showLine(line) };
	readonly previewMode = this.currentMode;
	private mode: "preview" | "source" = "preview";
	private readonly reading = this.contentEl.createDiv({ cls: "markdown-preview-view markdown-rendered" });
	private readonly source = this.contentEl.createDiv({ cls: "markdown-source-view" });
	private readonly code: EditorView;
	private isLoading = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = "lucide-file-text";
		this.navigation = true;
		const onUpdate = EditorView.updateListener.of((update) => {
			if (!update.docChanged || this.isLoading) return;
			void this.save();
			this.app.workspace.trigger("editor-change", this.editor, this);
		});
		this.code = new EditorView({ parent: this.source, state: EditorState.create({ extensions: [history(), markdown(), EditorView.lineWrapping, keymap.of([...defaultKeymap, ...historyKeymap]), onUpdate] }) });
		this.editor = new Editor(this.code);
		this.addAction("lucide-book-open", "Toggle reading view", () => this.setMode(this.mode === "preview" ? "source" : "preview"));
		this.reading.addEventListener("click", (event) => this.followLink(event));
		this.registerEvent(this.app.vault.on("modify", (file) => file === this.file && void this.show()));
		this.setMode("preview");
	}
	getViewType(): string {
		return "markdown";
	}
	getDisplayText(): string {
		return this.file?.basename ?? "";
	}
	getMode(): O.MarkdownViewModeType {
		return this.mode;
	}
	getViewData(): string {
		return this.editor.getValue();
	}
	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? "", mode: this.mode };
	}
	override async setState(state: unknown): Promise<void> {
		const { file, mode } = { ...(state as { file?: string; mode?: "preview" | "source" }) };
		this.file = file ? this.app.vault.getFileByPath(file) : null;
		if (mode) this.setMode(mode);
		await this.show();
	}
	override setEphemeralState(state: unknown): void {
		const { line } = { ...(state as { line?: number }) };
		if (line !== undefined) this.showLine(line);
	}
	setMode(mode: "preview" | "source"): void {
		this.mode = mode;
		this.reading.hidden = mode !== "preview";
		this.source.hidden = mode !== "source";
	}
	private async show(): Promise<void> {
		if (!this.file) return;
		const text = await this.app.vault.read(this.file);
		this.isLoading = true;
		if (text !== this.getViewData()) this.code.dispatch({ changes: { from: 0, to: this.code.state.doc.length, insert: text } });
		this.isLoading = false;
		this.reading.empty();
		renderMarkdown(text, this.reading);
	}
	private async save(): Promise<void> {
		if (this.file) await this.app.vault.modify(this.file, this.getViewData());
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
			this.editor.setCursor({ line, ch: 0 });
			this.code.dispatch({ effects: EditorView.scrollIntoView(this.code.state.selection.main.head, { y: "start" }) });
			this.code.focus();
			return;
		}
		const block = this.blocks().filter((own) => Number(own.dataset["line"]) <= line).at(-1);
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
