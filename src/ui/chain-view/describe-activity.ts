// The words around the picture: the legend, the stream's steps, the chosen activity, and the first screen.
import type { Activity, ActivityId, ValueChain } from "../../core/chain/value-chain.ts";
import * as chainText from "../text/chain-text.ts";
import { activityColor, type ActivityFigures } from "./draw-diagram.ts";
import type { Walk } from "./navigation.ts";
import type { Shape } from "./patch.ts";

export function legendShapes(): readonly Shape[] {
	const rows = chainText.legend.map(([sign, text, meaning]): Shape => [
		"li",
		{},
		[
			[`span.svc-sign.is-${sign}`, { "aria-hidden": "true" }, text],
			["span", {}, meaning],
		],
	]);
	return [
		["ul", {}, rows],
		["button", {}, chainText.legendClose],
	];
}

/** One button for each step, in order; one without a place says so. */
export function stepShapes({ activities }: ValueChain, walk: Walk | null): readonly Shape[] {
	return (walk?.steps ?? []).flatMap(({ activity: id, line }, index): Shape[] => {
		const activity = activities.find((own) => own.id === id);
		if (!activity) return [];
		const { name } = activity;
		const isMissing = line < 0;
		return [
			[
				"li",
				{},
				[
					[
						`button.svc-step-button${isMissing ? ".is-missing" : ""}`,
						{
							"--svc-activity": activityColor(activity),
							"data-step": index,
							"aria-current": index === walk?.current ? "step" : null,
							"aria-label": `${index + 1} ${isMissing ? chainText.noPlaceYet(name) : name}`,
						},
						`${index + 1} ${name}`,
					],
				],
			],
		];
	});
}

/** Name, figures, purpose, and what the activity receives and gives. */
export function activityShapes(
	chain: ValueChain,
	activity: Activity,
	figures: ActivityFigures | undefined,
	isOpen: boolean,
): readonly Shape[] {
	const { id, name, icon, purpose } = activity;
	const status = figures
		? [chainText.mastery(figures.mastery), ...(figures.due > 0 ? [chainText.due(figures.due)] : [])]
		: [];
	return [
		[
			"div.svc-details-head",
			{ "--svc-activity": activityColor(activity) },
			[
				["span.svc-details-icon", { icon }],
				["span.svc-details-name", {}, name],
				["span.svc-details-status", {}, status.join(" · ")],
			],
		],
		["p.svc-purpose", {}, purpose],
		...exchangeShapes(chain, id, isOpen),
	];
}

function exchangeShapes(
	{ exchanges, activities }: ValueChain,
	id: ActivityId,
	isOpen: boolean,
): readonly Shape[] {
	const nameOf = (other: ActivityId): string =>
		activities.find((activity) => activity.id === other)?.name ?? other;
	const received = exchanges.filter(({ to }) => to === id);
	const given = exchanges.filter(({ from }) => from === id);
	if (received.length + given.length === 0) return [];
	const sentence = (title: string, parts: readonly (readonly [what: string, rest: string])[]): Shape => [
		"p",
		{},
		parts.flatMap(([what, rest], index): Shape[] => [
			["span", { key: `${index}a` }, index === 0 ? `${title} ` : ", "],
			["strong", {}, what],
			["span", { key: `${index}b` }, ` ${rest}`],
		]),
	];
	const receives = chainText.receives;
	const gives = chainText.gives;
	const fromWord = chainText.from;
	const toWord = chainText.to;
	const summary = chainText.exchanges;
	return [
		[
			"details.svc-exchanges",
			{ open: isOpen ? "" : null },
			[
				["summary", {}, summary(received.length, given.length)],
				sentence(
					receives,
					received.map(({ what, from }) => [what, `${fromWord} ${nameOf(from)}`]),
				),
				sentence(
					gives,
					given.map(({ what, to }) => [what, `${toWord} ${nameOf(to)}`]),
				),
			],
		],
	];
}

/** What an empty vault is told, with a way to begin. */
export function emptyShapes(): readonly Shape[] {
	return [
		["div.svc-empty-title", {}, chainText.emptyTitle],
		...chainText.empty.map((text): Shape => ["p", {}, text]),
		["button.mod-cta", {}, chainText.create],
	];
}
