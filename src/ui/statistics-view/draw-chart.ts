// Charts as SVG without text of its own, so that they take any width; behind each a table says the same.
import type { DayFigures } from "../../core/schedule/statistics.ts";
import { duration } from "../text/duration.ts";
import * as statisticsText from "../text/statistics-text.ts";

export interface BarChart {
	readonly title: string;
	/** Heads of the table's columns: what a bar stands for, and its value. */
	readonly columns: readonly [string, string];
	readonly bars: readonly { readonly label: string; readonly value: number; readonly text: string }[];
	/** Value at the chart's top; the greatest one if left out. */
	readonly top?: number;
	/** A value to compare with. */
	readonly line?: { readonly at: number; readonly text: string };
}

/** Height of the bars in units of the drawing; a bar is 10 wide. */
const HEIGHT = 100;

export function drawBars(parent: HTMLElement, { title, columns, bars, line, ...rest }: BarChart): void {
	const figure = beginFigure(parent, title);
	const top = rest.top ?? Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
	const best = bars.find(({ value }) => value === top);
	const svg = drawSvg(
		figure,
		bars.length * 10,
		HEIGHT,
		[title, best && `${best.label}: ${best.text}`, line?.text],
		"none",
	);
	bars.forEach(({ label, value, text }, index) => {
		const height = (value / top) * HEIGHT;
		const attr = { x: index * 10 + 1, y: HEIGHT - height, width: 8, height };
		svg.createSvg("rect", { cls: "svc-column", attr }).createSvg("title").textContent = `${label}: ${text}`;
	});
	if (line) {
		const y = HEIGHT * (1 - line.at / top);
		svg.createSvg("line", { cls: "svc-line", attr: { x1: 0, x2: bars.length * 10, y1: y, y2: y } });
	}
	const axis = figure.createDiv({ cls: "svc-axis", attr: { "aria-hidden": "true" } });
	for (const text of [bars[0]?.label, line?.text ?? best?.text, bars.at(-1)?.label])
		axis.createSpan({ text: text ?? "" });
	drawDetails(
		figure,
		columns,
		bars.map(({ label, text }) => [label, text]),
	);
}

/** One square a day, a column a week; the days end today. */
export function drawHeatMap(parent: HTMLElement, title: string, days: readonly DayFigures[]): void {
	const figure = beginFigure(parent, title);
	// Squares of at least 12 pixels: a narrow tab shows fewer weeks.
	const weeks = Math.max(8, Math.min(53, Math.floor((parent.clientWidth || 600) / 12)));
	const shown = days.slice(-weeks * 7);
	const most = Math.max(...shown.map(({ reviews }) => reviews), 1);
	const active = shown.filter(({ reviews }) => reviews > 0);
	const svg = drawSvg(
		figure,
		weeks * 10,
		70,
		[title, statisticsText.activeDays(active.length, shown.length)],
		"xMidYMid meet",
	);
	shown.forEach(({ day, reviews }, index) => {
		const level = Math.ceil((reviews / most) * 4);
		const attr = {
			x: Math.floor(index / 7) * 10 + 0.75,
			y: (index % 7) * 10 + 0.75,
			width: 8.5,
			height: 8.5,
			rx: 1.5,
		};
		svg.createSvg("rect", { cls: `svc-heat svc-heat-${level}`, attr }).createSvg("title").textContent =
			`${day}: ${reviews}`;
	});
	const rows = [...active].reverse().map((one) => [one.day, String(one.reviews), duration(one.duration)]);
	drawDetails(figure, [statisticsText.day, statisticsText.reviews, statisticsText.spent], rows);
}

/** A table with a bar beside each row's name. */
export function drawTable(
	parent: HTMLElement,
	title: string,
	columns: readonly string[],
	rows: readonly { readonly bar: number; readonly cells: readonly string[] }[],
): void {
	if (rows.length === 0) return;
	const figure = beginFigure(parent, title);
	const lines = fillTable(
		figure,
		columns,
		rows.map(({ cells }) => cells),
	);
	lines.forEach((line, index) => {
		const bar = line.createDiv({ cls: "svc-share", attr: { "aria-hidden": "true" } });
		bar.setCssProps({ "--svc-share": `${(rows[index]?.bar ?? 0) * 100}%` });
	});
}

function beginFigure(parent: HTMLElement, title: string): HTMLElement {
	const figure = parent.createEl("section", { cls: "svc-chart", attr: { "aria-label": title } });
	figure.createEl("h3", { text: title });
	return figure;
}

function drawSvg(
	parent: HTMLElement,
	width: number,
	height: number,
	label: readonly (string | undefined)[],
	preserveAspectRatio: string,
): SVGSVGElement {
	const viewBox = `0 0 ${width} ${height}`;
	const name = label.filter((part) => part !== undefined).join(". ");
	return parent.createSvg("svg", { attr: { viewBox, preserveAspectRatio, role: "img", "aria-label": name } });
}

function drawDetails(
	parent: HTMLElement,
	columns: readonly string[],
	rows: readonly (readonly string[])[],
): void {
	const details = parent.createEl("details");
	details.createEl("summary", { text: statisticsText.table });
	fillTable(details, columns, rows);
}

/** Returns the heads of the rows. A table wider than the tab scrolls by itself. */
function fillTable(
	parent: HTMLElement,
	columns: readonly string[],
	rows: readonly (readonly string[])[],
): readonly HTMLElement[] {
	const table = parent
		.createDiv({
			cls: "svc-scroll",
			attr: { tabindex: "0", role: "group", "aria-label": statisticsText.table },
		})
		.createEl("table");
	const head = table.createEl("thead").createEl("tr");
	for (const text of columns) head.createEl("th", { text, attr: { scope: "col" } });
	const body = table.createEl("tbody");
	return rows.map(([first = "", ...cells]) => {
		const row = body.createEl("tr");
		const name = row.createEl("th", { text: first, attr: { scope: "row" } });
		for (const text of cells) row.createEl("td", { text });
		return name;
	});
}
