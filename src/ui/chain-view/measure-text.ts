// Widths of texts in the very font of an element, so that no text of the picture is cut.
import type { DiagramText } from "../../core/chain/diagram-layout.ts";

/** What is told is true as long as the element's font is `family`. */
export function measureIn(parent: HTMLElement, family: string): DiagramText["measure"] {
	const canvas = parent.createEl("canvas");
	canvas.remove();
	const context = canvas.getContext("2d");
	return (text, size, isBold) => {
		if (!context) return text.length * 7;
		context.font = `${isBold ? 600 : 400} ${size}px ${family}`;
		return Math.ceil(context.measureText(text).width) + 1;
	};
}
