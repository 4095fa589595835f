// Reads text aloud where the platform can, only when asked to.

export function canReadAloud({ win }: HTMLElement): boolean {
	return "speechSynthesis" in win;
}

/** Reads the element aloud; what is being read stops. Nothing happens where the platform has no voice. */
export function readAloud(parent: HTMLElement, selector: string): void {
	if (!canReadAloud(parent)) return;
	const { speechSynthesis } = parent.win;
	speechSynthesis.cancel();
	const text = parent.querySelector(selector)?.textContent;
	if (text) speechSynthesis.speak(new SpeechSynthesisUtterance(text));
}
