// Suggestions while typing in an editor, and who is asked for them.
import type { ViewUpdate } from "@codemirror/view";
import type * as O from "obsidian";
import type { Editor } from "./editor.ts";
import { PopoverSuggest } from "./popover-suggest.ts";

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: O.EditorSuggestContext | null = null;
	limit = 100;

	abstract onTrigger(
		cursor: O.EditorPosition,
		editor: O.Editor,
		file: O.TFile | null,
	): O.EditorSuggestTriggerInfo | null;
	abstract getSuggestions(context: O.EditorSuggestContext): T[] | Promise<T[]>;

	override close(): void {
		super.close();
		this.context = null;
	}

	/** Asks whether there is something to suggest at the cursor, and shows it; false if there is not. */
	trigger(editor: Editor, file: O.TFile | null): boolean {
		const info = this.onTrigger(editor.getCursor(), editor, file);
		if (!info) return false;
		const context = { ...info, editor, file: file as O.TFile };
		this.context = context;
		const found = this.getSuggestions(context);
		if (found instanceof Promise) void found.then((values) => this.present(values, context, editor));
		else this.present(found, context, editor);
		return true;
	}

	/** Late answers to an older question are dropped. */
	private present(values: T[], context: O.EditorSuggestContext, editor: Editor): void {
		if (this.context !== context) return;
		const place = editor.cm.coordsAtPos(editor.posToOffset(context.start));
		if (place) this.show(values.slice(0, this.limit), editor.cm.dom.doc, place);
		else this.close();
	}
}

/** All registered suggestions; at most one is open. */
export class EditorSuggests {
	private suggests: EditorSuggest<unknown>[] = [];
	private current: EditorSuggest<unknown> | null = null;

	addSuggest(suggest: EditorSuggest<unknown>): void {
		this.suggests.push(suggest);
	}
	removeSuggest(suggest: EditorSuggest<unknown>): void {
		suggest.close();
		this.suggests = this.suggests.filter((own) => own !== suggest);
	}

	/** Typing may open suggestions; other changes only keep or close those that are open. */
	follow(
		{ docChanged, selectionSet, focusChanged, transactions, view }: ViewUpdate,
		editor: Editor,
		file: O.TFile | null,
	): void {
		if (focusChanged && !view.hasFocus) {
			// An editor hears of it late, when another may already have suggestions of its own.
			if (this.current?.context?.editor === editor) this.close();
			return;
		}
		if (!docChanged && !selectionSet) return;
		const isTyping = transactions.some((one) => one.isUserEvent("input") || one.isUserEvent("delete"));
		const isOpen = this.current?.isOpen === true;
		if (!isTyping && !isOpen) return;
		const candidates = isTyping ? this.suggests : this.suggests.filter((own) => own === this.current);
		const next = candidates.find((suggest) => suggest.trigger(editor, file)) ?? null;
		if (this.current !== next) this.current?.close();
		this.current = next;
	}

	close(): void {
		this.current?.close();
		this.current = null;
	}
}
