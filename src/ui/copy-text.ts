// Puts a text on the clipboard, and says whether that worked.
import { Notice } from "obsidian";
import * as commonText from "./text/common-text.ts";

export async function copyText({ navigator }: Window, text: string, copied: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		new Notice(copied);
	} catch {
		new Notice(commonText.notCopied);
	}
}
