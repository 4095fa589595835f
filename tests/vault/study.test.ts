// The study as views see it: settings that act at once, and histories that go on under a corrected term.
import { describe, expect, it } from "vitest";
import type { CardId } from "../../src/core/cards/card.ts";
import { ankiText } from "../../src/core/outputs/anki-text.ts";
import { deckCard, isDueAt } from "../../src/core/cards/deck-table.ts";
import { createPublicApi } from "../../src/vault/public-api.ts";
import { NOW, openStudy, type OpenStudy } from "./open-study.ts";
import { openVault } from "./open-vault.ts";

const NOTE =
	"# Glossary\n\n### Value stream\nA path through the chain.\n\n### Outcome\nA result for a stakeholder.\n";
const DAY = 86_400_000;

const idOf = ({ study }: OpenStudy, term: string): CardId =>
	study.cards().find((card) => card.term === term)?.id as CardId;

function correctTerm(world: OpenStudy, to: string): Promise<void> {
	return write(world, NOTE.replace("### Value stream", `### ${to}`));
}

async function write({ opened }: OpenStudy, text: string): Promise<void> {
	const file = opened.vault.getFileByPath("Course.md");
	if (!file) throw new Error("The note is gone.");
	await opened.vault.modify(file, text);
	await new Promise((resolve) => void setTimeout(resolve, 100));
	await opened.index.flush();
}

describe("the study", () => {
	it("goes on with a history after its term was corrected, also after further reviews and a restart", async () => {
		const world = await openStudy(await openVault({ "Course.md": NOTE }));
		await world.study.grade(idOf(world, "Value stream"), 4, 0, new Date(NOW.getTime() - 20 * DAY));
		await correctTerm(world, "Value streams of work");
		const renamed = idOf(world, "Value streams of work");
		expect(world.study.scheduleOf(renamed)?.reps).toBe(1);
		await world.study.grade(renamed, 3, 0, NOW);
		expect(world.study.scheduleOf(renamed)?.reps).toBe(2);
		const again = await world.restart();
		expect(again.study.scheduleOf(renamed)?.reps).toBe(2);
		expect(again.study.reviews().map(({ card }) => card)).toEqual([renamed, renamed]);
		expect(await again.study.undo()).toBe(renamed);
		expect(again.study.scheduleOf(renamed)?.reps).toBe(1);
	});

	it("goes on with a history when the definition was edited first and the term corrected later, unreviewed", async () => {
		const world = await openStudy(await openVault({ "Course.md": NOTE }));
		await world.study.grade(idOf(world, "Value stream"), 4, 0, NOW);
		const edited = NOTE.replace("A path through the chain.", "A way from demand to value.");
		await write(world, edited);
		expect(world.study.scheduleOf(idOf(world, "Value stream"))?.reps).toBe(1);
		await write(world, edited.replace("### Value stream", "### Stream of value"));
		expect(world.study.scheduleOf(idOf(world, "Stream of value"))?.reps).toBe(1);
		await world.study.flush();
		const again = await world.restart();
		expect(again.study.scheduleOf(idOf(again, "Stream of value"))?.reps).toBe(1);
	});

	it("gives Anki the same note for a card whose term was corrected, though it was never reviewed", async () => {
		const world = await openStudy(await openVault({ "Course.md": NOTE }));
		const exported = ({ study }: OpenStudy): readonly string[] => {
			void study.meet(study.cards().map(({ id }) => id));
			return ankiText(
				study.cards(),
				(key) => key,
				(id) => study.loggedAs(id),
			)
				.split("\n")
				.flatMap((row) => row.split("\t").slice(0, 3).join(" "));
		};
		const first = exported(world);
		await world.study.flush();
		await correctTerm(world, "Value streams of work");
		const second = exported(world);
		expect(second).toEqual(first.map((row) => row.replace("Value stream", "Value streams of work")));
		expect(second).not.toEqual(first);
		await world.study.flush();
		expect(exported(await world.restart())).toEqual(second);
	});

	it("keeps the histories of a term defined twice apart when its entries change places", async () => {
		const twice = "# Glossary\n\n### Plan\nAn aim.\n\n### Plan\nA drawing.\n\n### Risk\nA chance.\n";
		const world = await openStudy(await openVault({ "Course.md": twice }));
		const idOfText = (text: string): CardId =>
			world.study.cards().find(({ back }) => back === text)?.id as CardId;
		await world.study.grade(idOfText("A drawing."), 4, 0, NOW);
		await write(
			world,
			"# Glossary\n\n### Plan\nA drawing.\n\n### Plan\nAn aim, edited.\n\n### Risk\nA chance.\n",
		);
		expect(world.study.scheduleOf(idOfText("A drawing."))?.reps).toBe(1);
		expect(world.study.scheduleOf(idOfText("An aim, edited."))).toBe(undefined);
	});

	it("schedules anew at once when retention changes, for one glossary too", async () => {
		const world = await openStudy(await openVault({ "Course.md": NOTE }));
		const id = idOf(world, "Outcome");
		await world.study.grade(id, 4, 0, new Date(NOW.getTime() - 30 * DAY));
		await world.study.grade(id, 3, 0, new Date(NOW.getTime() - 20 * DAY));
		const due = (): number => world.study.scheduleOf(id)?.due ?? 0;
		const before = due();
		world.set({ retention: 0.8 });
		expect(due()).toBeGreaterThan(before);
		world.set({ glossaries: { [id.slice(0, id.indexOf("/"))]: { retention: 0.97 } } });
		expect(due()).toBeLessThan(before);
		expect(world.study.previewGrades(id, NOW)[3]).toBeLessThan(NOW.getTime() + 60 * DAY);
	});

	it("means the same by due in counts, API and deck browser, and counts new cards apart", async () => {
		const world = await openStudy(await openVault({ "Course.md": NOTE }));
		const { study } = world;
		const parameters = study.parameters();
		const api = createPublicApi(study);
		const counts = (now: Date): readonly unknown[] => [
			study.dueCount({}, now),
			study.newCount({}, now),
			study
				.cards()
				.map((card) => deckCard(card, study.scheduleOf(card.id), () => 1, now.getTime(), parameters))
				.filter((one) => isDueAt(one, now.getTime())).length,
			api.due({}, now).map(({ term, state }) => `${term} ${state}`),
		];
		expect(counts(NOW)).toEqual([0, 2, 0, ["Value stream new", "Outcome new"]]);
		await study.grade(idOf(world, "Value stream"), 4, 0, NOW);
		expect(counts(NOW)).toEqual([0, 1, 0, ["Outcome new"]]);
		// A review is due from the start of its study day on, hours before the time FSRS gives.
		const next = new Date(study.nextDue({}, NOW) ?? 0);
		expect(next.getTime()).toBeLessThan(study.scheduleOf(idOf(world, "Value stream"))?.due ?? 0);
		expect(counts(next)).toEqual([1, 1, 1, ["Value stream review", "Outcome new"]]);
		await study.mark(idOf(world, "Value stream"), "suspend");
		await study.mark(idOf(world, "Outcome"), "suspend");
		expect(counts(next)).toEqual([0, 0, 0, []]);
	});

	it("keeps queue, counts and mastery true after each grade, mark and undo", async () => {
		const world = await openStudy(await openVault({ "Course.md": NOTE }));
		const { study } = world;
		const [stream, outcome] = [idOf(world, "Value stream"), idOf(world, "Outcome")];
		const queue = (): readonly string[] => study.queue({}, NOW).map(({ id }) => id);
		expect([queue(), study.dueCount({}, NOW), study.mastery({}, NOW)]).toEqual([[stream, outcome], 0, null]);
		await study.grade(stream, 4, 0, NOW);
		expect([queue(), study.mastery({}, NOW)]).toEqual([[outcome], 0.5]);
		await study.mark(outcome, "suspend");
		expect([queue(), study.nextDue({}, NOW)]).toEqual([[], Date.UTC(2026, 11, 2, 4)]);
		await study.mark(outcome, "unsuspend");
		await study.undo();
		expect([queue(), study.mastery({}, NOW)]).toEqual([[stream, outcome], null]);
		world.set({ newPerDay: 1 });
		expect(queue()).toEqual([stream]);
	});
});

it("tells other plugins where a stream's steps lead: to places of any note, or null where there is none", async () => {
	const { study } = await openStudy(
		await openVault({
			"Refund.md": "---\nvalue-stream: [engage, plan, engage, build]\n---\n> [!engage] The call\n",
			"Chain.md": "# Chain\n\n## Plan\n\n## Improve\n",
		}),
	);
	const api = createPublicApi(study);
	const streams = [
		{
			name: "Refund",
			path: "Refund.md",
			steps: [
				{ activity: "engage", path: "Refund.md", line: 3 },
				{ activity: "plan", path: "Chain.md", line: 2 },
				{ activity: "engage", path: "Refund.md", line: 3 },
				{ activity: "build", path: null, line: null },
			],
		},
	];
	expect(api.streams()).toEqual(streams);
	expect(JSON.parse(JSON.stringify(api.streams()))).toEqual(streams);
});
