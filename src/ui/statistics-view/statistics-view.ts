// The statistics tab: what the log says of the past, and the schedule of the days to come. It only draws.
import { ItemView, type WorkspaceLeaf, debounce } from "obsidian";
import type { CardId } from "../../core/cards/card.ts";
import { glossaryOf } from "../../core/cards/card-id.ts";
import {
	type Figures,
	type ReviewFigures,
	createReviewFigures,
	dueForecast,
	figuresByGroup,
	lastDays,
	retentionOf,
	totalOf,
	weeksOf,
} from "../../core/schedule/statistics.ts";
import type { ScheduleParameters } from "../../core/schedule/card-schedule.ts";
import type { CountedReview } from "../../core/schedule/replay.ts";
import type { CardFilter, Study } from "../../vault/study.ts";
import { createSlices, windowClock } from "../../vault/work-slices.ts";
import { count } from "../text/count.ts";
import { duration } from "../text/duration.ts";
import * as reviewText from "../text/review-text.ts";
import * as statisticsText from "../text/statistics-text.ts";
import { drawBars, drawHeatMap, drawTable } from "./draw-chart.ts";

export const STATISTICS_VIEW_TYPE = "service-value-chain-statistics";

/** The longest delay between a change and the charts, in milliseconds. */
const DELAY = 300;

export class StatisticsView extends ItemView {
	readonly #study: Study;
	readonly #redrawSoon = debounce(() => void this.#redraw(), DELAY);
	/** What `#figures` are about, or are coming to be. */
	#counted: readonly CountedReview[] = [];
	#parameters: ScheduleParameters;
	#figures: ReviewFigures;

	constructor(leaf: WorkspaceLeaf, study: Study) {
		super(leaf);
		this.#study = study;
		this.#parameters = study.parameters();
		this.#figures = createReviewFigures(this.#parameters);
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
		this.contentEl.setText(reviewText.loading);
		void this.#redraw();
	}

	override onResize(): void {
		this.#redrawSoon();
	}

	async #redraw(): Promise<void> {
		const { contentEl } = this;
		if (!contentEl.isShown() && contentEl.childElementCount > 0) return;
		const figures = await this.#count();
		if (!figures) return;
		const open = [...contentEl.querySelectorAll("details")].map((details) => details.open);
		contentEl.empty();
		this.#draw(contentEl.createDiv("svc-charts"), figures);
		contentEl.querySelectorAll("details").forEach((details, index) => (details.open = open[index] ?? false));
	}

	/** Adds up the reviews that came since the last drawing, without holding up the frame; `null` if others came meanwhile. */
	async #count(): Promise<ReviewFigures | null> {
		const study = this.#study;
		await Promise.all([study.index.whenReady(), study.whenReady()]);
		const reviews = study.reviews();
		const parameters = study.parameters();
		const isContinued = this.#counted.every((review, index) => review === reviews[index]);
		if (!isContinued || parameters !== this.#parameters) this.#figures = createReviewFigures(parameters);
		this.#counted = reviews;
		this.#parameters = parameters;
		const figures = this.#figures;
		const { breathe } = createSlices(windowClock(this.contentEl.win));
		for (const review of reviews.slice(figures.count())) {
			if (reviews !== this.#counted) return null;
			figures.add(review);
			if (figures.count() % 500 === 0) await breathe();
		}
		return figures;
	}

	#draw(parent: HTMLElement, figures: ReviewFigures): void {
		const study = this.#study;
		const now = Date.now();
		const parameters = study.parameters();
		const year = lastDays(figures, 371, now, parameters);
		const month = year.slice(-30);
		const today = month.at(-1);
		const retention = retentionOf(totalOf(month));
		const facts = parent.createEl("dl", "svc-facts");
		for (const [name, value] of [
			[statisticsText.today, `${count(today?.reviews ?? 0, "review")} · ${spent(today?.duration ?? 0)}`],
			[
				statisticsText.remembered,
				`${share(retention)} · ${statisticsText.wanted(share(parameters.retention))}`,
			],
			[statisticsText.mastery, share(study.mastery({}, new Date(now)))],
			[statisticsText.all, count(figures.count(), "review")],
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
			bars: weeksOf(year.slice(-84)).map((week) => {
				const rate = retentionOf(week);
				return {
					label: week.day,
					value: rate ?? 0,
					text: rate === null ? statisticsText.none : `${share(rate)} (${count(week.recalls, "review")})`,
				};
			}),
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
		this.#drawGroups(parent, figures);
	}

	#drawGroups(parent: HTMLElement, all: ReviewFigures): void {
		const study = this.#study;
		const activities = new Map<string, string | null>(
			study.cards().map(({ id, activity }) => [id, activity]),
		);
		const glossaries = study.index
			.glossaries()
			.map(({ key, title }) => [key, title, { glossary: key }] as const);
		const chain = study.chain().activities.map(({ id, name }) => [id, name, { activity: id }] as const);
		this.#drawGroup(parent, statisticsText.byGlossary, glossaries, figuresByGroup(all, glossaryOf));
		this.#drawGroup(
			parent,
			statisticsText.byActivity,
			chain,
			figuresByGroup(all, (card) => activities.get(card) ?? null),
		);
	}

	#drawGroup(
		parent: HTMLElement,
		title: string,
		groups: readonly (readonly [key: string, name: string, filter: CardFilter])[],
		figures: ReadonlyMap<string, Figures>,
	): void {
		const now = new Date();
		const rows = groups.map(([key, name, filter]) => {
			const own = figures.get(key);
			const mastery = this.#study.mastery(filter, now);
			return {
				bar: mastery ?? 0,
				cells: [
					name,
					mastery === null ? statisticsText.notStarted : share(mastery),
					String(this.#study.dueCount(filter, now)),
					String(own?.reviews ?? 0),
					spent(own?.duration ?? 0),
					share(own ? retentionOf(own) : null),
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
