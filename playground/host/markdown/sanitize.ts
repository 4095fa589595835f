// HTML from notes as harmless DOM.
import DOMPurify from "dompurify";
import type * as O from "obsidian";

export const sanitizeHTMLToDom: typeof O.sanitizeHTMLToDom = (html) =>
	DOMPurify.sanitize(html, {
		RETURN_DOM_FRAGMENT: true,
		ADD_ATTR: ["target", "dir"],
		FORBID_TAGS: ["style", "form"],
		ALLOW_UNKNOWN_PROTOCOLS: true,
	});
