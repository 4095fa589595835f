// Builds the pieces and registers them; reads like a table of contents.
import { Notice, Plugin, normalizePath } from "obsidian";
import { chainOf } from "./core/chain/chain-settings.ts";
import { activityMatcher } from "./core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "./core/glossary/glossary-rules.ts";
import { DEFAULT_PARAMETERS } from "./core/schedule/parameters.ts";
import { registerCallouts } from "./ui/callouts/register-callouts.ts";
import { registerChain } from "./ui/chain-view/register-chain.ts";
import { registerReviewing } from "./ui/review-view/register-reviewing.ts";
import { ServiceValueChainSettingTab } from "./ui/settings-tab.ts";
import { TEXT } from "./ui/text.ts";
import { createCardBook } from "./vault/card-book.ts";
import { createStudy } from "./vault/create-study.ts";
import { createGlossaryKeys } from "./vault/glossary-keys.ts";
import { createNoteIndex } from "./vault/note-index.ts";
import { createPublicApi, type PublicApi } from "./vault/public-api.ts";
import { isBelow } from "./vault/review-log/log-files.ts";
import { createVaultReviewLog } from "./vault/review-log/vault-review-log.ts";
import { createSettingsStore, type SettingsStore } from "./vault/settings-store.ts";
import { createSlices, windowClock } from "./vault/work-slices.ts";

export default class ServiceValueChainPlugin extends Plugin {
	/** For other plugins and scripts: docs/api.md. */
	declare api: PublicApi;
	private readonly settingsStore: SettingsStore = createSettingsStore(this);

	override async onload(): Promise<void> {
		const { app, settingsStore: settings } = this;
		await this.loadSettings();
		const win = app.workspace.containerEl.win;
		const clock = windowClock(win);
		const chain = memoize(settings, (given) => chainOf(given.chain));
		const matcher = memoize(settings, () => activityMatcher(chain()));
		const logFolder = (): string => normalizePath(settings.get().logFolder);
		const glossaryRules = memoize(settings, ({ excludeFolders }) => ({
			...DEFAULT_GLOSSARY_RULES,
			excludeFolders,
		}));
		const parameters = memoize(settings, ({ retention, rolloverHour }) => ({
			...DEFAULT_PARAMETERS,
			retention,
			rolloverHour,
			utcOffset,
		}));

		const index = createNoteIndex(
			app,
			{
				matcher,
				glossaryRules,
				isExcluded: (path) => isBelow(path, logFolder()),
				withKeys: createGlossaryKeys(app),
			},
			clock,
		);
		const cards = createCardBook({
			glossaries: () => index.glossaries(),
			kinds: () => (settings.get().reverseCards ? ["definition", "reverse"] : ["definition"]),
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
			limits: () => settings.get(),
		});
		this.api = createPublicApi(study);

		const navigation = registerChain(this, study);
		registerReviewing(this, study, navigation);
		registerCallouts(this, chain, settings);
		this.addSettingTab(new ServiceValueChainSettingTab(app, this, settings));

		this.register(
			settings.onChange(() => {
				cards.forget();
				index.rebuild();
			}),
		);
		this.registerEvent(app.workspace.on("quit", (tasks) => tasks.add(() => study.flush())));
		this.register(() => {
			index.stop();
			log.close();
		});
		app.workspace.onLayoutReady(() => {
			index.start();
			void study.start(createSlices(clock).breathe);
		});
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.loadSettings();
	}

	private async loadSettings(): Promise<void> {
		const faults = await this.settingsStore.load();
		if (faults.length > 0) new Notice(TEXT.settings.broken(faults.join(", ")));
	}
}

/** Minutes that local time is ahead of UTC at a moment. */
function utcOffset(time: number): number {
	return -new Date(time).getTimezoneOffset();
}

/** A value made from the settings; the same object until they change. */
function memoize<T>(store: SettingsStore, make: (settings: ReturnType<SettingsStore["get"]>) => T): () => T {
	let madeFrom = store.get();
	let value = make(madeFrom);
	return () => {
		if (madeFrom !== store.get()) {
			madeFrom = store.get();
			value = make(madeFrom);
		}
		return value;
	};
}
