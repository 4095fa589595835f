// The statistics tab: what the log says of the past, and the schedule of the days to come. It only draws.
import { ItemView, type WorkspaceLeaf, debounce } from "obsidian";
import type { CardId } from "../../core/cards/card.ts";
import { glossaryOf } from "../../core/cards/card-id.ts";
import type { CountedReview } from "../../core/schedule/replay.ts";
import {
	type GroupFigures,
	dueForecast,
	figuresByGroup,
	lastDays,
	lastWeeks,
	trueRetention,
} from "../../core/schedule/statistics.ts";
import type { CardFilter, Study } from "../../vault/study.ts";
import { count } from "../text/count.ts";
import { duration } from "../text/duration.ts";
import * as statisticsText from "../text/statistics-text.ts";
import { drawBars, drawHeatMap, drawTable } from "./draw-chart.ts";

export const STATISTICS_VIEW_TYPE = "service-value-chain-statistics";

/** The longest delay between a change and the charts, in milliseconds. */
const DELAY = 300;

export class StatisticsView extends ItemView {
	readonly #study: Study;
	readonly #redrawSoon = debounce(() => this.#redraw(), DELAY);

	constructor(leaf: WorkspaceLeaf, study: Study) {
		super(leaf);
		this.#study = study;
		this.icon = "lucide-bar-chart-3";
		this.navigation = true;
	}

	override getViewType(): string {
		return STATISTICS_VIEW_TYPE;
	}

	override getDisplayText(): string {
		return statisticsText.view;
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("svc-statistics");
		this.register(this.#study.index.onChange(() => this.#redrawSoon()));
		this.register(this.#study.onReview(() => this.#redrawSoon()));
		this.#redraw();
		void Promise.all([this.#study.index.whenReady(), this.#study.whenReady()]).then(() => this.#redraw());
	}

	override onResize(): void {
		this.#redrawSoon();
	}

	#redraw(): void {
		const { contentEl } = this;
		if (!contentEl.isShown() && contentEl.childElementCount > 0) return;
		const open = [...contentEl.querySelectorAll("details")].map((details) => details.open);
		contentEl.empty();
		this.#draw(contentEl.createDiv({ cls: "svc-charts" }));
		contentEl.querySelectorAll("details").forEach((details, index) => (details.open = open[index] ?? false));
	}

	#draw(parent: HTMLElement): void {
		const study = this.#study;
		const now = Date.now();
		const parameters = study.parameters();
		const reviews = study.reviews();
		const year = lastDays(reviews, 371, now, parameters);
		const month = year.slice(-30);
		const today = month.at(-1);
		const retention = trueRetention(reviews.filter(({ at }) => at > now - 30 * 86_400_000));
		const facts = parent.createEl("dl", { cls: "svc-facts" });
		for (const [name, value] of [
			[statisticsText.today, `${count(today?.reviews ?? 0, "review")} · ${spent(today?.duration ?? 0)}`],
			[
				statisticsText.remembered,
				`${share(retention.rate)} · ${statisticsText.wanted(share(parameters.retention))}`,
			],
			[statisticsText.mastery, share(study.mastery({}, new Date(now)))],
			[statisticsText.all, count(reviews.length, "review")],
		] as const) {
			const fact = facts.createDiv();
			fact.createEl("dt", { text: name });
			fact.createEl("dd", { text: value });
		}
		drawBars(parent, {
			title: statisticsText.forecast,
			columns: [statisticsText.day, statisticsText.due],
			bars: dueForecast(study.cards(), (id) => study.scheduleOf(id as CardId), 30, now, parameters).map(
				({ day, due }) => ({ label: day, value: due, text: String(due) }),
			),
		});
		drawBars(parent, {
			title: statisticsText.retention,
			columns: [statisticsText.week, statisticsText.remembered],
			top: 1,
			line: { at: parameters.retention, text: statisticsText.wanted(share(parameters.retention)) },
			bars: lastWeeks(reviews, 12, now, parameters).map(({ day, retention: { rate, reviews: number } }) => ({
				label: day,
				value: rate ?? 0,
				text: rate === null ? statisticsText.none : `${share(rate)} (${count(number, "review")})`,
			})),
		});
		drawHeatMap(parent, statisticsText.days, year);
		drawBars(parent, {
			title: statisticsText.time,
			columns: [statisticsText.day, statisticsText.spent],
			bars: month.map(({ day, duration: value }) => ({
				label: day,
				value,
				text: spent(value),
			})),
		});
		this.#drawGroups(parent, reviews);
	}

	#drawGroups(parent: HTMLElement, reviews: readonly CountedReview[]): void {
		const study = this.#study;
		const activities = new Map<string, string | null>(
			study.cards().map(({ id, activity }) => [id, activity]),
		);
		const glossaries = study.index
			.glossaries()
			.map(({ key, title }) => [key, title, { glossary: key }] as const);
		const chain = study.chain().activities.map(({ id, name }) => [id, name, { activity: id }] as const);
		this.#drawGroup(
			parent,
			statisticsText.byGlossary,
			glossaries,
			figuresByGroup(reviews, ({ card }) => glossaryOf(card)),
		);
		this.#drawGroup(
			parent,
			statisticsText.byActivity,
			chain,
			figuresByGroup(reviews, ({ card }) => activities.get(card) ?? null),
		);
	}

	#drawGroup(
		parent: HTMLElement,
		title: string,
		groups: readonly (readonly [key: string, name: string, filter: CardFilter])[],
		figures: readonly GroupFigures[],
	): void {
		const now = new Date();
		const rows = groups.map(([key, name, filter]) => {
			const own = figures.find(({ group }) => group === key);
			const mastery = this.#study.mastery(filter, now);
			return {
				bar: mastery ?? 0,
				cells: [
					name,
					mastery === null ? statisticsText.notStarted : share(mastery),
					String(this.#study.dueCount(filter, now)),
					String(own?.reviews ?? 0),
					spent(own?.duration ?? 0),
					share(own?.retention.rate ?? null),
				],
			};
		});
		drawTable(
			parent,
			title,
			[
				statisticsText.name,
				statisticsText.mastery,
				statisticsText.due,
				statisticsText.reviews,
				statisticsText.spent,
				statisticsText.remembered,
			],
			rows,
		);
	}
}

function spent(time: number): string {
	return time > 0 ? duration(time) : statisticsText.none;
}

function share(rate: number | null): string {
	return rate === null ? statisticsText.none : `${Math.round(rate * 100)} %`;
}
