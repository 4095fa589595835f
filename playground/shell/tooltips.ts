// Shows the names of icons and buttons beside the pointer.
import { displayTooltip } from "../host/tooltip.ts";

const DELAY = 400;

export function showTooltips(doc: Document): void {
	let timer = 0;
	let over: HTMLElement | null = null;
	doc.addEventListener("pointerover", (event) => {
		const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[aria-label]") : null;
		if (target === over) return;
		over = target;
		window.clearTimeout(timer);
		if (!target || event.pointerType === "touch" || !isControl(target)) return;
		timer = window.setTimeout(
			() => target.isConnected && displayTooltip(target, target.getAttribute("aria-label") ?? ""),
			DELAY,
		);
	});
	doc.addEventListener("pointerdown", () => window.clearTimeout(timer));
}

/** Regions and fields have names too, but for screen readers only; a name that can be read anyway needs no tooltip. */
function isControl(el: HTMLElement): boolean {
	return (
		el.matches(
			"button, [role='button'], .clickable-icon, .checkbox-container, .status-bar-item, [data-tooltip-position]",
		) && el.textContent !== el.getAttribute("aria-label")
	);
}
