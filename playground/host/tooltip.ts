// Tooltips: an element says its own name, and the shell shows it beside the pointer.
import type * as O from "obsidian";

export const setTooltip: typeof O.setTooltip = (el, tooltip, options = {}) => {
	el.setAttribute("aria-label", tooltip);
	if (options.placement) el.dataset["tooltipPosition"] = options.placement;
};

/** Shows a tooltip now; it goes when the pointer leaves the element, or at the next key. */
export const displayTooltip: typeof O.displayTooltip = (target, content, { classes = [], gap = 6 } = {}) => {
	const { doc } = target;
	for (const shown of doc.querySelectorAll(".tooltip")) shown.remove();
	const tip = doc.body.createDiv({ cls: ["tooltip", ...classes], attr: { "aria-hidden": "true" } });
	tip.append(content);
	const [at, own, page] = [target, tip, doc.body].map((el) => el.getBoundingClientRect()) as [
		DOMRect,
		DOMRect,
		DOMRect,
	];
	const below = at.bottom + gap + own.height < page.bottom ? at.bottom + gap : at.top - gap - own.height;
	const left = Math.min(
		Math.max(at.left + (at.width - own.width) / 2, page.left + 4),
		page.right - own.width - 4,
	);
	tip.setCssProps({ left: `${left - page.left}px`, top: `${below - page.top}px` });
	const hide = (): void => tip.remove();
	for (const event of ["pointerleave", "pointerdown", "blur"])
		target.addEventListener(event, hide, { once: true });
	doc.addEventListener("keydown", hide, { once: true, capture: true });
};
