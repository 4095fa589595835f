// Commands by id, as the palette lists and runs them.
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Platform } from "./platform.ts";
import { MarkdownView } from "./markdown-view.ts";

export class Commands {
	readonly commands: Record<string, O.Command> = {};
	private readonly app: App;
	constructor(app: App) {
		this.app = app;
	}
	addCommand(command: O.Command): void {
		this.commands[command.id] = command;
	}
	removeCommand(id: string): void {
		delete this.commands[id];
	}
	findCommand(id: string): O.Command | undefined {
		return this.commands[id];
	}
	/** The commands that can be run now. */
	listCommands(): O.Command[] {
		return Object.values(this.commands).filter((command) => this.run(command, true));
	}
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.run(command, true) && this.run(command, false);
	}

	/** Runs a command, or only asks if it could be run. The callbacks overrule one another as obsidian.d.ts says. */
	private run(command: O.Command, checking: boolean): boolean {
		if (command.mobileOnly && !Platform.isMobile) return false;
		const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
		if (editorCheckCallback ?? editorCallback) {
			const view = this.app.workspace.getActiveViewOfType(MarkdownView);
			if (view?.getMode() !== "source") return false;
			const [editor, context] = [view.editor, view] as unknown as [O.Editor, O.MarkdownView];
			if (editorCheckCallback)
				return editorCheckCallback.call(command, checking, editor, context) === true || !checking;
			if (!checking) editorCallback?.call(command, editor, context);
			return true;
		}
		if (checkCallback) return checkCallback.call(command, checking) === true || !checking;
		if (!checking) callback?.call(command);
		return callback !== undefined;
	}
}
