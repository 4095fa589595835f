// The tab in which cards are reviewed. It runs the session and hands each grade to the study before the next card.
import { Component, ItemView, Notice, Scope, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Card, CardId } from "../../core/cards/card.ts";
import type { ReviewAction } from "../../core/review-keys.ts";
import { studyDay } from "../../core/schedule/study-day.ts";
import type { Grade, MarkEvent } from "../../core/schedule/review-event.ts";
import type { SettingsStore } from "../../vault/settings-store.ts";
import type { Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import * as reviewText from "../text/review-text.ts";
import { bindKeys, keysInWords } from "./bind-keys.ts";
import { cardNow } from "./card-now.ts";
import { drawCard } from "./draw-card.ts";
import { drawEnd } from "./draw-end.ts";
import { drawHeader } from "./draw-header.ts";
import { gradeInPractice, undoInPractice, type Practice } from "./practice.ts";
import {
	EMPTY_SESSION,
	type Session,
	addGrade,
	gradedBetween,
	nextCard,
	removeGrade,
	toggleAgain,
} from "./session.ts";
import { readAloud } from "./read-aloud.ts";
import { type ReviewState, readReviewState } from "./view-state.ts";

export const REVIEW_VIEW_TYPE = "service-value-chain-review";

/** A write that takes longer than this is shown, in milliseconds. */
const SLOW_WRITE = 300;

const INVERSE: Readonly<Partial<Record<MarkEvent["mark"], MarkEvent["mark"]>>> = {
	bury: "unbury",
	suspend: "unsuspend",
	flag: "unflag",
	unflag: "flag",
};

export class ReviewView extends ItemView {
	readonly study: Study;
	readonly nav: Navigation;
	readonly settings: SettingsStore;
	state = readReviewState(null);
	session: Session = EMPTY_SESSION;
	isLoaded = false;
	/** "Why this card now?" is open. */
	isExplained = false;
	/** What the user types before the answer is shown. */
	typed = "";
	/** Lives until the next drawing. */
	component = new Component();
	/** `null` while reviews count. */
	#practice: Practice | null = null;
	#shownAt = 0;
	#isWriting = false;
	#releaseKeys = (): void => undefined;
	#body: HTMLElement | null = null;
	#live: HTMLElement | null = null;

	constructor(leaf: WorkspaceLeaf, study: Study, navigation: Navigation, settings: SettingsStore) {
		super(leaf);
		this.study = study;
		this.nav = navigation;
		this.settings = settings;
		this.icon = "lucide-graduation-cap";
		this.navigation = true;
		this.scope = new Scope(this.app.scope);
	}

	override getViewType(): string {
		return REVIEW_VIEW_TYPE;
	}

	override getDisplayText(): string {
		return `${reviewText.view}: ${this.state.title}`;
	}

	override getState(): Record<string, unknown> {
		return { ...this.state, again: this.session.again };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.state = this.#resumed(readReviewState(state), Date.now());
		this.isLoaded = false;
		await super.setState(state, result);
		this.#draw();
		// Not awaited: while the workspace is being restored, the index waits for the workspace.
		void this.#begin(this.state);
	}

	/** A session goes on after a restart, but not on another day. */
	#resumed(state: ReviewState, now: number): ReviewState {
		const day = (time: number): number => studyDay(time, this.study.parameters());
		return day(state.since) === day(now) ? state : { ...state, since: now };
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("svc-review");
		this.contentEl.tabIndex = -1;
		this.#body = this.contentEl.createDiv("svc-review-body");
		this.#live = this.contentEl.createDiv({ cls: "svc-spoken", attr: { role: "status" } });
		// The workspace gives the focus to the view as a whole.
		this.registerDomEvent(this.containerEl, "focusin", ({ target }) => {
			if (target === this.containerEl || target === this.contentEl) this.#focusCard();
		});
		this.register(this.study.index.onChange(() => this.#followNotes()));
		this.register(this.settings.onChange(() => this.#followSettings()));
		this.register(() => this.component.unload());
		this.#bindKeys();
	}

	/** Does what a key or button stands for, unless a write is under way. */
	readonly act = (action: ReviewAction): void => {
		if (!this.#isWriting) void this.#actions[action]();
	};

	/** Says something to screen readers. */
	readonly announce = (text: string): void => {
		this.#live?.setText(text);
	};

	/** Begins a session that is neither scheduled nor logged. */
	readonly practise = (): void => {
		this.state = { ...this.state, mode: "practice" };
		this.session = EMPTY_SESSION;
		this.#practice = { past: [], cards: this.study.cards(this.state.filter) };
		this.#advance();
	};

	readonly #actions: Readonly<Record<ReviewAction, () => unknown>> = {
		turn: () => this.#turn(),
		again: () => this.#grade(1),
		hard: () => this.#grade(2),
		good: () => this.#grade(3),
		easy: () => this.#grade(4),
		undo: () => this.#undo(),
		edit: () => this.#edit(),
		bury: () => this.#mark("bury"),
		suspend: () => this.#mark("suspend"),
		flag: () => this.#flag(),
		later: () => this.#change(toggleAgain(this.session)),
		why: () => this.#explain(),
		speak: () => readAloud(this.contentEl, this.session.revealed ? ".svc-answer" : ".svc-question"),
		help: () => new Notice(keysInWords(this.settings.get().keys)),
	};

	async #begin(state: ReviewState): Promise<void> {
		const { study } = this;
		const now = Date.now();
		await Promise.all([study.index.whenReady(), study.whenUsable()]);
		if (state !== this.state) return;
		this.isLoaded = true;
		this.#practice = null;
		this.session = { ...EMPTY_SESSION, again: state.again };
		if (state.mode === "practice") this.practise();
		else this.#advance();
		await study.whenReady();
		if (state !== this.state) return;
		const find = (id: string): Card | undefined => study.cards(state.filter).find((card) => card.id === id);
		const earlier = gradedBetween(study.reviews(), state.since, now, find);
		if (earlier.length > 0) this.#change({ ...this.session, steps: [...earlier, ...this.session.steps] });
		// A summary of the log may have had nothing to ask where the log itself has.
		this.#followNotes();
	}

	/** Takes up edits of the note the card came from; a session that had nothing left looks again. */
	#followNotes(): void {
		const { card, steps } = this.session;
		if (!this.isLoaded || this.#isWriting) return;
		if (!card) {
			if (steps.length === 0 && !this.#practice) this.#advance();
			return;
		}
		const current = cardNow(this.study, card);
		if (current === card) return;
		if (!current) this.#advance();
		else if (current.back !== card.back || current.front !== card.front)
			this.#change({ ...this.session, card: current });
		else this.session = { ...this.session, card: current };
	}

	#followSettings(): void {
		this.#bindKeys();
		this.#draw();
	}

	#advance(wanted: CardId | null = null): void {
		const { study, state } = this;
		const queue = this.#practice?.cards ?? study.queue(state.filter, new Date());
		const find = (id: CardId): Card | undefined => study.cards(state.filter).find((card) => card.id === id);
		this.isExplained = false;
		this.typed = "";
		this.#shownAt = Date.now();
		this.#change(nextCard(this.session, queue, find, wanted));
	}

	#change(session: Session): void {
		const isToKeep = session.again !== this.session.again;
		this.session = session;
		this.#draw();
		if (isToKeep) void this.app.workspace.requestSaveLayout?.();
	}

	#turn(): void {
		if (this.session.card && !this.session.revealed) this.#change({ ...this.session, revealed: true });
	}

	async #grade(grade: Grade): Promise<void> {
		const { card, revealed } = this.session;
		if (!card || !revealed) return;
		const time = Date.now() - this.#shownAt;
		if (this.#practice) this.#practice = gradeInPractice(this.#practice, this.session, card, grade);
		else await this.#write(() => this.study.grade(card.id, grade, time));
		this.session = addGrade(this.session, grade, time);
		this.#advance();
	}

	async #undo(): Promise<void> {
		const last = this.session.steps.at(-1);
		if (this.#practice) this.#undoPractice(this.#practice);
		else if (last && "mark" in last) {
			const inverse = INVERSE[last.mark];
			if (inverse) await this.#write(() => this.study.mark(last.card.id, inverse));
			this.session = { ...this.session, steps: this.session.steps.slice(0, -1) };
			this.#advance(last.card.id);
		} else await this.#undoGrade();
	}

	async #undoGrade(): Promise<void> {
		let card: CardId | null = null;
		await this.#write(async () => {
			card = await this.study.undo();
		});
		if (card === null) return void new Notice(reviewText.nothingToUndo);
		this.session = removeGrade(this.session, card);
		this.#advance(card);
	}

	#undoPractice(practice: Practice): void {
		const before = undoInPractice(practice);
		if (!before) return void new Notice(reviewText.nothingToUndo);
		[this.#practice, this.session] = before;
		this.#advance();
	}

	async #mark(mark: MarkEvent["mark"]): Promise<void> {
		const { card, steps } = this.session;
		if (!card || this.#practice) return;
		await this.#write(() => this.study.mark(card.id, mark));
		this.session = { ...this.session, steps: [...steps, { card, mark }] };
		if (mark === "bury" || mark === "suspend") this.#advance();
		else this.#draw();
	}

	#flag(): Promise<void> {
		const { card } = this.session;
		return this.#mark(card && this.study.scheduleOf(card.id)?.flagged ? "unflag" : "flag");
	}

	/** Runs a write; until it is on disk nothing else can be done to the session. */
	async #write(action: () => Promise<void>): Promise<void> {
		this.#isWriting = true;
		let unwritten = 0;
		const timer = this.contentEl.win.setInterval(() => {
			this.announce(reviewText.saving);
			this.contentEl.addClass("is-saving");
			if (this.study.unwritten() !== unwritten) this.#draw();
			unwritten = this.study.unwritten();
		}, SLOW_WRITE);
		try {
			await action();
		} finally {
			this.#isWriting = false;
			this.contentEl.win.clearInterval(timer);
			this.contentEl.removeClass("is-saving");
		}
	}

	#edit(): void {
		const { card } = this.session;
		if (card) void this.nav.open(card, "tab");
	}

	#explain(): void {
		this.isExplained = !this.isExplained;
		this.#draw();
	}

	#bindKeys(): void {
		this.#releaseKeys();
		if (this.scope) this.#releaseKeys = bindKeys(this.scope, this.settings.get().keys, this.act);
	}

	#draw(): void {
		const { contentEl, session } = this;
		const body = this.#body;
		if (!body) return;
		const hadFocus = this.containerEl.contains(contentEl.doc.activeElement);
		this.component.unload();
		this.component = new Component();
		this.component.load();
		body.empty();
		drawHeader(body, this);
		if (session.card) drawCard(body.createDiv("svc-card"), session.card, this);
		else if (this.isLoaded) drawEnd(body.createDiv({ cls: "svc-end", attr: { tabindex: "-1" } }), this);
		body.createDiv({ cls: "svc-saving", text: reviewText.saving, attr: { "aria-hidden": "true" } });
		if (hadFocus) this.#focusCard();
	}

	/** Where the next key is meant: the field, the button, the answer. */
	#focusCard(): void {
		const wanted = ".svc-typed, .svc-turn, .svc-answer, .svc-end";
		(this.#body?.querySelector<HTMLElement>(wanted) ?? this.contentEl).focus({ preventScroll: true });
	}
}
