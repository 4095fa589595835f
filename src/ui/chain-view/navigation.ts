// Goes to places, and knows where the user is. Never takes the focus unless asked to go.
import { MarkdownView, Notice, type App, type PaneType } from "obsidian";
import { bestPlace, placeAt } from "../../core/notes/place-at.ts";
import type { Place, StreamStep } from "../../core/notes/place.ts";
import type { ActivityId } from "../../core/chain/value-chain.ts";
import type { Study } from "../../vault/study.ts";
import { TEXT } from "../text.ts";

export interface Position {
	readonly path: string;
	/** 0-based line of the cursor, or of the top of the reading view. */
	readonly line: number;
}

export interface Navigation {
	/** Opens the note at the line and highlights it briefly; resolves when it is shown. */
	open(place: Position, pane?: PaneType | false): Promise<void>;
	goTo(activity: ActivityId, pane?: PaneType | false): Promise<void>;
	/** Where the user is in the note last worked in; `null` without one. */
	position(): Position | null;
	/** The place the user is in, the innermost. */
	currentPlace(): Place | null;
	/** Walks the open note's value stream, else its places, else the chain. */
	step(by: 1 | -1): Promise<void>;
}

export function createNavigation(app: App, study: Study): Navigation {
	const nameOf = (id: ActivityId): string =>
		study.chain().activities.find((activity) => activity.id === id)?.name ?? id;

	async function open({ path, line }: Position, pane: PaneType | false = false): Promise<void> {
		const file = app.vault.getFileByPath(path);
		if (!file) {
			new Notice(TEXT.chain.gone(path));
			return;
		}
		const leaf = pane ? app.workspace.getLeaf(pane) : app.workspace.getLeaf(false);
		await leaf.openFile(file, { active: true, eState: { line: Math.max(0, line) } });
	}

	function position(): Position | null {
		const view = noteView(app);
		if (!view?.file) return null;
		const line =
			view.getMode() === "preview" ? Math.floor(view.currentMode.getScroll()) : view.editor.getCursor().line;
		return { path: view.file.path, line };
	}

	function currentPlace(): Place | null {
		const at = position();
		return at && placeAt(study.index.placesIn(at.path), at.line);
	}

	async function goTo(activity: ActivityId, pane: PaneType | false = false): Promise<void> {
		const place = bestPlace(study.index.places(), activity, position()?.path ?? null);
		if (place) await open(place, pane);
		else new Notice(TEXT.chain.nowhere(nameOf(activity)));
	}

	async function step(by: 1 | -1): Promise<void> {
		const at = position();
		const next = at && nextStop(stopsOf(study, at.path), at.line, by);
		if (next) return open(next);
		const order = study.chain().activities.map(({ id }) => id);
		const current = currentPlace()?.activity;
		const from = current ? order.indexOf(current) : by === 1 ? -1 : order.length;
		const places = study.index.places();
		for (let index = from + by; index >= 0 && index < order.length; index += by) {
			const activity = order[index];
			if (activity && places.some((place) => place.activity === activity)) return goTo(activity);
		}
		new Notice(TEXT.chain.noNext);
	}

	return { open, goTo, position, currentPlace, step };
}

/** The note last worked in, also while a sidebar has the focus. */
function noteView(app: App): MarkdownView | null {
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	if (active) return active;
	const recent = app.workspace.getMostRecentLeaf()?.view;
	return recent instanceof MarkdownView ? recent : null;
}

/** A note's stops: the steps of its value stream that have a place, else its places. */
function stopsOf(study: Study, path: string): readonly Position[] {
	const stream = study.index.streams().find((candidate) => candidate.path === path);
	const steps = stream?.steps.filter((one: StreamStep) => one.line >= 0) ?? [];
	return steps.length > 0 ? steps : study.index.placesIn(path).filter(({ kind }) => kind !== "note");
}

function nextStop(stops: readonly Position[], line: number, by: 1 | -1): Position | null {
	const sorted = [...stops].sort((a, b) => a.line - b.line);
	if (by === 1) return sorted.find((stop) => stop.line > line) ?? null;
	return sorted.filter((stop) => stop.line < line).at(-1) ?? null;
}
