// Functions of the obsidian module that need no page.
import type * as O from "obsidian";
import { parse, stringify } from "yaml";

export const normalizePath: typeof O.normalizePath = (path) =>
	path
		.replace(/[\\/]+/gu, "/")
		.replace(/^\/+|\/+$/gu, "")
		.replace(/[\u00A0\u202F]/gu, " ")
		.normalize("NFC") || "/";

export const parseYaml: typeof O.parseYaml = (yaml) => parse(yaml) as unknown;
export const stringifyYaml: typeof O.stringifyYaml = (value) => stringify(value);

export const getAllTags: typeof O.getAllTags = (cache) => {
	const listed: unknown = cache.frontmatter?.["tags"] ?? cache.frontmatter?.["tag"];
	const written = Array.isArray(listed) ? listed : typeof listed === "string" ? listed.split(/[,\s]+/u) : [];
	const fromProperties = written.flatMap((tag: unknown) =>
		typeof tag === "string" && tag ? [`#${tag.replace(/^#/u, "")}`] : [],
	);
	return [...new Set([...(cache.tags ?? []).map(({ tag }) => tag), ...fromProperties])];
};

export const debounce: typeof O.debounce = (callback, timeout = 0, resetTimer = false) => {
	let timer: ReturnType<typeof setTimeout> | null = null;
	let args: Parameters<typeof callback> | null = null;
	const run = (): unknown => {
		timer = null;
		const given = args;
		args = null;
		return given ? callback(...given) : undefined;
	};
	const debounced = (...given: Parameters<typeof callback>) => {
		args = given;
		if (timer !== null && resetTimer) clearTimeout(timer);
		if (timer === null || resetTimer) timer = setTimeout(run, timeout);
		return debounced;
	};
	debounced.cancel = () => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		args = null;
		return debounced;
	};
	debounced.run = run as () => ReturnType<typeof callback> | void;
	return debounced;
};
