// Suggests callout types while `> [!` is typed; the chain's come first.
import {
	type App,
	type Editor,
	type EditorPosition,
	EditorSuggest,
	type EditorSuggestContext,
	type EditorSuggestTriggerInfo,
} from "obsidian";
import type { CalloutSettings } from "../../core/settings.ts";
import type { CurrentSettings } from "./callout-commands.ts";
import { drawType } from "./choose-type.ts";
import { completeType } from "./complete-type.ts";
import { calloutTypes, type CalloutTypeChoice, matchingTypes } from "./callout-types.ts";
import { outlineOf } from "./edit-note.ts";

export interface CalloutSuggestSource {
	readonly settings: CurrentSettings;
	/** Types used in the vault, the most used first. */
	readonly usedTypes: () => readonly string[];
}

/** Cursors further right than this get no suggestions: no one types a type there. */
const LONGEST_LINE = 500;

/** Quote marks, each perhaps in list items, then `[!`, and what is typed of the type. */
const TYPING = /^(?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>){1,64}[ \t]*\[!([^\][|]{0,60})$/u;

/** The suggestions; `null` in a host that has none, such as a preview, so that the rest of the plugin still runs there. */
export function createCalloutSuggest(
	app: App,
	source: CalloutSuggestSource,
): EditorSuggest<CalloutTypeChoice> | null {
	if (typeof EditorSuggest !== "function") return null;

	class CalloutSuggest extends EditorSuggest<CalloutTypeChoice> {
		override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
			return source.settings().callouts.suggest ? findTyped(cursor, editor) : null;
		}

		override getSuggestions({ query }: EditorSuggestContext): CalloutTypeChoice[] {
			return [...matchingTypes(calloutTypes(source.settings().chain, source.usedTypes()), query)];
		}

		override renderSuggestion(type: CalloutTypeChoice, el: HTMLElement): void {
			drawType(type, el);
		}

		override selectSuggestion(type: CalloutTypeChoice): void {
			if (this.context) complete(this.context, type, source.settings().callouts);
			this.close();
		}
	}

	const suggest = new CalloutSuggest(app);
	suggest.scope.register([], "Tab", (event) => takeSelected(suggest, event));
	return suggest;
}

/** What is typed of a type at the cursor; `null` where no callout can begin: in code, comments and frontmatter too. */
function findTyped(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
	if (cursor.ch > LONGEST_LINE) return null;
	const typed = TYPING.exec(editor.getLine(cursor.line).slice(0, cursor.ch));
	if (!typed) return null;
	const { isVerbatim, depths } = outlineOf(editor);
	if (isVerbatim[cursor.line] || !depths[cursor.line]) return null;
	const query = typed[1] ?? "";
	return { start: { line: cursor.line, ch: cursor.ch - query.length }, end: cursor, query };
}

function complete(
	{ editor, start, end }: EditorSuggestContext,
	{ id, name }: CalloutTypeChoice,
	settings: CalloutSettings,
): void {
	const title = settings.title.replaceAll("{activity}", name);
	const completed = completeType(editor.getLine(end.line).slice(end.ch), id, settings.fold, title);
	editor.transaction({
		changes: [{ from: start, to: { line: end.line, ch: end.ch + completed.replaced }, text: completed.text }],
		selection: { from: { line: start.line, ch: start.ch + completed.cursor } },
	});
}

/** Tab does what Enter does. Obsidian keeps the selected row in a field it does not document; without it, Tab is Tab. */
function takeSelected(suggest: EditorSuggest<CalloutTypeChoice>, event: KeyboardEvent): boolean {
	const list: unknown = Reflect.get(suggest, "suggestions");
	const use: unknown =
		typeof list === "object" && list !== null ? Reflect.get(list, "useSelectedItem") : undefined;
	if (typeof use !== "function") return true;
	Reflect.apply(use, list, [event]);
	return false;
}
