// A term's plain name and its aliases, from the Markdown it was written in.
import { plainText, withoutDecoration } from "../notes/plain-text.ts";

/** `Service Level Agreement (SLA)` is the term and an alias, in both directions; `a.k.a.` and `/` in brackets split. */
export function termNames(markdown: string): { readonly term: string; readonly aliases: readonly string[] } {
	const plain = withoutDecoration(plainText(markdown)).replace(/\s*[:：]+$/u, "");
	const brackets = /^(.{1,150}?)\s*[(（]([^()（）]{1,80})[)）]$/u.exec(plain);
	if (!brackets?.[1] || !brackets[2]) return { term: plain, aliases: [] };
	const aliases = brackets[2].replace(/^(?:a\.?k\.?a\.?|also|or|aka)\s+/iu, "").split(/\s*[,;/]\s*/u);
	return { term: brackets[1], aliases: aliases.filter((alias) => alias !== "") };
}
