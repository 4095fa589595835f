// What the settings mean to the study: chain, matcher, glossary rules, card kinds, FSRS parameters.
// Each is the same object until a setting that it is made from changes, so that others can compare and cache.
import type { CardKind } from "../core/cards/card.ts";
import type { QuestionRules } from "../core/cards/questions/find-questions.ts";
import { chainOf } from "../core/chain/chain-settings.ts";
import { activityMatcher, type ActivityMatcher } from "../core/chain/match-activity.ts";
import type { ValueChain } from "../core/chain/value-chain.ts";
import { DEFAULT_GLOSSARY_RULES, type GlossaryRules } from "../core/glossary/glossary-rules.ts";
import { glossaryOf } from "../core/cards/card-id.ts";
import { PARSER_VERSION } from "../core/notes/parse-note.ts";
import type { ScheduleParameters } from "../core/schedule/card-schedule.ts";
import type { QueueLimits } from "../core/schedule/queue.ts";
import type { Settings } from "../core/settings.ts";
import type { SettingsStore } from "./settings-store.ts";

export interface StudyRules {
	readonly chain: () => ValueChain;
	readonly matcher: () => ActivityMatcher;
	readonly glossaryRules: () => GlossaryRules;
	/** All that decides, besides its file, what a note is parsed to; the same text means the same result. */
	readonly parsing: () => string;
	readonly kinds: () => readonly CardKind[];
	readonly questionRules: () => QuestionRules;
	/** Of all that has no glossary. */
	readonly parameters: () => ScheduleParameters;
	/** Parameters by card id: a glossary may have its own retention. */
	readonly parametersOf: () => (card: string) => ScheduleParameters;
	/** All that decides, besides the log, what a card's schedule is; the same text means the same schedule. */
	readonly scheduling: () => string;
	readonly limits: () => QueueLimits;
}

/** @param utcOffset Minutes that local time is ahead of UTC at a moment (milliseconds since 1970). */
export function createStudyRules(
	store: Pick<SettingsStore, "get">,
	utcOffset: (time: number) => number,
): StudyRules {
	const parameters = derive(store, parametersOf, (settings) => ({ ...parametersOf(settings), utcOffset }));
	return {
		chain: derive(
			store,
			({ chain }) => chain,
			({ chain }) => chainOf(chain),
		),
		matcher: derive(store, namesOf, ({ chain }) => activityMatcher(chainOf(chain))),
		parsing: derive(store, parsingOf, (settings) => JSON.stringify(parsingOf(settings))),
		glossaryRules: derive(store, glossaryRulesOf, glossaryRulesOf),
		kinds: derive(store, kindsOf, kindsOf),
		questionRules: derive(store, questionRulesOf, questionRulesOf),
		parameters,
		parametersOf: derive(store, schedulingOf, (settings) => {
			const general = parameters();
			const own = new Map(retentions(settings).map(([key, retention]) => [key, { ...general, retention }]));
			return (card) => own.get(glossaryOf(card)) ?? general;
		}),
		scheduling: derive(store, schedulingOf, (settings) => JSON.stringify(schedulingOf(settings))),
		limits: derive(store, limitsOf, limitsOf),
	};
}

function namesOf({ chain }: Settings): unknown {
	return chainOf(chain).activities.map(({ id, name, aliases }) => [id, name, aliases]);
}

function parsingOf(settings: Settings): unknown {
	const { glossaryWords, glossaryTags, includeFolders, excludeFolders } = settings;
	const words = [glossaryWords, glossaryTags, includeFolders, excludeFolders];
	return [PARSER_VERSION, namesOf(settings), words, questionRulesOf(settings)];
}

/** Words and tags are added to the built-in ones; an empty tag list means no tag makes a glossary. */
function glossaryRulesOf(settings: Settings): GlossaryRules {
	const { glossaryWords, glossaryTags, includeFolders, excludeFolders } = settings;
	const words = [...DEFAULT_GLOSSARY_RULES.words, ...glossaryWords];
	return { ...DEFAULT_GLOSSARY_RULES, words, tags: glossaryTags, includeFolders, excludeFolders };
}

/** Callouts are cards by their type or their note, not everywhere. */
function kindsOf({ cardKinds }: Settings): readonly CardKind[] {
	return cardKinds;
}

function questionRulesOf({ cardKinds, calloutCards }: Settings): QuestionRules {
	return {
		kinds: cardKinds.filter((kind) => kind === "decision" || kind === "consequence"),
		calloutTypes: calloutCards,
	};
}

function parametersOf(settings: Settings): Omit<ScheduleParameters, "utcOffset"> {
	const { retention, weights, maximumInterval, fuzz, rolloverHour } = settings;
	return { retention, weights, maximumInterval, fuzz, rolloverHour };
}

function schedulingOf(settings: Settings): unknown {
	return [parametersOf(settings), retentions(settings)];
}

function retentions({ glossaries }: Settings): readonly (readonly [glossary: string, retention: number])[] {
	return Object.entries(glossaries).flatMap(([key, { retention }]) =>
		retention === undefined ? [] : [[key, retention] as const],
	);
}

function limitsOf(settings: Settings): QueueLimits {
	const { newPerDay, reviewsPerDay, newCards, glossaries, learnAheadMinutes: learnAhead } = settings;
	return { newPerDay, reviewsPerDay, newCards, glossaries, learnAhead };
}

/** A value made from the settings; made again only when what it is picked from is another by value. */
function derive<T>(
	store: Pick<SettingsStore, "get">,
	pick: (settings: Settings) => unknown,
	make: (settings: Settings) => T,
): () => T {
	let seen: Settings | null = null;
	let picked = "";
	let value: { readonly made: T } | null = null;
	return () => {
		const settings = store.get();
		if (value && settings === seen) return value.made;
		seen = settings;
		const fresh = JSON.stringify(pick(settings));
		if (!value || fresh !== picked) value = { made: make(settings) };
		picked = fresh;
		return value.made;
	};
}
