// What main.js gets from `require`: the obsidian module, and CodeMirror's modules that the editors here run on.
import * as language from "@codemirror/language";
import * as state from "@codemirror/state";
import * as view from "@codemirror/view";
import * as obsidian from "./obsidian.ts";

const MODULES: Readonly<Record<string, unknown>> = {
	obsidian,
	"@codemirror/language": language,
	"@codemirror/state": state,
	"@codemirror/view": view,
};

export function requireModule(name: string): unknown {
	const found = MODULES[name];
	if (found) return found;
	throw new Error(`The playground has no module "${name}".`);
}
