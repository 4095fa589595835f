// The line above the card: which cards, how far, and what could not be written.
import * as reviewText from "../text/review-text.ts";
import { gradesOf } from "./session.ts";
import type { ReviewView } from "./review-view.ts";

export function drawHeader(parent: HTMLElement, { state, session, study, isLoaded }: ReviewView): void {
	const header = parent.createDiv("svc-review-header");
	header.createDiv({ cls: "svc-review-title", text: state.title });
	const done = gradesOf(session).length;
	const total = done + session.queue.length;
	const label = reviewText.progress(done, total);
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
		.createDiv("svc-progress-fill")
		.setCssProps({ "--svc-progress": `${total === 0 ? 100 : (done / total) * 100}%` });
	const fresh = session.queue.filter(({ id }) => (study.scheduleOf(id)?.state ?? "new") === "new").length;
	const isCounted = session.card && state.mode === "review";
	const counts = isCounted ? `${label} · ${reviewText.left(fresh, session.queue.length - fresh)}` : label;
	header.createDiv({ cls: "svc-review-counts", text: isLoaded ? counts : reviewText.loading });
	if (study.unwritten() > 0)
		parent.createDiv({
			cls: "svc-unwritten",
			text: reviewText.unwritten(study.unwritten()),
			attr: { role: "alert" },
		});
	if (state.mode === "practice") parent.createDiv({ cls: "svc-practice", text: reviewText.cramming });
}
