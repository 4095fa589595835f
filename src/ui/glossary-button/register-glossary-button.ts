// Puts a review button below the heading of each glossary, in reading view and in live preview, and into the editor's menu.
import {
	debounce,
	editorInfoField,
	editorLivePreviewField,
	MarkdownRenderChild,
	type Plugin,
} from "obsidian";
import type { DecorationSet, EditorView, ViewUpdate } from "@codemirror/view";
import type { SettingsStore } from "../../vault/settings-store.ts";
import type { Study } from "../../vault/study.ts";
import { addGlossaryItems } from "../review-view/register-reviewing.ts";
import { createGlossaryButtons, glossaryAt, type GlossaryButtons } from "./glossary-button.ts";

/** The longest delay between a change and the buttons, in milliseconds. */
const DELAY = 150;

export function registerGlossaryButton(plugin: Plugin, study: Study, settings: SettingsStore): void {
	const { app } = plugin;
	const buttons = createGlossaryButtons(app, study, () => settings.get().glossaryButton);
	const soon = debounce(buttons.update, DELAY);
	plugin.register(study.index.onChange(soon));
	plugin.register(study.onReview(soon));
	plugin.register(settings.onChange(soon));
	plugin.register(() => {
		soon.cancel();
		buttons.removeAll();
	});
	plugin.registerMarkdownPostProcessor((el, context) => {
		const path = context.sourcePath;
		const section = context.getSectionInfo(el);
		if (!section) return;
		const { lineStart, text } = section;
		const heading = el.querySelector("h1, h2, h3, h4, h5, h6");
		const isOwn = heading !== null && glossaryAt(study, path, lineStart) !== undefined;
		if (!isOwn && !(glossaryAt(study, path, 0) && lineStart === topLine(text))) return;
		const button = buttons.add(el, path, isOwn ? lineStart : 0);
		if (!heading) el.prepend(button);
		const child = new MarkdownRenderChild(button);
		child.register(() => buttons.remove(button));
		context.addChild(child);
	});
	plugin.registerEvent(
		app.workspace.on("editor-menu", (menu, _editor, { file }) => addGlossaryItems(app, study, menu, file)),
	);
	void registerLivePreview(plugin, study, buttons);
}

/** Loads the editor's modules late: a host without them does without the buttons while editing. */
async function registerLivePreview(plugin: Plugin, study: Study, buttons: GlossaryButtons): Promise<void> {
	try {
		const [{ Decoration, ViewPlugin, WidgetType }, { StateEffect }] = await Promise.all([
			import("@codemirror/view"),
			import("@codemirror/state"),
		]);
		const changed = StateEffect.define<null>();
		class ButtonWidget extends WidgetType {
			readonly #path: string;
			readonly #line: number;
			constructor(path: string, line: number) {
				super();
				this.#path = path;
				this.#line = line;
			}
			override eq(other: ButtonWidget): boolean {
				return other.#path === this.#path && other.#line === this.#line;
			}
			override toDOM(): HTMLElement {
				return buttons.add(createSpan(), this.#path, this.#line);
			}
			override destroy(button: HTMLElement): void {
				buttons.remove(button);
			}
			override ignoreEvent(): boolean {
				return true;
			}
		}
		const decorate = ({ state }: EditorView): DecorationSet => {
			const path = state.field(editorInfoField, false)?.file?.path;
			if (path === undefined || !state.field(editorLivePreviewField, false)) return Decoration.none;
			const ranges = study.index.glossaries().flatMap((glossary) => {
				if (glossary.path !== path || glossary.line >= state.doc.lines) return [];
				const { to, text } = state.doc.line(glossary.line + 1);
				if (!/^\s{0,3}#/u.test(text)) return [];
				return [Decoration.widget({ widget: new ButtonWidget(path, glossary.line), side: 1 }).range(to)];
			});
			return Decoration.set(ranges, true);
		};
		const shown = new Set<EditorView>();
		class Buttons {
			decorations: DecorationSet;
			readonly #view: EditorView;
			constructor(view: EditorView) {
				this.#view = view;
				shown.add(view);
				this.decorations = decorate(view);
			}
			update(update: ViewUpdate): void {
				const isNews = update.transactions.some(({ effects }) =>
					effects.some((effect) => effect.is(changed)),
				);
				const mode = update.startState.field(editorLivePreviewField, false);
				if (isNews || mode !== update.state.field(editorLivePreviewField, false))
					this.decorations = decorate(update.view);
				else this.decorations = this.decorations.map(update.changes);
			}
			destroy(): void {
				shown.delete(this.#view);
			}
		}
		plugin.registerEditorExtension(
			ViewPlugin.fromClass(Buttons, { decorations: ({ decorations }) => decorations }),
		);
		const tell = debounce(() => {
			for (const view of shown) view.dispatch({ effects: changed.of(null) });
		}, DELAY);
		plugin.register(study.index.onChange(tell));
		plugin.register(() => tell.cancel());
	} catch {
		// No CodeMirror here: reading view has the buttons.
	}
}

/** The first line below the properties that says something: where the button of a whole note stands. */
function topLine(text: string): number {
	return (/^(?:---\s[^]*?\n---\s)?\s*/u.exec(text)?.[0] ?? "").split("\n").length - 1;
}
