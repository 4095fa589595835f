// Registers the commands that insert callouts: one to choose from all activities, and one for each.
import { FuzzySuggestModal, type App, type Editor, type Plugin } from "obsidian";
import type { Activity, ValueChain } from "../../core/chain/value-chain.ts";
import { wrapCallout } from "../../core/notes/wrap-callout.ts";
import { TEXT } from "../text.ts";

interface CalloutType {
	readonly id: string;
	readonly name: string;
}

export function registerCallouts(plugin: Plugin, chain: () => ValueChain): void {
	plugin.addCommand({
		id: "insert-callout",
		name: TEXT.callouts.insert,
		editorCallback: (editor) =>
			new CalloutModal(plugin.app, calloutTypes(chain()), ({ id }) => insertCallout(editor, id)).open(),
	});
	for (const { id, name } of chain().activities) {
		plugin.addCommand({
			id: `insert-callout-${id}`,
			name: TEXT.callouts.insertOf(name.toLowerCase()),
			editorCallback: (editor) => insertCallout(editor, id),
		});
	}
}

function calloutTypes({ activities }: ValueChain): CalloutType[] {
	return [...activities.map(({ id, name }: Activity) => ({ id, name })), { id: "context", name: "Context" }];
}

/** Wraps the selected lines, or begins a callout at an empty line; one undo step. The cursor waits in the title. */
export function insertCallout(editor: Editor, type: string): void {
	const from = editor.getCursor("from").line;
	const to = editor.getCursor("to").line;
	const isBetweenLines = from === to && !editor.somethingSelected() && editor.getLine(from).trim() !== "";
	const lines = isBetweenLines
		? []
		: Array.from({ length: to - from + 1 }, (_, index) => editor.getLine(from + index));
	const wrapped = wrapCallout(lines, type);
	const title = { line: isBetweenLines ? from + 2 : from, ch: `> [!${type}] `.length };
	const text = [`${wrapped[0] ?? ""} `, ...wrapped.slice(1)].join("\n");
	const end = { line: to, ch: editor.getLine(to).length };
	const change = isBetweenLines
		? { from: end, text: `\n\n${text}` }
		: { from: { line: from, ch: 0 }, to: end, text };
	editor.transaction({ changes: [change], selection: { from: title } });
}

class CalloutModal extends FuzzySuggestModal<CalloutType> {
	private readonly types: readonly CalloutType[];
	private readonly choose: (type: CalloutType) => void;

	constructor(app: App, types: readonly CalloutType[], choose: (type: CalloutType) => void) {
		super(app);
		this.types = types;
		this.choose = choose;
		this.setPlaceholder(TEXT.callouts.choose);
	}

	override getItems(): CalloutType[] {
		return [...this.types];
	}

	override getItemText({ id, name }: CalloutType): string {
		return `${name} (${id})`;
	}

	override onChooseItem(type: CalloutType): void {
		this.choose(type);
	}
}
