// "Why this card now?": what the schedule knows of it, in words.
import type { Card } from "../../core/cards/card.ts";
import { duration } from "../text/duration.ts";
import * as reviewText from "../text/review-text.ts";
import type { ReviewView } from "./review-view.ts";

export function explainCard(
	parent: HTMLElement,
	card: Card,
	{ study, settings, session, state }: ReviewView,
): void {
	const facts = reviewText.facts;
	const list = parent.createEl("dl", "svc-why");
	const add = ([name = "", value = ""]: readonly string[]): void => {
		list.createEl("dt", { text: name });
		list.createEl("dd", { text: value });
	};
	const schedule = study.scheduleOf(card.id);
	const stage = schedule?.state ?? "new";
	const reason = state.mode === "practice" ? "practice" : session.isExtra ? "extra" : stage;
	add([facts.reason, reviewText.reasons[reason]]);
	if (!schedule || stage === "new") return;
	const now = new Date();
	const { glossaries, retention } = settings.get();
	const wanted = glossaries[card.glossary]?.retention ?? retention;
	const { lastReview, due, stability, difficulty, reps, lapses } = schedule;
	add(facts.last(duration(now.getTime() - lastReview), duration(due - lastReview)));
	add(facts.memory(percent(study.retrievability(card.id, now)), percent(wanted)));
	add(facts.stability(duration(stability * 86_400_000), difficulty.toFixed(1)));
	add(facts.reviews(reps, lapses));
}

function percent(share: number): number {
	return Math.round(share * 100);
}
