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
import { createGlossaryButtons, type GlossaryButtons } from "./glossary-button.ts";

/** The longest delay between a change and the buttons, in milliseconds. */
const DELAY = 150;

export function registerGlossaryButton(plugin: Plugin, study: Study, settings: SettingsStore): void {
	const { app } = plugin;
	const buttons = createGlossaryButtons(app, study, () => settings.get().glossaryButton);
	/** Sections in view that may begin a glossary: a note is often drawn before the index has read it. */
	const sections = new Set<() => void>();
	const soon = debounce(() => {
		for (const draw of sections) draw();
		buttons.update();
	}, DELAY);
	plugin.register(study.index.onChange(soon));
	plugin.register(study.onReview(soon));
	plugin.register(settings.onChange(soon));
	plugin.register(() => {
		soon.cancel();
		buttons.removeAll();
	});
	plugin.registerMarkdownPostProcessor((el, context) => {
		const first = context.getSectionInfo(el);
		const hasHeading = el.querySelector(HEADINGS) !== null;
		if (!first || !(hasHeading || first.lineStart === topLine(first.text))) return;
		let key: string | undefined;
		let button: HTMLElement | undefined;
		const clear = (): void => {
			if (button) buttons.remove(button);
		};
		const draw = (): void => {
			const section = context.getSectionInfo(el) ?? first;
			const places = placesOf(study, context.sourcePath, section.text);
			const now = places.find(([line]) => line === section.lineStart)?.[1];
			if (now === key) return;
			clear();
			key = now;
			button = key === undefined ? undefined : buttons.add(el, key);
			if (button && !hasHeading) el.prepend(button);
		};
		draw();
		sections.add(draw);
		const child = new MarkdownRenderChild(el);
		child.register(() => {
			sections.delete(draw);
			clear();
		});
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
			readonly #key: string;
			constructor(key: string) {
				super();
				this.#key = key;
			}
			override eq(other: ButtonWidget): boolean {
				return other.#key === this.#key;
			}
			override toDOM(): HTMLElement {
				return buttons.add(createSpan(), this.#key);
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
			const ranges = placesOf(study, path, state.sliceDoc(0, LONGEST_TOP)).flatMap(([at, key]) => {
				if (at >= state.doc.lines) return [];
				const { from, to, text } = state.doc.line(at + 1);
				const isHeading = /^\s{0,3}#/u.test(text);
				const side = isHeading ? 1 : -1;
				return [Decoration.widget({ widget: new ButtonWidget(key), side }).range(isHeading ? to : from)];
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

const HEADINGS = "h1, h2, h3, h4, h5, h6";
/** Characters in which a note's properties end. */
const LONGEST_TOP = 20_000;

/** Where the buttons of a note stand, and their glossaries' keys: at a heading, else at the first line below the properties. */
function placesOf(
	study: Study,
	notePath: string,
	text: string,
): readonly (readonly [line: number, key: string])[] {
	return study.index
		.glossaries()
		.flatMap(({ path, line, key }) => (path === notePath ? [[line || topLine(text), key]] : []));
}

function topLine(text: string): number {
	return (/^(?:---\s[^]*?\n---\s)?\s*/u.exec(text)?.[0] ?? "").split("\n").length - 1;
}
