// Text of the sidebar, its commands, and the picture in notes. Sentence case, ready for translation.
import { count } from "./count.ts";

export const view = "Value chain";
export const open = "Open value chain";
export const goToActivity = "Go to activity";
export const goTo = (activity: string) => `Go to ${activity.toLowerCase()}`;
export const next = "Next activity";
export const previous = "Previous activity";
export const chooseActivity = "Choose an activity…";
export const diagram = "Value chain: arrow keys move, Enter goes to the activity, Space selects it";
export const demand = ["Opportunity and demand", "Demand"] as const;
export const value = ["Products, services and value", "Value"] as const;
export const mastery = (mastery: number | null) =>
	mastery === null ? "not started" : `${Math.round(mastery * 100)} %`;
export const spoken = (
	name: string,
	figures: { places: number; due: number; fresh: number; mastery: number | null } | null,
	steps: readonly number[],
) =>
	[
		name,
		...(figures
			? [
					count(figures.places, "place"),
					`${count(figures.due, "card")} due`,
					...(figures.fresh > 0 ? [fresh(figures.fresh)] : []),
					mastery(figures.mastery).replace("%", "percent"),
				]
			: []),
		...(steps.length > 0 ? [`${steps.length === 1 ? "step" : "steps"} ${steps.join(", ")}`] : []),
	].join(", ");
export const tension = (first: string, second: string) => `Tension: ${first} and ${second}`;
export const places = (number: number) => count(number, "place");
export const due = (number: number) => `${number} due`;
const fresh = (number: number) => `${number} new`;
export const figures = (own: { due: number; fresh: number; mastery: number | null }) =>
	[
		mastery(own.mastery),
		...(own.due > 0 ? [due(own.due)] : []),
		...(own.fresh > 0 ? [fresh(own.fresh)] : []),
	].join(" · ");
export const legend = [
	["step", "2", "step of the value stream"],
	["due", "3", "cards due"],
	["bar", "", "how much of its cards you remember"],
	["given", "", "what the chosen activity gives, and receives"],
	["tension", "", "a tension: choose it to read it"],
] as const;
export const legendClose = "Got it";
export const receives = "Receives";
export const gives = "Gives";
export const from = "from";
export const to = "to";
export const exchanges = (received: number, given: number) => `Receives ${received}, gives ${given}`;
export const filter = "Filter places";
export const found = (number: number, all: number) => `${number} of ${all}`;
export const thisNote = "This note";
export const review = (number: number) => `Review ${number}`;
export const pin = "Pin: stop following the note";
export const more = "More options";
export const foldAll = "Collapse all";
export const unfoldAll = "Expand all";
export const copyList = "Copy places as a Markdown list";
export const copied = "Copied.";
export const showLegend = "Explain the picture";
export const stream = "Value stream";
export const openNoteStream = "Open note’s stream";
export const steps = (name: string) => `Steps of ${name}`;
export const step = (number: number) => `step ${number}`;
export const stepOf = (number: number, all: number) => `step ${number} of ${all}`;
export const noPlaceYet = (name: string) => `${name}: no place yet`;
export const missing = (activity: string, note: string) =>
	`No place belongs to ${activity} yet. Add a section “${activity}” at the end of “${note}”?`;
export const addSection = "Add section";
export const sorts = {
	section: "Section",
	callout: "Callout",
	term: "Term",
	note: "Whole note",
	tension: "Tension",
} as const;
export const here = "here";
export const isDue = "due";
export const reveal = "Reveal in file explorer";
export const openHere = "Open";
export const openTab = "Open in new tab";
export const openSplit = "Open to the right";
export const copyLink = "Copy link";
export const placesOf = (name: string) => `Places of ${name}`;
export const noPlaces = "No place in your notes belongs to this activity yet.";
export const noMatch = "No place matches.";
export const reading = "Reading your notes…";
export const emptyTitle = "No activity notes yet";
export const empty = [
	"This picture shows where your notes speak of each activity.",
	"A heading such as “Plan — Creating direction”, a callout such as > [!plan], or the property activity: plan makes a place.",
	"Write one, or create a note for each activity to begin with.",
] as const;
export const create = "Create activity notes";
export const notCreated = (path: string) => `${path} could not be written.`;
export const nowhere = (name: string) =>
	`No place belongs to ${name} yet. Add a heading “${name}”, a callout, or the property “activity” to a note.`;
export const noNext = "There is no further place. Open a note that has some.";
export const gone = (path: string) => `${path} is no longer there.`;
export const basesView = "By activity";
export const noActivity = "No activity";
export const block = {
	unknownOption: (name: string) => `“${name}” is no option. Use stream, highlight or mastery.`,
	noColon: (given: string) => `“${given}”: write “option: value”.`,
	unknownActivity: (name: string) => `“${name}” is no activity.`,
	unknownStream: (name: string) => `There is no value stream “${name}”.`,
	noFlag: (given: string) => `“${given}”: write “mastery: true” or “mastery: false”.`,
	line: (line: number, reason: string) => `Line ${line}: ${reason}`,
} as const;
