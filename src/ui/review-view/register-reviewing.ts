// Registers the review tab, its commands, and one command for each glossary, kept in step with the notes.
import { Notice, type App, type Menu, type Plugin, type TAbstractFile } from "obsidian";
import { termsUsedIn } from "../../core/cards/terms-in-text.ts";
import type { SettingsStore } from "../../vault/settings-store.ts";
import type { CardFilter, Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import { addItem } from "../chain-view/place-menu.ts";
import { chooseActivity } from "../chain-view/register-chain.ts";
import { openTab } from "../open-tab.ts";
import { STATISTICS_VIEW_TYPE, StatisticsView } from "../statistics-view/statistics-view.ts";
import * as reviewText from "../text/review-text.ts";
import * as statisticsText from "../text/statistics-text.ts";
import { keepReviewStatus } from "./review-status.ts";
import { REVIEW_VIEW_TYPE, ReviewView } from "./review-view.ts";
import type { ReviewMode } from "./view-state.ts";

export function registerReviewing(
	plugin: Plugin,
	study: Study,
	navigation: Navigation,
	settings: SettingsStore,
): void {
	const { app } = plugin;
	plugin.registerView(REVIEW_VIEW_TYPE, (leaf) => new ReviewView(leaf, study, navigation, settings));
	plugin.registerView(STATISTICS_VIEW_TYPE, (leaf) => new StatisticsView(leaf, study));
	plugin.registerHoverLinkSource(REVIEW_VIEW_TYPE, { display: reviewText.view, defaultMod: true });
	const reviewDue = (): void => void openReview(app, {}, reviewText.everything);
	keepReviewStatus(plugin, study, settings, reviewDue);
	const reviewActivity = (): void =>
		chooseActivity(app, study, ({ id, name }) => void openReview(app, { activity: id }, name));
	for (const [id, name, callback] of [
		["review-due", reviewText.due, reviewDue],
		["open-statistics", statisticsText.open, () => void openTab(app, STATISTICS_VIEW_TYPE)],
		["review-this-note", reviewText.thisNote, () => void reviewNote(app, study)],
		["review-activity", reviewText.activity, reviewActivity],
	] as const)
		plugin.addCommand({ id, name, callback });
	plugin.registerEvent(
		app.workspace.on("file-menu", (menu, file) => addGlossaryItems(app, study, menu, file)),
	);
	keepGlossaryCommands(plugin, study);
}

/** Adds to a note's menu an item for each of its glossaries. */
export function addGlossaryItems(app: App, study: Study, menu: Menu, file: TAbstractFile | null): void {
	for (const { key, title, path } of study.index.glossaries())
		if (path === file?.path)
			addItem(
				menu,
				reviewText.glossary(title),
				"graduation-cap",
				() => void openReview(app, { glossary: key }, title),
			);
}

/** Opens the review tab for a set of cards, in the tab that reviews already if there is one. */
export async function openReview(
	app: App,
	filter: CardFilter,
	title: string,
	mode: ReviewMode = "review",
): Promise<void> {
	await openTab(app, REVIEW_VIEW_TYPE, { filter: { ...filter }, title, mode });
}

/** The terms that the note defines or uses. */
async function reviewNote(app: App, study: Study): Promise<void> {
	const file = app.workspace.getActiveFile();
	if (!file) return void new Notice(reviewText.noTermsHere);
	const isUsed = termsUsedIn(await app.vault.cachedRead(file), study.index.glossaries());
	const cards = study.cards().filter((card) => card.path === file.path || isUsed(card));
	if (cards.length === 0) return void new Notice(reviewText.noTermsHere);
	const isOwn = cards.every(({ path }) => path === file.path);
	await openReview(app, isOwn ? { path: file.path } : { cards: cards.map(({ id }) => id) }, file.basename);
}

/** Adds, renames and removes the command of each glossary as glossaries come, change and go; the id keeps its hotkeys. */
function keepGlossaryCommands(plugin: Plugin, study: Study): void {
	const names = new Map<string, string>();
	const update = (): void => {
		const glossaries = new Map(study.index.glossaries().map(({ key, title }) => [key, title]));
		for (const [key, name] of names) {
			if (glossaries.get(key) === name) continue;
			plugin.removeCommand(`review-glossary-${key}`);
			names.delete(key);
		}
		for (const [key, title] of glossaries) {
			if (names.has(key)) continue;
			names.set(key, title);
			const callback = (): void => void openReview(plugin.app, { glossary: key }, title);
			plugin.addCommand({ id: `review-glossary-${key}`, name: reviewText.glossary(title), callback });
		}
	};
	plugin.register(study.index.onChange(update));
}
