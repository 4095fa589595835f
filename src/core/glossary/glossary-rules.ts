// Which headings, names, tags and folders make a glossary. The words are data and a setting; those of other languages are
// in foreign-words.ts.

/** How glossaries are found; from the settings. */
export interface GlossaryRules {
	/** Words that say "glossary" also inside a longer heading ("ITIL glossary"); any letter case. */
	readonly words: readonly string[];
	/** Words that say it only on their own or beside a separator ("Definitions", "Module 2: Definitions"). */
	readonly plainWords: readonly string[];
	/** If not empty, only notes below these folders. */
	readonly includeFolders: readonly string[];
	readonly excludeFolders: readonly string[];
	/** With `#`, lower case. */
	readonly tags: readonly string[];
}

export const DEFAULT_GLOSSARY_RULES: GlossaryRules = {
	words: (
		"glossary|glossary of terms|key terms|key definitions|important terms|core terms|essential terms|" +
		"common terms|basic terms|itil terms|vocabulary|vocab|terminology|terms to know|word list|lexicon"
	).split("|"),
	plainWords:
		"definitions|terms|definitions of terms|definition of terms|acronyms|abbreviations|dictionary|jargon".split(
			"|",
		),
	includeFolders: [],
	excludeFolders: [],
	tags: ["#glossary"],
};
