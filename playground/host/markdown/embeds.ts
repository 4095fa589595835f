// `![[note]]`, `![[note#heading]]`, `![[note#^block]]` and images, drawn where they are embedded.
import type { App } from "../app.ts";
import type { Component } from "../component.ts";
import type { TFile } from "../files.ts";
import { parseLinktext, resolveSubpath } from "../link-functions.ts";
import { setIcon } from "../icons.ts";
import { renderInto } from "./markdown-renderer.ts";

/** Embeds in embeds end here; a note that embeds itself would never. */
const DEEPEST = 5;
const IMAGES = new Map([
	["png", "image/png"],
	["jpg", "image/jpeg"],
	["jpeg", "image/jpeg"],
	["gif", "image/gif"],
	["webp", "image/webp"],
	["svg", "image/svg+xml"],
	["avif", "image/avif"],
	["bmp", "image/bmp"],
]);

export async function fillEmbeds(
	app: App,
	parent: HTMLElement,
	sourcePath: string,
	component: Component,
	depth = 0,
): Promise<void> {
	const empty = parent.findAll(".internal-embed").filter((embed) => !embed.hasClass("is-loaded"));
	await Promise.all(empty.map((embed) => fill(app, embed, sourcePath, component, depth)));
}

async function fill(
	app: App,
	embed: HTMLElement,
	sourcePath: string,
	component: Component,
	depth: number,
): Promise<void> {
	const target = embed.getAttribute("src") ?? embed.getAttribute("data-embed") ?? "";
	const { path, subpath } = parseLinktext(target);
	const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
	embed.addClass("is-loaded");
	if (!file || depth >= DEEPEST) {
		embed.addClasses(["file-embed", "mod-empty"]);
		embed.setText(file ? `“${target}” is embedded too deeply` : `“${target}” is not created yet.`);
		return;
	}
	if (IMAGES.has(file.extension)) return drawImage(app, embed, file);
	if (file.extension === "md") return drawNote(app, embed, file, subpath, component, depth);
	embed.addClasses(["file-embed", "mod-generic"]);
	embed.createDiv({ cls: "file-embed-title", text: file.name });
}

async function drawImage(app: App, embed: HTMLElement, file: TFile): Promise<void> {
	embed.addClasses(["media-embed", "image-embed"]);
	const image = embed.createEl("img", { attr: { alt: embed.getAttribute("alt") ?? file.name } });
	for (const side of ["width", "height"]) image.setAttr(side, embed.getAttribute(side));
	const blob = new Blob([await app.vault.readBinary(file)], { type: IMAGES.get(file.extension) ?? "" });
	image.src = URL.createObjectURL(blob);
	image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
}

async function drawNote(
	app: App,
	embed: HTMLElement,
	file: TFile,
	subpath: string,
	component: Component,
	depth: number,
): Promise<void> {
	embed.addClasses(["markdown-embed", "inline-embed"]);
	const cache = app.metadataCache.getFileCache(file);
	const part = subpath && cache ? resolveSubpath(cache, subpath) : null;
	if (subpath && !part) {
		embed.addClass("mod-empty");
		embed.setText(`Unable to find section ${subpath} in ${file.basename}`);
		return;
	}
	const text = await app.vault.cachedRead(file);
	if (!subpath) embed.createDiv({ cls: "embed-title markdown-embed-title", text: file.basename });
	const content = embed
		.createDiv({ cls: "markdown-embed-content" })
		.createDiv({ cls: "markdown-preview-view markdown-rendered" });
	const link = embed.createDiv({
		cls: "markdown-embed-link",
		attr: { "aria-label": "Open link", role: "link", tabindex: "0" },
	});
	setIcon(link, "lucide-link");
	link.addEventListener("click", (event) => {
		event.stopPropagation();
		void app.workspace.openLinkText(file.path + subpath, "");
	});
	const end = part ? (part.end?.offset ?? text.length) : text.length;
	await renderInto(app, text.slice(part?.start.offset ?? 0, end), content, file.path, component, depth + 1);
}
