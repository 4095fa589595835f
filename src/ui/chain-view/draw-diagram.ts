// Draws the chain as SVG and keeps it up to date. Its activities are real controls: focus, keys, spoken names.
import { setIcon } from "obsidian";
import {
	layoutDiagram,
	neighbour,
	type Box,
	type Direction,
	type DiagramLayout,
} from "../../core/chain/diagram-layout.ts";
import type { Activity, ActivityId, ValueChain } from "../../core/chain/value-chain.ts";
import { TEXT } from "../text.ts";

/** What the picture shows of one activity. */
export interface ActivityFigures {
	readonly places: number;
	readonly due: number;
	/** 0…1, `null` if not started. */
	readonly mastery: number | null;
	/** Numbers of the steps of the chosen stream. */
	readonly steps: readonly number[];
}

export interface DiagramState {
	readonly chain: ValueChain;
	readonly figuresOf: (activity: ActivityId) => ActivityFigures;
	readonly selected: ActivityId | null;
	readonly current: ActivityId | null;
}

export interface DiagramActions {
	readonly select: (activity: ActivityId) => void;
	readonly go: (activity: ActivityId, event: MouseEvent | KeyboardEvent) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
	ArrowUp: "up",
	ArrowDown: "down",
	ArrowLeft: "left",
	ArrowRight: "right",
};
const SVG = "http://www.w3.org/2000/svg";
/** Average width of a letter of the label's font, in pixels: text is laid out before it is drawn. */
const LETTER = 6.6;

/** Draws into `parent`, replacing what was drawn there before; keeps the focus on the same activity. */
export function drawDiagram(
	parent: HTMLElement,
	width: number,
	state: DiagramState,
	actions: DiagramActions,
): void {
	const focused = parent.doc.activeElement?.closest<HTMLElement>("[data-activity]");
	const hadFocus = focused && parent.contains(focused) ? focused.dataset["activity"] : undefined;
	parent.empty();
	const layout = layoutDiagram(state.chain, width, (text) => text.length * LETTER);
	const svg = shape(parent, "svg", {
		class: "svc-diagram",
		viewBox: `0 0 ${layout.width} ${layout.height}`,
		width: layout.width,
		height: layout.height,
		role: "group",
		"aria-label": TEXT.chain.diagram,
	});
	drawFlow(svg, layout);
	const tabStop = hadFocus ?? state.selected ?? state.current ?? layout.boxes[0]?.activity;
	for (const box of layout.boxes) {
		const activity = state.chain.activities.find(({ id }) => id === box.activity);
		if (activity) drawActivity(svg, box, activity, state, actions, layout, tabStop === box.activity);
	}
	if (hadFocus) focusActivity(parent, hadFocus);
}

/** Moves the focus to an activity; false if it is not drawn. */
export function focusActivity(parent: HTMLElement, activity: ActivityId): boolean {
	const control = [...parent.querySelectorAll<SVGElement>("[data-activity]")].find(
		(element) => element.dataset["activity"] === activity,
	);
	control?.focus({ preventScroll: true });
	return control !== undefined;
}

function drawFlow(svg: SVGElement, { demand, value }: DiagramLayout): void {
	for (const [{ x, y, length }, text] of [
		[demand, TEXT.chain.demand],
		[value, TEXT.chain.value],
	] as const) {
		shape(svg, "path", {
			class: "svc-flow",
			d: `M${x} ${y}h${length}m-5 -4l5 4l-5 4`,
			"aria-hidden": "true",
		});
		if (length > 34)
			shape(svg, "text", {
				class: "svc-flow-label",
				x: x + length / 2,
				y: y - 10,
				"text-anchor": "middle",
			}).textContent = text;
	}
}

function drawActivity(
	svg: SVGElement,
	box: Box,
	activity: Activity,
	state: DiagramState,
	actions: DiagramActions,
	layout: DiagramLayout,
	isTabStop: boolean,
): void {
	const { id, name } = activity;
	const figures = state.figuresOf(id);
	const percent = figures.mastery === null ? null : Math.round(figures.mastery * 100);
	const group = shape(svg, "g", {
		class: [
			"svc-activity",
			state.selected === id ? "is-selected" : "",
			state.current === id ? "is-current" : "",
		]
			.join(" ")
			.trim(),
		"data-activity": id,
		role: "button",
		tabindex: isTabStop ? 0 : -1,
		"aria-pressed": String(state.selected === id),
		"aria-label": TEXT.chain.spoken(name, figures.places, figures.due, percent),
	});
	if (state.current === id) group.setAttribute("aria-current", "location");
	group.style.setProperty("--svc-activity", `var(--svc-${id}, ${activity.color.light})`);
	drawBox(group, box, activity, figures, percent);
	group.addEventListener("click", (event) => {
		actions.select(id);
		actions.go(id, event);
	});
	group.addEventListener("keydown", (event) => onKey(event, id, layout, svg, actions));
}

function drawBox(
	group: SVGElement,
	box: Box,
	activity: Activity,
	figures: ActivityFigures,
	percent: number | null,
): void {
	const { x, y, width, height, label } = box;
	shape(group, "rect", { class: "svc-activity-box", x, y, width, height, rx: 6 });
	label.forEach((line, index) => {
		shape(group, "text", { class: "svc-activity-label", x: x + 8, y: y + 18 + index * 15 }).textContent =
			line;
	});
	const status = percent === null ? TEXT.chain.notStarted : TEXT.chain.mastered(percent);
	const places = width > 150 ? ` · ${TEXT.chain.places(figures.places)}` : "";
	shape(group, "text", { class: "svc-activity-status", x: x + 8, y: y + height - 18 }).textContent =
		status + places;
	shape(group, "rect", {
		class: "svc-bar",
		x: x + 8,
		y: y + height - 10,
		width: width - 16,
		height: 4,
		rx: 2,
	});
	const filled = ((width - 16) * (percent ?? 0)) / 100;
	if (filled > 0)
		shape(group, "rect", {
			class: "svc-bar-fill",
			x: x + 8,
			y: y + height - 10,
			width: filled,
			height: 4,
			rx: 2,
		});
	if (width > 96) drawIcon(group, activity.icon, x + width - (figures.due > 0 ? 42 : 24), y + 7);
	if (figures.due > 0) drawBadge(group, "svc-due", x + width - 11, y + 13, String(figures.due));
	figures.steps
		.slice(0, 4)
		.forEach((step, index) => drawBadge(group, "svc-step", x + 4 + index * 18, y + 2, String(step)));
}

function drawBadge(group: SVGElement, kind: string, x: number, y: number, text: string): void {
	const half = 6 + text.length * 3;
	shape(group, "rect", { class: kind, x: x - half, y: y - 8, width: half * 2, height: 16, rx: 8 });
	shape(group, "text", { class: `${kind}-text`, x, y: y + 4, "text-anchor": "middle" }).textContent = text;
}

/** Obsidian draws icons into elements of a page; here its SVG is moved into ours. */
function drawIcon(group: SVGElement, icon: string, x: number, y: number): void {
	const holder = createDiv();
	setIcon(holder, icon);
	const drawn = holder.querySelector("svg");
	if (!drawn) return;
	for (const [name, value] of Object.entries({ x, y, width: 16, height: 16 }))
		drawn.setAttribute(name, String(value));
	drawn.classList.add("svc-activity-icon");
	group.appendChild(drawn);
}

function onKey(
	event: KeyboardEvent,
	id: ActivityId,
	layout: DiagramLayout,
	svg: SVGElement,
	actions: DiagramActions,
): void {
	const direction = ARROWS[event.key];
	if (direction) {
		const next = neighbour(layout, id, direction);
		if (next && svg.parentElement) {
			for (const control of svg.querySelectorAll("[data-activity]"))
				control.setAttribute("tabindex", control.getAttribute("data-activity") === next ? "0" : "-1");
			focusActivity(svg.parentElement, next);
		}
	} else if (event.key === "Enter") {
		actions.select(id);
		actions.go(id, event);
	} else if (event.key === " ") actions.select(id);
	else return;
	event.preventDefault();
	event.stopPropagation();
}

function shape(
	parent: Element,
	name: "svg" | "g" | "path" | "rect" | "text",
	attributes: Readonly<Record<string, string | number>>,
): SVGElement {
	const element: SVGElement = parent.doc.createElementNS(SVG, name);
	for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
	parent.appendChild(element);
	return element;
}
