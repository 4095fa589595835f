// What the server gives the page.
import type { Plugin } from "../host/plugin.ts";

export interface Served {
	/** The vault's name, and a mark of its folder: two vaults served at one address stay apart. */
	readonly vault: { readonly name: string; readonly id: string };
	/** Paths and texts of the notes. */
	readonly files: Readonly<Record<string, string>>;
	readonly manifest: ConstructorParameters<typeof Plugin>[1];
	/** The shipped main.js. */
	readonly main: string;
}

export async function askServer(): Promise<Served> {
	return (await (await fetch("served.json")).json()) as Served;
}
