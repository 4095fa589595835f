// The ribbon icon and the number of due cards in the status bar: shown as the settings say, at once.
import { type Plugin, setIcon } from "obsidian";
import type { SettingsStore } from "../../vault/settings-store.ts";
import type { Study } from "../../vault/study.ts";
import * as reviewText from "../text/review-text.ts";

const MINUTE = 60_000;

export function keepReviewStatus(
	plugin: Plugin,
	study: Study,
	settings: SettingsStore,
	open: () => void,
): void {
	const ribbon = plugin.addRibbonIcon("lucide-graduation-cap", reviewText.due, open);
	const status = plugin.addStatusBarItem();
	status.addClass("svc-status", "mod-clickable");
	status.setAttrs({ role: "button", tabindex: "0" });
	setIcon(status.createSpan({ attr: { "aria-hidden": "true" } }), "lucide-graduation-cap");
	const label = status.createSpan();
	plugin.registerDomEvent(status, "click", open);
	plugin.registerDomEvent(status, "keydown", ({ key, repeat }) => {
		if (!repeat && (key === "Enter" || key === " ")) open();
	});

	const update = (): void => {
		const { showRibbon, showStatusBar } = settings.get();
		ribbon.toggle(showRibbon);
		status.toggle(showStatusBar);
		if (!showStatusBar) return;
		const due = study.dueCount({}, new Date());
		label.setText(reviewText.status(due));
		status.setAttribute("aria-label", `${reviewText.due}: ${reviewText.status(due)}`);
	};
	plugin.register(settings.onChange(update));
	plugin.register(study.index.onChange(update));
	plugin.register(study.onReview(update));
	// Cards come due by the minute, and by the day at its rollover hour.
	plugin.registerInterval(plugin.app.workspace.containerEl.win.setInterval(update, MINUTE));
	update();
}
