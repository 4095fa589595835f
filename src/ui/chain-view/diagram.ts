// The chain as a picture that is kept up to date. Its activities are real controls: focus, keys, spoken names.
import { layoutDiagram, type DiagramLayout } from "../../core/chain/diagram-layout.ts";
import { neighbour, type Direction } from "../../core/chain/neighbour.ts";
import type { ActivityId } from "../../core/chain/value-chain.ts";
import * as chainText from "../text/chain-text.ts";
import type { Study } from "../../vault/study.ts";
import { nextTension } from "./chain-pictures.ts";
import { diagramShape, type DiagramState } from "./diagram-shapes.ts";
import { measureIn } from "./measure-text.ts";
import type { Navigation, Position } from "./navigation.ts";
import { paneOf } from "./pane-of.ts";
import { patch } from "./patch.ts";

export interface DiagramActions {
	readonly select: (activity: ActivityId) => void;
	/** Where a jump to an activity leads; `null` if it has no place. */
	readonly placeOf: (activity: ActivityId) => Position | null;
	readonly preview: (place: Position, event: MouseEvent, target: Element) => void;
}

export interface Diagram {
	/** @param width In pixels. */
	readonly draw: (state: DiagramState, width: number) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
	ArrowUp: "up",
	ArrowDown: "down",
	ArrowLeft: "left",
	ArrowRight: "right",
};
/** Makes a diagram inside an element of its own. */
export function createDiagram(
	parent: HTMLElement,
	study: Study,
	navigation: Navigation,
	actions: DiagramActions,
): Diagram {
	let layout: DiagramLayout | null = null;
	/** What the layout was made for. */
	let laidOut = "";
	let state: DiagramState | null = null;
	/** The one activity that Tab stops at; the focused one, once there was one. */
	let stop: ActivityId | null = null;

	function draw(): void {
		if (!state || !layout) return;
		patch(parent, [
			diagramShape(state, layout, stop ?? state.selected ?? state.chain.activities[0]?.id ?? null),
		]);
	}

	/** Lays out anew only if words, places, width or font are others. */
	function layOut({ chain, figures }: DiagramState, width: number): void {
		const family = parent.win.getComputedStyle(parent).fontFamily;
		const statusOf = (activity: ActivityId): readonly string[] => {
			const own = figures?.get(activity);
			return own ? [chainText.mastery(own.mastery), chainText.places(own.places)] : [];
		};
		const words = chain.activities.map(({ id, name }) => [id, name, statusOf(id)]);
		const wanted = JSON.stringify([width, family, words, chain.layout]);
		if (wanted === laidOut) return;
		laidOut = wanted;
		layout = layoutDiagram(chain, width, {
			measure: measureIn(parent, family),
			demand: chainText.demand,
			value: chainText.value,
			statusOf,
		});
	}

	function controlOf(event: Event): SVGElement | null {
		return (event.target as Element).closest<SVGElement>("[data-activity], [data-tension]");
	}

	function activate(event: MouseEvent | KeyboardEvent): void {
		const { activity, tension: pair } = controlOf(event)?.dataset ?? {};
		const tension = pair && nextTension(study.index.tensions(), pair.split(" "), navigation.position());
		if (activity !== undefined) actions.select(activity);
		const place = activity === undefined ? tension : actions.placeOf(activity);
		if (place) void navigation.open(place, paneOf(event));
		else if (activity !== undefined) void navigation.goTo(activity);
	}

	function onKey(event: KeyboardEvent): void {
		const activity = controlOf(event)?.dataset["activity"];
		const direction = ARROWS[event.key];
		if (direction && activity !== undefined) move(activity, direction);
		else if (event.key === "Enter" || (event.key === " " && activity === undefined)) activate(event);
		else if (event.key === " " && activity !== undefined) actions.select(activity);
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	function move(from: ActivityId, direction: Direction): void {
		const next = layout && neighbour(layout, from, direction);
		if (next === null) return;
		stop = next;
		draw();
		parent.querySelector<SVGElement>('[data-activity][tabindex="0"]')?.focus({ preventScroll: true });
	}

	parent.addEventListener("click", activate);
	parent.addEventListener("auxclick", (event) => {
		if (event.button === 1) activate(event);
	});
	parent.addEventListener("keydown", onKey);
	parent.addEventListener("focusin", (event) => {
		const activity = controlOf(event)?.dataset["activity"];
		if (activity === undefined || activity === stop) return;
		stop = activity;
		draw();
	});
	parent.addEventListener("mouseover", (event) => {
		const control = controlOf(event);
		const activity = control?.dataset["activity"];
		const place = activity !== undefined && actions.placeOf(activity);
		if (control && place) actions.preview(place, event, control);
	});
	return {
		draw: (wanted, width) => {
			state = wanted;
			if (!wanted.chain.activities.some(({ id }) => id === stop)) stop = null;
			layOut(wanted, width);
			draw();
		},
	};
}
