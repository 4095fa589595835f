// All text a user sees, in one typed table ready for translation. Sentence case.

/** `1 card`, `2 cards`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

export const TEXT = {
	cancel: "Cancel",
	chain: {
		view: "Value chain",
		open: "Open value chain",
		goToActivity: "Go to activity",
		goTo: (activity: string) => `Go to ${activity.toLowerCase()}`,
		next: "Next activity",
		previous: "Previous activity",
		chooseActivity: "Choose an activity…",
		diagram: "Value chain: arrow keys move, Enter goes to the activity, Space selects it",
		demand: ["Opportunity and demand", "Demand"],
		value: ["Products, services and value", "Value"],
		mastery: (mastery: number | null) =>
			mastery === null ? "not started" : `${Math.round(mastery * 100)} %`,
		spoken: (
			name: string,
			figures: { places: number; due: number; mastery: number | null } | null,
			steps: readonly number[],
		) =>
			[
				name,
				...(figures
					? [
							count(figures.places, "place"),
							`${count(figures.due, "card")} due`,
							figures.mastery === null ? "not started" : `${Math.round(figures.mastery * 100)} percent`,
						]
					: []),
				...(steps.length > 0 ? [`${steps.length === 1 ? "step" : "steps"} ${steps.join(", ")}`] : []),
			].join(", "),
		tension: (first: string, second: string) => `Tension: ${first} and ${second}`,
		places: (number: number) => count(number, "place"),
		due: (number: number) => `${number} due`,
		legend: [
			["step", "2", "step of the value stream"],
			["due", "3", "cards to review"],
			["bar", "", "how much of its cards you remember"],
			["given", "", "what the chosen activity gives, and receives"],
			["tension", "", "a tension: choose it to read it"],
		],
		legendClose: "Got it",
		receives: "Receives",
		gives: "Gives",
		from: "from",
		to: "to",
		exchanges: (received: number, given: number) => `Receives ${received}, gives ${given}`,
		filter: "Filter places",
		found: (number: number, all: number) => `${number} of ${all}`,
		thisNote: "This note",
		review: (number: number) => `Review ${number}`,
		pin: "Pin: stop following the note",
		more: "More options",
		foldAll: "Collapse all",
		unfoldAll: "Expand all",
		copyList: "Copy places as a Markdown list",
		copied: "Copied.",
		notCopied: "The clipboard could not be used.",
		showLegend: "Explain the picture",
		stream: "Value stream",
		openNoteStream: "Stream of the open note",
		steps: (name: string) => `Steps of ${name}`,
		step: (number: number) => `step ${number}`,
		stepOf: (number: number, all: number) => `step ${number} of ${all}`,
		noPlaceYet: (name: string) => `${name}: no place yet`,
		missing: (activity: string, note: string) =>
			`No place belongs to ${activity} yet. Add a section “${activity}” at the end of “${note}”?`,
		addSection: "Add section",
		cancel: "Cancel",
		sorts: { section: "Section", callout: "Callout", term: "Term", note: "Whole note", tension: "Tension" },
		here: "here",
		isDue: "due",
		reveal: "Reveal in file explorer",
		openHere: "Open",
		openTab: "Open in new tab",
		openSplit: "Open to the right",
		copyLink: "Copy link",
		placesOf: (name: string) => `Places of ${name}`,
		noPlaces: "No place in your notes belongs to this activity yet.",
		noMatch: "No place matches.",
		reading: "Reading your notes…",
		emptyTitle: "No activity notes yet",
		empty: [
			"This picture shows where your notes speak of each activity.",
			"A heading such as “Plan — Creating direction”, a callout such as > [!plan], or the property activity: plan makes a place.",
			"Write one, or create a note for each activity to begin with.",
		],
		create: "Create activity notes",
		notCreated: (path: string) => `${path} could not be written.`,
		nowhere: (name: string) =>
			`No place belongs to ${name} yet. Add a heading “${name}”, a callout, or the property “activity” to a note.`,
		noNext: "There is no further place. Open a note about the value chain, or add places to it.",
		gone: (path: string) => `${path} is no longer there.`,
		basesView: "By activity",
		noActivity: "No activity",
		block: {
			unknownOption: (name: string) => `“${name}” is no option. Use stream, highlight or mastery.`,
			noColon: (given: string) => `“${given}”: write “option: value”.`,
			unknownActivity: (name: string) => `“${name}” is no activity.`,
			unknownStream: (name: string) => `There is no value stream “${name}”.`,
			noFlag: (given: string) => `“${given}”: write “mastery: true” or “mastery: false”.`,
			line: (line: number, reason: string) => `Line ${line}: ${reason}`,
		},
	},
	review: {
		view: "Review flashcards",
		due: "Review due flashcards",
		thisNote: "Review flashcards of this note",
		activity: "Review flashcards of an activity",
		glossary: (title: string) => `Review flashcards: ${title}`,
		everything: "Everything due",
		kinds: {
			definition: "Definition",
			reverse: "Term",
			cloze: "Gap",
			callout: "Callout",
			decision: "Decision",
			consequence: "Consequence",
		},
		progress: (done: number, total: number) => `${done} of ${total}`,
		left: (fresh: number, due: number) => `${fresh} new · ${due} due`,
		actions: {
			turn: "Show answer",
			again: "Again",
			hard: "Hard",
			good: "Good",
			easy: "Easy",
			undo: "Undo",
			edit: "Edit",
			bury: "Bury",
			suspend: "Suspend",
			flag: "Flag",
			later: "Again today",
			why: "Why now?",
			speak: "Read aloud",
			help: "Help",
		},
		reasons: {
			new: "It is new: you have not begun it.",
			learning: "You are learning it: it comes back within the session.",
			relearning: "You had forgotten it: it comes back within the session.",
			review: "It is due.",
			extra: "You wanted to see it again today.",
			practice: "You practise. Nothing is recorded.",
		},
		facts: {
			reason: "Why now",
			last: (ago: string, interval: string) => ["Last seen", `${ago} ago, for ${interval}`],
			memory: (now: number, wanted: number) => ["Remembered", `${now} % likely, ${wanted} % wanted`],
			stability: (time: string, difficulty: string) => [
				"Stability",
				`${time}, difficulty ${difficulty} of 10`,
			],
			reviews: (reviews: number, lapses: number) => ["Reviews", `${reviews}, forgotten ${lapses} times`],
		},
		question: "Question",
		answer: "Answer",
		typeHere: "Type the answer",
		verdict: (isRight: boolean) => (isRight ? "Right" : "Not quite: "),
		flagged: "Flagged",
		openSource: "Open the note",
		loading: "Reading your notes…",
		forgotten: (times: number) => ` · forgotten ${times} times`,
		saving: "Saving…",
		unwritten: (number: number) =>
			`${count(number, "review")} could not be written yet. They are kept, and writing is tried again.`,
		nothingToUndo: "There is no review to undo.",
		done: "Done for now",
		empty: "Nothing is due",
		noCards: "There are no flashcards here. Write a heading “Glossary” with terms and definitions below.",
		next: (when: string) => `The next card comes in ${when}.`,
		reviewed: (number: number, minutes: string) => `${count(number, "review")} in ${minutes}`,
		weakest: "Look at these again",
		cram: "Practise anyway",
		cramming: "Practice: grades are not recorded",
		noTermsHere: "This note neither defines nor uses a term of a glossary.",
		status: (due: number) => `${due} due`,
	},
	settings: {
		reviews: "Reviewing",
		glossaries: "Glossaries",
		newPerDay: "New cards a day",
		reviewsPerDay: "Reviews a day",
		retention: "Desired retention",
		retentionDescription: "How likely you want to remember a card when it comes. Higher means more reviews.",
		rolloverHour: "New day begins at",
		rolloverHourDescription: "Hour of the day, 0 to 23.",
		excludeFolders: "Excluded folders",
		excludeFoldersDescription: "Notes in these folders hold no glossaries. Separate folders by commas.",
		broken: (names: string) =>
			`These settings could not be read and have their defaults: ${names}. A copy of the file is kept beside it, in the plugin’s folder.`,
	},
} as const;

/** "10 min", "8 days": a length of time, rounded for people. */
export function duration(milliseconds: number): string {
	const minutes = milliseconds / 60_000;
	if (minutes < 1) return "less than a minute";
	if (minutes < 59.5) return `${Math.round(minutes)} min`;
	const hours = minutes / 60;
	if (hours < 23.5) return count(Math.round(hours), "hour");
	const days = hours / 24;
	if (days < 30.5) return count(Math.round(days), "day");
	if (days < 364) return count(Math.round((days / 30.44) * 10) / 10, "month");
	return count(Math.round((days / 365.25) * 10) / 10, "year");
}
