// The words around the picture: the legend, the stream's steps, the chosen activity, and the first screen.
import {
	activityOf,
	type Activity,
	type ActivityId,
	type Exchange,
	type ValueChain,
} from "../../core/chain/value-chain.ts";
import * as chainText from "../text/chain-text.ts";
import { activityColor } from "./activity-color.ts";
import type { ActivityFigures } from "./diagram-shapes.ts";
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
export function stepShapes(chain: ValueChain, walk: Walk | null): readonly Shape[] {
	return (walk?.steps ?? []).flatMap(({ activity: id, line }, index): Shape[] => {
		const activity = activityOf(chain, id);
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
	const status = figures ? chainText.figures(figures) : "";
	return [
		[
			"div.svc-details-head",
			{ "--svc-activity": activityColor(activity) },
			[
				["span.svc-details-icon", { icon }],
				["span.svc-details-name", {}, name],
				["span.svc-details-status", {}, status],
			],
		],
		["p.svc-purpose", {}, purpose],
		...exchangeShapes(chain, id, isOpen),
	];
}

function exchangeShapes(chain: ValueChain, id: ActivityId, isOpen: boolean): readonly Shape[] {
	const received = chain.exchanges.filter(({ to }) => to === id);
	const given = chain.exchanges.filter(({ from }) => from === id);
	if (received.length + given.length === 0) return [];
	const sentence = (
		title: string,
		word: string,
		exchanges: readonly Exchange[],
		end: "from" | "to",
	): Shape => [
		"p",
		{},
		exchanges.flatMap((exchange, index): Shape[] => [
			["span", {}, index === 0 ? `${title} ` : ", "],
			["strong", {}, exchange.what],
			["span", {}, ` ${word} ${activityOf(chain, exchange[end])?.name ?? exchange[end]}`],
		]),
	];
	return [
		[
			"details.svc-exchanges",
			{ open: isOpen ? "" : null },
			[
				["summary", {}, chainText.exchanges(received.length, given.length)],
				sentence(chainText.receives, chainText.from, received, "from"),
				sentence(chainText.gives, chainText.to, given, "to"),
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
