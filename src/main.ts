// Builds the pieces and registers them; reads like a table of contents.
import { Notice, Plugin, debounce, normalizePath } from "obsidian";
import { registerCallouts } from "./ui/callouts/register-callouts.ts";
import { registerChain } from "./ui/chain-view/register-chain.ts";
import { registerHistory } from "./ui/review-history/register-history.ts";
import { registerDecks } from "./ui/deck-browser/register-decks.ts";
import { registerGlossaryButton } from "./ui/glossary-button/register-glossary-button.ts";
import { registerOutputs } from "./ui/outputs/register-outputs.ts";
import { registerGlossaryProblems } from "./ui/glossary-problems/glossary-problems.ts";
import { registerReviewing } from "./ui/review-view/register-reviewing.ts";
import { ServiceValueChainSettingTab } from "./ui/settings-tab.ts";
import * as settingsText from "./ui/text/settings-text.ts";
import { keepBrokenSettings } from "./vault/broken-settings.ts";
import { createCardBook } from "./vault/card-book.ts";
import { createStudy } from "./vault/create-study.ts";
import { createGlossaryKeys } from "./vault/glossary-keys.ts";
import { createExclusion } from "./vault/excluded-notes.ts";
import { createNoteIndex } from "./vault/note-index.ts";
import { createNoteMemory } from "./vault/note-memory.ts";
import { vaultId } from "./vault/obsidian-private.ts";
import { createPublicApi, type PublicApi } from "./vault/public-api.ts";
import { createScheduleMemory } from "./vault/review-log/schedule-memory.ts";
import { createReviewHistory } from "./vault/review-log/review-history.ts";
import { createVaultReviewLog } from "./vault/review-log/vault-review-log.ts";
import { createSettingsStore, type SettingsStore } from "./vault/settings-store.ts";
import { createStudyRules } from "./vault/study-rules.ts";
import { createSlices, windowClock } from "./vault/work-slices.ts";

export default class ServiceValueChainPlugin extends Plugin {
	/** For other plugins and scripts: docs/api.md. */
	declare api: PublicApi;
	readonly settingsStore: SettingsStore = createSettingsStore(this);

	override async onload(): Promise<void> {
		const { app } = this;
		const settings = this.settingsStore;
		await this.#loadSettings();
		const win = app.workspace.containerEl.win;
		const clock = windowClock(win);
		const rules = createStudyRules(settings, utcOffset);
		const { chain, matcher, glossaryRules, kinds, questionRules, parameters, parametersOf, limits } = rules;
		const logFolder = (): string => normalizePath(settings.get().logFolder);

		const memoryName = `${this.manifest.id}-${vaultId(app)}`;

		const index = createNoteIndex(
			app,
			{
				matcher,
				glossaryRules,
				questionRules,
				isExcluded: createExclusion(app, logFolder),
				withKeys: createGlossaryKeys(app),
				prepare: (breathe) => cards.prepare(breathe),
			},
			clock,
			createNoteMemory(win.indexedDB, memoryName, rules.parsing),
		);
		const cards = createCardBook({
			index,
			kinds,
			matcher,
		});
		const log = createVaultReviewLog({
			app,
			win,
			folder: logFolder,
			now: () => Date.now(),
			random: () => Math.random(),
			onFolderMoved: (folder) => void settings.update({ logFolder: folder }),
		});
		const study = createStudy({
			index,
			cards,
			log,
			chain,
			parameters,
			parametersOf,
			limits,
			memory: createScheduleMemory(
				win.indexedDB,
				`${memoryName}-schedules`,
				app.vault,
				logFolder,
				rules.scheduling,
			),
		});
		this.api = createPublicApi(study);

		const navigation = registerChain(this, study, settings);
		registerReviewing(this, study, navigation, settings);
		registerDecks(this, study, navigation);
		registerOutputs(this, study);
		registerGlossaryProblems(this, study, navigation);
		registerGlossaryButton(this, study, settings);
		const now = (): number => Date.now();
		const { breathe } = createSlices(clock);
		registerHistory(
			this,
			createReviewHistory({ app, study, log, folder: logFolder, now, breathe }),
			settings,
		);
		registerCallouts(this, settings);
		this.addSettingTab(
			new ServiceValueChainSettingTab(
				app,
				this,
				settings,
				(id) => index.notesOf(id),
				() => index.glossaries(),
			),
		);

		this.register(
			onRulesChange(settings, [matcher, glossaryRules, kinds, questionRules, logFolder], () => {
				cards.forget();
				index.rebuild();
			}),
		);
		this.register(onRulesChange(settings, [parametersOf, limits], () => study.announce()));
		const remember = debounce(() => study.remember(createSlices(clock).breathe), REST, true);
		this.register(study.onReview(remember));
		this.registerEvent(
			app.workspace.on("quit", (tasks) =>
				tasks.add(async () => {
					await study.flush();
					await remember.run();
				}),
			),
		);
		this.register(() => {
			remember.cancel();
			index.stop();
			log.close();
		});
		app.workspace.onLayoutReady(() => {
			index.start();
			void study.start(createSlices(clock).breathe);
		});
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.#loadSettings();
	}

	async #loadSettings(): Promise<void> {
		const faults = await this.settingsStore.load();
		if (await keepBrokenSettings(this, faults)) new Notice(settingsText.broken(faults.join(", ")), 15_000);
	}
}

/** So long after the last review the schedules are kept for the next start, in milliseconds. */
const REST = 5_000;

/** Minutes that local time is ahead of UTC at a moment. */
function utcOffset(time: number): number {
	return -new Date(time).getTimezoneOffset();
}

/** Calls back when the settings give another rule than before; returns the function that stops it. */
function onRulesChange(
	settings: SettingsStore,
	rules: readonly (() => unknown)[],
	changed: () => void,
): () => void {
	let before = rules.map((rule) => rule());
	return settings.onChange(() => {
		const now = rules.map((rule) => rule());
		const isSame = now.every((rule, index) => rule === before[index]);
		before = now;
		if (!isSame) changed();
	});
}
