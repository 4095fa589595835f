// Commands that plugins answer on the command line; here they are called as `app.cli(command, params)`.
import type * as O from "obsidian";

interface Command {
	readonly description: string;
	readonly flags: O.CliFlags | null;
	readonly handler: O.CliHandler;
}

export class Cli {
	private readonly commands = new Map<string, Command>();

	/** @throws if the command is taken. */
	register(
		command: string,
		description: string,
		flags: O.CliFlags | null,
		handler: O.CliHandler,
	): () => void {
		if (this.commands.has(command)) throw new Error(`The command "${command}" is registered already.`);
		this.commands.set(command, { description, flags, handler });
		return () => this.commands.delete(command);
	}
	/** The commands and what they are for. */
	help(): Readonly<Record<string, string>> {
		return Object.fromEntries([...this.commands].map(([name, { description }]) => [name, description]));
	}
	/** @throws for an unknown command, and for a flag that is required and not given. */
	async run(command: string, params: O.CliData): Promise<string> {
		const known = this.commands.get(command);
		if (!known) throw new Error(`There is no command "${command}".`);
		for (const [flag, { required }] of Object.entries(known.flags ?? {}))
			if (required && params[flag] === undefined)
				throw new Error(`The command "${command}" needs "${flag}".`);
		return known.handler(params);
	}
}
