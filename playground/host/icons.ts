// Lucide's icons by Obsidian's names, with or without `lucide-`, and icons that plugins add.
import type * as O from "obsidian";
import { createElement, icons } from "lucide";

const added = new Map<string, string>();

export const setIcon: typeof O.setIcon = (parent, id) => {
	parent.replaceChildren();
	const icon = getIcon(id);
	if (icon) parent.append(parent.ownerDocument.adoptNode(icon));
};

export const getIcon: typeof O.getIcon = (id) => {
	const own = added.get(id);
	if (own !== undefined) return drawAdded(id, own);
	const node = (icons as Record<string, Parameters<typeof createElement>[0] | undefined>)[
		pascalCase(bare(id))
	];
	if (!node) return null;
	const svg = createElement(node);
	svg.classList.add("svg-icon", `lucide-${bare(id)}`);
	return svg as SVGSVGElement;
};

/** @param content What is inside the icon's `svg`, drawn on 100 by 100 units. */
export const addIcon: typeof O.addIcon = (id, content) => void added.set(id, content);

export const removeIcon: typeof O.removeIcon = (id) => void added.delete(id);

export const getIconIds: typeof O.getIconIds = () => [
	...Object.keys(icons).map((name) => `lucide-${kebabCase(name)}`),
	...added.keys(),
];

function drawAdded(id: string, content: string): SVGSVGElement {
	const drawn = new DOMParser().parseFromString(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>`,
		"image/svg+xml",
	);
	const svg = document.adoptNode(drawn.documentElement) as Element as SVGSVGElement;
	svg.classList.add("svg-icon", id);
	return svg;
}

function bare(id: string): string {
	return id.replace(/^lucide-/u, "");
}

function pascalCase(id: string): string {
	return id
		.split("-")
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join("");
}

function kebabCase(name: string): string {
	return name.replace(/([a-z])(?=[A-Z0-9])|([A-Z0-9])(?=[A-Z][a-z])/gu, "$&-").toLowerCase();
}
