// What an editor extension can ask its state: the note it shows, its view, and whether it is live preview.
import { StateEffect, StateField } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type * as O from "obsidian";

const nowhere = {} as O.MarkdownFileInfo;

/** The note in the editor; `init` gives it. */
export const editorInfoField = StateField.define<O.MarkdownFileInfo>({
	create: () => nowhere,
	update: (info) => info,
});
/** The older name of the same. */
export const editorViewField = editorInfoField;

export const editorEditorField = StateField.define<EditorView>({
	create: () => {
		throw new RangeError("This state has no editor.");
	},
	update: (view) => view,
});

export const setLivePreview = StateEffect.define<boolean>();

export const editorLivePreviewField = StateField.define<boolean>({
	create: () => false,
	update: (before, { effects }) => effects.find((effect) => effect.is(setLivePreview))?.value ?? before,
});
