// Lucide's icons by Obsidian's names, with or without `lucide-`.
import type * as O from "obsidian";
import { createElement, icons } from "lucide";

export const setIcon: typeof O.setIcon = (parent, id) => {
	parent.replaceChildren();
	const icon = getIcon(id);
	if (icon) parent.append(parent.ownerDocument.adoptNode(icon));
};

export const getIcon: typeof O.getIcon = (id) => {
	const name = id.replace(/^lucide-/u, "").split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
	const node = (icons as Record<string, Parameters<typeof createElement>[0] | undefined>)[name];
	if (!node) return null;
	const svg = createElement(node);
	svg.classList.add("svg-icon", `lucide-${id.replace(/^lucide-/u, "")}`);
	return svg as SVGSVGElement;
};
