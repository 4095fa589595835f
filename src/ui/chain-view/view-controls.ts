// The sidebar's own controls: the stream, the pin and the menu above; filter, this note and review below the picture.
import { setIcon } from "obsidian";
import type { ValueStream } from "../../core/notes/place.ts";
import * as chainText from "../text/chain-text.ts";
import { patch, type Shape } from "./patch.ts";

export interface ViewControlActions {
	/** Path of a stream's note, `null` for that of the open note. */
	readonly chooseStream: (path: string | null) => void;
	readonly step: (by: 1 | -1) => void;
	readonly pin: (isPinned: boolean) => void;
	readonly more: (event: MouseEvent) => void;
	readonly filter: (text: string) => void;
	readonly thisNote: (isOn: boolean) => void;
	readonly review: () => void;
	readonly leave: () => void;
}

export interface ViewControls {
	/** @param chosen Path of the chosen stream's note. */
	readonly drawStreams: (streams: readonly ValueStream[], chosen: string | null) => void;
	/** @param found Words for how many places the filter leaves; "" without a filter. */
	readonly drawFigures: (toReview: number, found: string) => void;
}

export function createViewControls(
	toolbar: HTMLElement,
	bar: HTMLElement,
	actions: ViewControlActions,
): ViewControls {
	const stream = toolbar.createEl("select", { cls: "dropdown", attr: { "aria-label": chainText.stream } });
	stream.addEventListener("change", () => actions.chooseStream(stream.value === "" ? null : stream.value));
	iconButton(toolbar, "lucide-chevron-left", chainText.previous, () => actions.step(-1));
	iconButton(toolbar, "lucide-chevron-right", chainText.next, () => actions.step(1));
	toolbar.createDiv({ cls: "svc-space" });
	const pin = iconButton(toolbar, "lucide-pin", chainText.pin, () => actions.pin(toggle(pin)));
	pin.setAttribute("aria-pressed", "false");
	iconButton(toolbar, "lucide-more-vertical", chainText.more, actions.more);

	const filter = bar.createEl("input", {
		type: "search",
		cls: "svc-filter",
		placeholder: chainText.filter,
		attr: { "aria-label": chainText.filter },
	});
	filter.addEventListener("input", () => actions.filter(filter.value.trim()));
	filter.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") return;
		event.preventDefault();
		event.stopPropagation();
		if (filter.value === "") return actions.leave();
		filter.value = "";
		actions.filter("");
	});
	const found = bar.createSpan({ cls: "svc-found", attr: { role: "status" } });
	const here = bar.createEl("button", { text: chainText.thisNote, attr: { "aria-pressed": "false" } });
	here.addEventListener("click", () => actions.thisNote(toggle(here)));
	const review = bar.createEl("button", { cls: "mod-cta" });
	review.addEventListener("click", actions.review);

	return {
		drawStreams: (streams, chosen) => {
			const named = (name: string): number => streams.filter((one) => one.name === name).length;
			patch(stream, [
				["option", { key: "", value: "" }, chainText.openNoteStream],
				...streams.map(({ name, path }): Shape => [
					"option",
					{ key: path, value: path },
					named(name) > 1 ? `${name} (${path})` : name,
				]),
			]);
			const value = streams.some(({ path }) => path === chosen) ? (chosen ?? "") : "";
			if (stream.value !== value) stream.value = value;
			stream.toggleClass("is-unused", streams.length === 0);
		},
		drawFigures: (toReview, text) => {
			const label = chainText.review(toReview);
			if (review.textContent !== label) review.setText(label);
			review.toggleClass("is-unused", toReview === 0);
			if (found.textContent !== text) found.setText(text);
		},
	};
}

function iconButton(
	parent: HTMLElement,
	icon: string,
	label: string,
	act: (event: MouseEvent) => void,
): HTMLButtonElement {
	const button = parent.createEl("button", {
		cls: "clickable-icon svc-icon-button",
		attr: { "aria-label": label },
	});
	setIcon(button, icon);
	button.addEventListener("click", act);
	return button;
}

/** Presses or releases a button; true if it is pressed now. */
function toggle(button: HTMLElement): boolean {
	const isOn = button.getAttribute("aria-pressed") !== "true";
	button.setAttribute("aria-pressed", String(isOn));
	return isOn;
}
