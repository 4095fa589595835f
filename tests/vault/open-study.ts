// The study over a vault in memory: index, cards and review log as the plugin joins them.
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings.ts";
import { createCardBook } from "../../src/vault/card-book.ts";
import { createStudy, type OwnedStudy } from "../../src/vault/create-study.ts";
import { createReviewLogStore } from "../../src/vault/review-log-store.ts";
import { createDeviceMemory } from "../../src/vault/review-log/device-memory.ts";
import type { ScheduleMemory } from "../../src/vault/review-log/schedule-memory.ts";
import { createStudyRules } from "../../src/vault/study-rules.ts";
import type { OpenVault } from "./open-vault.ts";
import { createHandTimers, createMemoryFiles, createStorage, seededRandom } from "./review-log-files.ts";

export const NOW = new Date(Date.UTC(2026, 10, 24, 12));

export interface OpenStudy {
	readonly opened: OpenVault;
	readonly study: OwnedStudy;
	readonly set: (change: Partial<Settings>) => void;
	/** The plugin started again on the same vault and device. */
	readonly restart: () => Promise<OpenStudy>;
}

/** Opens the study and waits until it has read the log, unless `start` says otherwise. */
export async function openStudy(
	opened: OpenVault,
	{
		files = createMemoryFiles(),
		storage = createStorage(),
		memory,
		start = (study) => study.start(() => Promise.resolve()),
	}: {
		readonly files?: ReturnType<typeof createMemoryFiles>;
		readonly storage?: ReturnType<typeof createStorage>;
		readonly memory?: ScheduleMemory;
		readonly start?: (study: OwnedStudy) => unknown;
	} = {},
): Promise<OpenStudy> {
	let settings = DEFAULT_SETTINGS;
	const rules = createStudyRules({ get: () => settings }, () => 0);
	const { index } = opened;
	const cards = createCardBook({
		index,
		kinds: rules.kinds,
		matcher: rules.matcher,
	});
	const log = createReviewLogStore({
		files,
		folder: () => "Reviews",
		device: createDeviceMemory(storage, seededRandom(1)),
		now: () => NOW.getTime(),
		timers: createHandTimers(),
	});
	const study = createStudy({ index, cards, log, ...rules, ...(memory && { memory }) });
	await start(study);
	const set = (change: Partial<Settings>): void => {
		settings = { ...settings, ...change };
		study.announce();
	};
	return { opened, study, set, restart: () => openStudy(opened, { files, storage }) };
}
