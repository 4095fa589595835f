// The line above the card: which cards, how far, and what could not be written.
import * as reviewText from "../text/review-text.ts";
import { gradesOf } from "./session.ts";
import type { ReviewView } from "./review-view.ts";

export function drawHeader(parent: HTMLElement, { state, session, study, isLoaded }: ReviewView): void {
	const progress = reviewText.progress;
	const left = reviewText.left;
	const loading = reviewText.loading;
	const unwritten = reviewText.unwritten;
	const cramming = reviewText.cramming;
	const header = parent.createDiv({ cls: "svc-review-header" });
	header.createDiv({ cls: "svc-review-title", text: state.title });
	const done = gradesOf(session).length;
	const total = done + session.queue.length;
	const label = progress(done, total);
	const bar = header.createDiv({
		cls: "svc-progress",
		attr: {
			role: "progressbar",
			"aria-valuemin": "0",
			"aria-valuemax": String(total),
			"aria-valuenow": String(done),
			"aria-label": label,
		},
	});
	bar
		.createDiv({ cls: "svc-progress-fill" })
		.setCssProps({ "--svc-progress": `${total === 0 ? 100 : (done / total) * 100}%` });
	const fresh = session.queue.filter(({ id }) => (study.scheduleOf(id)?.state ?? "new") === "new").length;
	const isCounted = session.card && state.mode === "review";
	const counts = isCounted ? `${label} · ${left(fresh, session.queue.length - fresh)}` : label;
	header.createDiv({ cls: "svc-review-counts", text: isLoaded ? counts : loading });
	if (study.unwritten() > 0)
		parent.createDiv({
			cls: "svc-unwritten",
			text: unwritten(study.unwritten()),
			attr: { role: "alert" },
		});
	if (state.mode === "practice") parent.createDiv({ cls: "svc-practice", text: cramming });
}
