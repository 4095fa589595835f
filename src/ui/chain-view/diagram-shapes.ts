// What the picture is made of, as SVG: boxes with names and figures, what flows in and out, exchanges and tensions.
import { BAR, LINE, type Box, type DiagramLayout, type Flow } from "../../core/chain/diagram-layout.ts";
import { lineBetween, type Line } from "../../core/chain/diagram-lines.ts";
import { activityOf, type Activity, type ActivityId, type ValueChain } from "../../core/chain/value-chain.ts";
import * as chainText from "../text/chain-text.ts";
import { activityColor } from "./activity-color.ts";
import type { Shape } from "./patch.ts";

/** What the picture says of one activity. */
export interface ActivityFigures {
	readonly places: number;
	/** Cards that are due, and apart from them those never reviewed. */
	readonly due: number;
	readonly fresh: number;
	/** 0…1, `null` if not started. */
	readonly mastery: number | null;
}

export interface DiagramState {
	readonly chain: ValueChain;
	/** Not given in notes that don't ask for figures. */
	readonly figures: ReadonlyMap<ActivityId, ActivityFigures> | null;
	/** Numbers of the steps of the shown stream. */
	readonly steps: ReadonlyMap<ActivityId, readonly number[]>;
	/** Whose exchanges are drawn. */
	readonly selected: ActivityId | null;
	/** Where the user is. */
	readonly current: readonly ActivityId[];
	/** Pairs of activities set against each other, each once. */
	readonly tensions: readonly (readonly [ActivityId, ActivityId])[];
	readonly showsDue: boolean;
}

/** Between the lines of one pair, in pixels. */
const LANE = 9;

/** @param stop The one activity that Tab stops at. */
export function diagramShape(state: DiagramState, layout: DiagramLayout, stop: ActivityId | null): Shape {
	const { width, height, boxes, demand, value } = layout;
	const controls = boxes.flatMap((box) => {
		const activity = activityOf(state.chain, box.activity);
		return activity ? drawActivity(box, activity, state, layout, stop === box.activity) : [];
	});
	return [
		"svg.svc-diagram",
		{ viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": chainText.diagram },
		[
			...drawFlow(demand, layout, false),
			...drawFlow(value, layout, true),
			...drawExchanges(state, layout),
			...drawTensions(state, layout, false),
			...controls,
			...drawTensions(state, layout, true),
		],
	];
}

/** A block arrow with its words. */
function drawFlow(
	{ x, y, width, height, label, isUpright }: Flow,
	{ scale: { flow: size } }: DiagramLayout,
	isOut: boolean,
): Shape[] {
	const tip = isUpright ? 2 : 8;
	const half = height / 2;
	const tail = isOut ? `l${tip} ${-half}l${-tip} ${-half}` : `v${-height}`;
	const middle = x + width / 2 + (isUpright ? 0 : isOut ? tip / 2 : -tip / 2);
	const first = size * (0.36 - ((label.length - 1) * LINE) / 2);
	return [
		[
			"path.svc-flow",
			{ d: `M${x} ${y}h${width - tip}l${tip} ${half}l${-tip} ${half}h${tip - width}${tail}z` },
		],
		...label.map((text, index): Shape => {
			const transform = `translate(${middle} ${y + half})${isUpright ? "rotate(-90)" : ""}`;
			return [
				"text.svc-flow-label",
				{ transform, y: round(first + index * size * LINE), "font-size": size },
				text,
			];
		}),
	];
}

/** What the selected activity gives and receives, as arrows of the giver's colour. */
function drawExchanges({ chain, selected }: DiagramState, layout: DiagramLayout): Shape[] {
	return chain.exchanges.flatMap(({ from, to }): Shape[] => {
		const giver = activityOf(chain, from);
		const isGiven = from === selected;
		if (!giver || from === to || (!isGiven && to !== selected)) return [];
		const line = lineBetween(layout, from, to, isGiven ? -LANE : LANE);
		const color = activityColor(giver);
		return line ? [["path.svc-exchange", { d: arrow(line), "--svc-activity": color }]] : [];
	});
}

function arrow({ from, to }: Line): string {
	const turn = Math.atan2(to.y - from.y, to.x - from.x);
	const barb = (angle: number): string =>
		`M${to.x} ${to.y}l${round(-5 * Math.cos(turn + angle))} ${round(-5 * Math.sin(turn + angle))}`;
	return `M${from.x} ${from.y}L${to.x} ${to.y}${barb(0.6)}${barb(-0.6)}`;
}

/** The tensions' lines, which the boxes may hide, or the controls on them. */
function drawTensions({ chain, tensions }: DiagramState, layout: DiagramLayout, isControl: boolean): Shape[] {
	const nameOf = (wanted: ActivityId): string => activityOf(chain, wanted)?.name ?? "";
	return tensions.flatMap(([first, second]): Shape[] => {
		const line = lineBetween(layout, first, second, 0);
		const key = `${first} ${second} tension`;
		if (!line) return [];
		const { from, to, mark } = line;
		if (!isControl) return [["path.svc-tension-line", { key, d: `M${from.x} ${from.y}L${to.x} ${to.y}` }]];
		return [
			[
				"g.svc-tension",
				{
					key,
					"data-tension": `${first} ${second}`,
					role: "button",
					tabindex: 0,
					"aria-label": chainText.tension(nameOf(first), nameOf(second)),
					transform: `translate(${round(mark.x)} ${round(mark.y)})`,
				},
				[
					["circle.svc-tension-reach", { r: 12 }],
					["circle.svc-tension-mark", { r: 7 }],
					["g", { transform: "translate(-5 -5)", icon: "lucide-arrow-left-right", size: 10 }],
				],
			],
		];
	});
}

/** The control, and above it what is seen: the control's name says it in words, so screen readers pass over it. */
function drawActivity(
	box: Box,
	activity: Activity,
	state: DiagramState,
	layout: DiagramLayout,
	isStop: boolean,
): readonly Shape[] {
	const { id, name, icon } = activity;
	const figures = state.figures?.get(id) ?? null;
	const steps = state.steps.get(id) ?? [];
	const isCurrent = state.current.includes(id);
	const isSelected = state.selected === id;
	const { pad, icon: size, status } = layout.scale;
	const look = {
		"--svc-activity": activityColor(activity),
		transform: `translate(${round(box.x)} ${round(box.y)})`,
	};
	return [
		[
			`g.svc-activity${isSelected ? ".is-selected" : ""}${isCurrent ? ".is-current" : ""}`,
			{
				...look,
				key: id,
				"data-activity": id,
				role: "button",
				tabindex: isStop ? 0 : -1,
				"aria-pressed": String(isSelected),
				"aria-current": isCurrent ? "location" : null,
				"aria-label": chainText.spoken(name, figures, steps),
			},
			[["rect.svc-activity-box", { width: round(box.width), height: round(box.height), rx: 6 }]],
		],
		[
			"g.svc-activity-face",
			{ ...look, key: `${id} face`, "aria-hidden": "true" },
			[
				["g.svc-activity-icon", { transform: `translate(${pad} ${pad})`, icon, size }],
				...drawTexts(box, layout),
				...(figures ? drawBar(box, figures.mastery, pad) : []),
				...drawBadges(box, figures && state.showsDue ? figures.due : 0, steps, status - 0.5),
			],
		],
	];
}

function drawTexts({ label, labelX, labelY, status, height }: Box, { scale }: DiagramLayout): Shape[] {
	const lines = (texts: readonly string[], kind: string, left: number, top: number, size: number): Shape[] =>
		texts.map((text, index) => [
			`text.svc-activity-${kind}`,
			{ x: round(left), y: round(top + size * (0.95 + index * LINE)), "font-size": size },
			text,
		]);
	const statusTop = height - BAR - scale.pad - status.length * scale.status * LINE;
	return [
		...lines(label, "label", labelX, labelY, scale.label),
		...lines(status, "status", scale.pad, statusTop, scale.status),
	];
}

function drawBar({ width, height }: Box, mastery: number | null, pad: number): Shape[] {
	const bar = (kind: string, part: number): Shape => [
		`rect.${kind}`,
		{
			x: pad,
			y: round(height - pad - 4),
			width: round((width - 2 * pad) * part),
			height: 4,
			rx: 2,
		},
	];
	return [bar("svc-bar", 1), bar("svc-bar-fill", mastery ?? 0)];
}

/** Step numbers at one corner, due cards at the other; more steps than fit are left to the list. */
function drawBadges({ width }: Box, due: number, steps: readonly number[], size: number): Shape[] {
	const badge = (kind: string, text: string, side: 1 | -1): Shape => {
		const half = round(Math.max(size * 0.8, size * 0.3 * text.length + 4));
		const middle = side === 1 ? half - 7 : width - half + 7;
		return [
			`g.${kind}`,
			{ transform: `translate(${round(middle)} 0)` },
			[
				["rect", { x: -half, y: -size * 0.8, width: half * 2, height: size * 1.6, rx: size * 0.8 }],
				["text", { y: round(size * 0.35), "font-size": size }, text],
			],
		];
	};
	const most = Math.max(1, Math.floor((width - 30) / (size * 1.6)));
	const shown = steps.slice(0, most).join(" · ") + (steps.length > most ? " …" : "");
	return [
		...(steps.length > 0 ? [badge("svc-step", shown, 1)] : []),
		...(due > 0 ? [badge("svc-due", due > 999 ? "999+" : String(due), -1)] : []),
	];
}

/** Whole tenths of a pixel. */
function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
