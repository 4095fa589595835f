// What a `value-chain` code block asks for. Owns its few options and what is wrong with them.
import type { ActivityMatcher } from "./match-activity.ts";
import type { ActivityId } from "./value-chain.ts";

export interface BlockOptions {
	/** Name of a value stream; `null` for none. */
	readonly stream: string | null;
	readonly highlight: readonly ActivityId[];
	readonly mastery: boolean;
}

/** Which sort of fault a line has, and the words it is about. */
export interface BlockFault {
	/** Of the block, from 1. */
	readonly line: number;
	readonly fault: "noColon" | "unknownOption" | "unknownActivity" | "unknownStream" | "noFlag";
	readonly given: string;
}

/** Reads the lines of a block; lines that are empty or begin with `#` are passed over. */
export function readBlockOptions(
	source: string,
	matcher: Pick<ActivityMatcher, "named">,
	streams: readonly { readonly name: string }[],
): { readonly options: BlockOptions; readonly faults: readonly BlockFault[] } {
	let options: BlockOptions = { stream: null, highlight: [], mastery: false };
	const faults: BlockFault[] = [];
	source.split(/\r\n|\n|\r/u).forEach((text, index) => {
		const written = text.trim();
		if (written === "" || written.startsWith("#")) return;
		const fault = (kind: BlockFault["fault"], given: string): void =>
			void faults.push({ line: index + 1, fault: kind, given });
		const [, name = "", value = ""] = /^([^:]*):(.*)$/u.exec(written)?.map((part) => part.trim()) ?? [];
		switch (name.toLowerCase()) {
			case "":
				return fault("noColon", written);
			case "stream":
				options = { ...options, stream: value || null };
				if (value && !streams.some((stream) => isSameName(stream.name, value))) fault("unknownStream", value);
				return;
			case "highlight":
				for (const word of value.split(",").map((part) => part.trim())) {
					const activity = matcher.named(word);
					if (activity !== null) options = { ...options, highlight: [...options.highlight, activity] };
					else if (word) fault("unknownActivity", word);
				}
				return;
			case "mastery":
				if (!/^(?:true|false|yes|no)$/iu.test(value)) return fault("noFlag", value);
				options = { ...options, mastery: /^(?:true|yes)$/iu.test(value) };
				return;
			default:
				return fault("unknownOption", name);
		}
	});
	return { options, faults };
}

export function isSameName(a: string, b: string): boolean {
	return a.trim().toLowerCase() === b.trim().toLowerCase();
}
