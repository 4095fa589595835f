// Goes to places, and knows where the user is. Never takes the focus unless asked to go.
import { MarkdownView, Notice, type App, type PaneType } from "obsidian";
import { activityOf, type ActivityId } from "../../core/chain/value-chain.ts";
import { noteName } from "../../core/notes/note.ts";
import { bestPlace, placeAt } from "../../core/notes/place-at.ts";
import type { Place, StreamStep, ValueStream } from "../../core/notes/place.ts";
import { resolveSteps, stepAt, withSection, type Standpoint } from "../../core/notes/stream-walk.ts";
import type { Study } from "../../vault/study.ts";
import * as chainText from "../text/chain-text.ts";
import { confirm } from "../confirm.ts";
import type { ChainMemory } from "./chain-memory.ts";
import { flashLine } from "./flash-line.ts";

/** 0-based line of the cursor, or of the top of the reading view. */
export type Position = Standpoint;

/** The stream that is walked, and the step the user is at; -1 before the first. */
export interface Walk {
	readonly stream: ValueStream;
	readonly steps: readonly StreamStep[];
	readonly current: number;
}

export interface Navigation {
	/** Opens the note at the line and highlights it briefly; resolves when it is shown. */
	open(place: Position, pane?: PaneType | false): Promise<void>;
	/** Shows the place in the note's tab, without the focus. */
	show(place: Position): Promise<void>;
	goTo(activity: ActivityId, pane?: PaneType | false): Promise<void>;
	/** Where the user is in the note last worked in; `null` without one. */
	position(): Position | null;
	/** The place the user is in, the innermost. */
	currentPlace(): Place | null;
	/** The chosen value stream, else that of the open note. */
	walk(): Walk | null;
	/** Goes to a step of the stream that is walked; offers a section where it has no place. */
	goToStep(step: number): Promise<void>;
	/** Walks the value stream, else the open note's places, else the chain. */
	step(by: 1 | -1): Promise<void>;
}

/** How long a note may take to scroll to a line in reading view, in milliseconds. */
const SETTLED = 400;

export function createNavigation(app: App, study: Study, memory: ChainMemory): Navigation {
	/** The last jump in reading view, and the scrolling it came to: the end of a note can't be scrolled to the top. */
	let jump: { at: Position; scroll: number | null } | null = null;

	let lastNote: MarkdownView | null = null;

	const nameOf = (id: ActivityId): string => activityOf(study.chain(), id)?.name ?? id;

	async function openAt({ path, line }: Position, pane: PaneType | false, active: boolean): Promise<void> {
		const file = app.vault.getFileByPath(path);
		if (!file) {
			new Notice(chainText.gone(path));
			return;
		}
		const leaf = app.workspace.getLeaf(pane);
		await leaf.openFile(file, { active, eState: { line: Math.max(0, line), focus: active } });
		if (!(leaf.view instanceof MarkdownView)) return;
		flashLine(leaf.view, line);
		rememberJump(leaf.view, { path, line });
	}

	/** The note last worked in, also while a sidebar has the focus. */
	function noteView(): MarkdownView | null {
		const { workspace } = app;
		const view = workspace.getActiveViewOfType(MarkdownView) ?? workspace.getMostRecentLeaf()?.view;
		if (view instanceof MarkdownView) lastNote = view;
		else if (view?.navigation !== false || !lastNote?.containerEl.isConnected) lastNote = null;
		return lastNote;
	}

	/** In the editor the cursor tells; its scrolling says nothing about the reading view's. */
	function rememberJump(view: MarkdownView, at: Position): void {
		const made = { at, scroll: null };
		jump = view.getMode() === "preview" ? made : null;
		view.containerEl.win.setTimeout(() => {
			if (jump === made) jump = { at, scroll: view.previewMode.getScroll() };
		}, SETTLED);
	}

	function position(): Position | null {
		const view = noteView();
		if (!view?.file) return null;
		const { path } = view.file;
		if (view.getMode() !== "preview") return { path, line: view.editor.getCursor().line };
		const scroll = view.previewMode.getScroll();
		const isThere = jump?.at.path === path && Math.abs((jump.scroll ?? scroll) - scroll) < 1;
		return jump && isThere ? jump.at : { path, line: Math.floor(scroll) || 0 };
	}

	function currentPlace(): Place | null {
		const at = position();
		return at && placeAt(study.index.placesIn(at.path), at.line);
	}

	async function goTo(activity: ActivityId, pane: PaneType | false = false): Promise<void> {
		const place = bestPlace(study.index.places(), activity, position()?.path ?? null);
		if (place) await openAt(place, pane, true);
		else new Notice(chainText.nowhere(nameOf(activity)));
	}

	function walk(): Walk | null {
		const at = position();
		const streams = study.index.streams();
		const wanted = memory.get().stream ?? at?.path;
		const stream = streams.find(({ path }) => path === wanted);
		if (!stream) return null;
		const steps = resolveSteps(stream, study.index.places());
		return { stream, steps, current: stepAt(stream, steps, at, memory.walked) };
	}

	async function goToStep(index: number): Promise<void> {
		const now = walk();
		const step = now?.steps[index];
		if (!now || !step) return;
		const arrive = async (place: Position | null): Promise<void> => {
			if (place) await openAt(place, false, true);
			memory.walked = { stream: now.stream.path, step: index, at: position() };
		};
		await arrive(step.line >= 0 ? step : null);
		if (step.line < 0) offerSection(step, (place) => void arrive(place));
	}

	/** Adds a section to the stream's note if the user wants it. */
	function offerSection({ activity, path }: StreamStep, added: (place: Position) => void): void {
		const name = nameOf(activity);
		const file = app.vault.getFileByPath(path);
		if (!file) return;
		const text = chainText.missing(name, noteName(path));
		const add = async (): Promise<void> => {
			let line = 0;
			await app.vault.process(file, (old) => {
				const wanted = withSection(old, name);
				line = wanted.line;
				return wanted.text;
			});
			added({ path, line });
		};
		confirm(app, { title: chainText.addSection, text, action: chainText.addSection }, () => {
			add().catch(() => new Notice(chainText.notCreated(path)));
		});
	}

	async function step(by: 1 | -1): Promise<void> {
		const now = walk();
		const next = (now?.current ?? 0) + by;
		if (now && next >= 0 && next < now.steps.length) return goToStep(next);
		const at = position();
		const places = now || !at ? [] : study.index.placesIn(at.path).filter(({ kind }) => kind !== "note");
		const place = at && nextPlace(places, at.line, by);
		if (place) return openAt(place, false, true);
		const activity = now ? undefined : nextActivity(by);
		if (activity !== undefined) return goTo(activity);
		new Notice(chainText.noNext);
	}

	/** The next activity of the chain that has a place. */
	function nextActivity(by: 1 | -1): ActivityId | undefined {
		const order = study.chain().activities.map(({ id }) => id);
		const placed = new Set(study.index.places().map(({ activity }) => activity));
		const current = currentPlace()?.activity;
		const from = current === undefined ? (by === 1 ? -1 : order.length) : order.indexOf(current);
		const ahead = by === 1 ? order.slice(from + 1) : order.slice(0, from).reverse();
		return ahead.find((id) => placed.has(id));
	}

	return {
		open: (place, pane = false) => openAt(place, pane, true),
		show: (place) => openAt(place, false, false),
		goTo,
		position,
		currentPlace,
		walk,
		goToStep,
		step,
	};
}

/** The next place of a note that is sorted by line. */
function nextPlace(places: readonly Place[], line: number, by: 1 | -1): Place | undefined {
	return by === 1
		? places.find((place) => place.line > line)
		: places.filter((place) => place.line < line).at(-1);
}
