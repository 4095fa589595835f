// The half of the obsidian module that needs no page: unit tests of the vault ring get it as "obsidian".
export { Component } from "./component.ts";
export { Events } from "./events.ts";
export { TAbstractFile, TFile, TFolder } from "./files.ts";
export {
	getFrontMatterInfo,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
} from "./front-matter.ts";
export {
	getLinkpath,
	iterateCacheRefs,
	iterateRefs,
	parseLinktext,
	resolveSubpath,
	stripHeading,
	stripHeadingForLink,
} from "./link-functions.ts";
export { debounce, getAllTags, normalizePath, parseYaml, stringifyYaml } from "./functions.ts";
export { MetadataCache } from "./metadata-cache.ts";
export { parseMetadata } from "./metadata/parse-metadata.ts";
export { Vault } from "./vault.ts";
