// The end of a session: what was done, what comes next, and what to look at again. Also what an empty queue shows.
import type { Card } from "../../core/cards/card.ts";
import { addLink } from "../add-link.ts";
import { openTab } from "../open-tab.ts";
import { STATISTICS_VIEW_TYPE } from "../statistics-view/statistics-view.ts";
import { duration } from "../text/duration.ts";
import * as reviewText from "../text/review-text.ts";
import * as statisticsText from "../text/statistics-text.ts";
import { actionButton } from "./draw-card.ts";
import type { ReviewView } from "./review-view.ts";
import { gradesOf, weakest } from "./session.ts";

export function drawEnd(parent: HTMLElement, view: ReviewView): void {
	const { session, study, state, practise } = view;
	const grades = gradesOf(session);
	const isEmpty = study.cards(state.filter).length === 0;
	parent.createEl("h2", { text: grades.length > 0 ? reviewText.done : reviewText.empty });
	if (grades.length > 0) {
		const time = grades.reduce((sum, graded) => sum + graded.duration, 0);
		parent.createEl("p", { text: reviewText.reviewed(grades.length, duration(time)) });
		drawTally(
			parent.createEl("ul", "svc-tally"),
			grades.map(({ grade }) => grade),
		);
	}
	if (isEmpty) parent.createEl("p", { text: reviewText.noCards });
	const next = study.nextDue(state.filter, new Date());
	if (next !== null) parent.createEl("p", { text: reviewText.next(duration(next - Date.now())) });
	const weak = weakest(session).slice(0, 5);
	if (weak.length > 0) drawWeakest(parent, weak, view);
	const buttons = parent.createDiv("svc-end-buttons");
	if (!isEmpty) buttons.createEl("button", { text: reviewText.cram }).addEventListener("click", practise);
	buttons
		.createEl("button", { text: statisticsText.view })
		.addEventListener("click", () => void openTab(view.app, STATISTICS_VIEW_TYPE));
	actionButton(buttons, "undo", "", view);
	view.announce(parent.textContent ?? "");
}

function drawTally(parent: HTMLElement, grades: readonly number[]): void {
	(["again", "hard", "good", "easy"] as const).forEach((action, index) => {
		const number = grades.filter((grade) => grade === index + 1).length;
		parent.createEl("li", {
			cls: `svc-grade-${index + 1}`,
			text: `${reviewText.actions[action]} ${number}`,
		});
	});
}

function drawWeakest(parent: HTMLElement, cards: readonly Card[], { nav, study }: ReviewView): void {
	parent.createEl("h3", { text: reviewText.weakest });
	const list = parent.createEl("ul", "svc-weakest");
	for (const card of cards) {
		const item = list.createEl("li");
		addLink(item, card.term || card.front, () => void nav.open(card, "tab"));
		const lapses = study.scheduleOf(card.id)?.lapses ?? 0;
		if (lapses > 0) item.appendText(reviewText.forgotten(lapses));
	}
}
