// The tab in which cards are reviewed. It shows the session and hands each grade to the study before the next card.
import {
	Component,
	ItemView,
	MarkdownRenderer,
	Notice,
	Scope,
	type ViewStateResult,
	type WorkspaceLeaf,
} from "obsidian";
import { noteName } from "../../core/notes/note.ts";
import type { Card } from "../../core/cards/card.ts";
import type { Grade } from "../../core/schedule/review-event.ts";
import type { CardFilter, Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import { TEXT, duration } from "../text.ts";
import {
	EMPTY_SESSION,
	addGrade,
	nextCard,
	refreshCard,
	removeGrade,
	reveal,
	weakest,
	type Session,
} from "./session.ts";

export const REVIEW_VIEW_TYPE = "service-value-chain-review";

const GRADES: readonly Grade[] = [1, 2, 3, 4];
/** A write that takes longer than this is shown, in milliseconds. */
const SLOW_WRITE = 300;

export class ReviewView extends ItemView {
	private readonly study: Study;
	private readonly nav: Navigation;
	private filter: CardFilter = {};
	private title: string = TEXT.review.everything;
	private session: Session = EMPTY_SESSION;
	/** In practice, the cards still to show; `null` while reviews count. */
	private practice: readonly Card[] | null = null;
	private shownAt = 0;
	private isWriting = false;
	private rendered: Component | null = null;

	constructor(leaf: WorkspaceLeaf, study: Study, navigation: Navigation) {
		super(leaf);
		this.study = study;
		this.nav = navigation;
		this.icon = "lucide-graduation-cap";
		this.navigation = true;
		this.scope = this.keys();
	}

	override getViewType(): string {
		return REVIEW_VIEW_TYPE;
	}

	override getDisplayText(): string {
		return `${TEXT.review.view}: ${this.title}`;
	}

	override getState(): Record<string, unknown> {
		return { filter: { ...this.filter }, title: this.title };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const { filter, title } = readState(state);
		this.filter = filter;
		this.title = title;
		this.session = EMPTY_SESSION;
		this.practice = null;
		await super.setState(state, result);
		await Promise.all([this.study.index.whenReady(), this.study.whenReady()]);
		this.advance();
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("svc-review");
		this.contentEl.tabIndex = -1;
		this.register(this.study.index.onChange(() => this.followNotes()));
		this.register(() => this.rendered?.unload());
		this.draw();
	}

	/** Takes up edits of the note the card came from; a session that had nothing left looks again. */
	private followNotes(): void {
		const { card } = this.session;
		if (!card) {
			if (!this.isWriting && this.session.graded.length === 0) this.advance();
			return;
		}
		const current = this.study.cards({ glossary: card.glossary }).find(({ id }) => id === card.id);
		if (current && current.back === card.back && current.front === card.front && current.line === card.line)
			return;
		this.session = refreshCard(this.session, current);
		if (current) this.draw();
		else this.advance();
	}

	private advance(wanted: Card["id"] | null = null): void {
		const queue = this.practice ?? this.study.queue(this.filter, new Date());
		this.session = nextCard(this.session, queue, wanted);
		this.shownAt = Date.now();
		this.draw();
	}

	private turn(): void {
		if (!this.session.card || this.session.revealed) return;
		this.session = reveal(this.session);
		this.draw();
	}

	private async grade(grade: Grade): Promise<void> {
		const { card, revealed } = this.session;
		if (!card || !revealed || this.isWriting) return;
		const time = Date.now() - this.shownAt;
		if (this.practice) {
			this.practice = this.practice.slice(1);
			this.session = addGrade(this.session, grade, time);
			this.advance();
			return;
		}
		await this.write(() => this.study.grade(card.id, grade, time));
		this.session = addGrade(this.session, grade, time);
		this.advance();
	}

	private async undo(): Promise<void> {
		if (this.isWriting || this.practice) return;
		let card: Card["id"] | null = null;
		await this.write(async () => {
			card = await this.study.undo();
		});
		if (card === null) new Notice(TEXT.review.nothingToUndo);
		else this.session = removeGrade(this.session, card);
		this.advance(card);
	}

	private async mark(mark: "bury" | "suspend"): Promise<void> {
		const { card } = this.session;
		if (!card || this.isWriting || this.practice) return;
		await this.write(() => this.study.mark(card.id, mark));
		this.advance();
	}

	/** Runs a write; until it is on disk nothing else can be done to the session. */
	private async write(action: () => Promise<void>): Promise<void> {
		this.isWriting = true;
		const timer = this.contentEl.win.setTimeout(() => this.contentEl.addClass("is-saving"), SLOW_WRITE);
		try {
			await action();
		} finally {
			this.isWriting = false;
			this.contentEl.win.clearTimeout(timer);
			this.contentEl.removeClass("is-saving");
		}
	}

	private edit(): void {
		const { card } = this.session;
		if (card) void this.nav.open({ path: card.path, line: card.line }, "tab");
	}

	private startPractice(): void {
		this.session = EMPTY_SESSION;
		this.practice = this.study.cards(this.filter);
		this.advance();
	}

	private keys(): Scope {
		const scope = new Scope(this.app.scope);
		const on = (key: string, action: () => unknown): void => {
			scope.register([], key, (event) => {
				if (isTyping(event)) return true;
				void action();
				return false;
			});
		};
		on(" ", () => this.turn());
		for (const grade of GRADES) on(String(grade), () => this.grade(grade));
		on("u", () => this.undo());
		on("e", () => this.edit());
		on("b", () => this.mark("bury"));
		on("s", () => this.mark("suspend"));
		scope.register(null, "?", (event) => {
			if (isTyping(event)) return true;
			new Notice(TEXT.review.helpText);
			return false;
		});
		return scope;
	}

	private draw(): void {
		const { contentEl, session } = this;
		const hadFocus = contentEl.contains(contentEl.doc.activeElement);
		this.rendered?.unload();
		this.rendered = new Component();
		this.rendered.load();
		contentEl.empty();
		this.drawHeader(contentEl);
		if (session.card) this.drawCard(contentEl.createDiv({ cls: "svc-card" }), session.card, this.rendered);
		else this.drawEnd(contentEl.createDiv({ cls: "svc-end" }));
		contentEl.createDiv({ cls: "svc-saving", text: TEXT.review.saving, attr: { role: "status" } });
		if (hadFocus)
			(contentEl.querySelector<HTMLElement>(".svc-turn, .svc-answer, .svc-end") ?? contentEl).focus({
				preventScroll: true,
			});
	}

	private drawHeader(parent: HTMLElement): void {
		const header = parent.createDiv({ cls: "svc-review-header" });
		header.createDiv({ cls: "svc-review-title", text: this.title });
		const done = this.session.graded.length;
		const total = done + this.session.left;
		const bar = header.createDiv({
			cls: "svc-progress",
			attr: {
				role: "progressbar",
				"aria-valuemin": "0",
				"aria-valuemax": String(total),
				"aria-valuenow": String(done),
				"aria-label": TEXT.review.progress(done, total),
			},
		});
		bar
			.createDiv({ cls: "svc-progress-fill" })
			.setCssProps({ "--svc-progress": `${total === 0 ? 100 : (done / total) * 100}%` });
		header.createDiv({ cls: "svc-review-counts", text: this.counts(done, total) });
		const unwritten = this.study.unwritten();
		if (unwritten > 0)
			parent.createDiv({
				cls: "svc-unwritten",
				text: TEXT.review.unwritten(unwritten),
				attr: { role: "alert" },
			});
		if (this.practice) parent.createDiv({ cls: "svc-practice", text: TEXT.review.cramming });
	}

	private counts(done: number, total: number): string {
		const progress = TEXT.review.progress(done, total);
		if (this.practice || !this.session.card) return progress;
		const queue = this.study.queue(this.filter, new Date());
		const fresh = queue.filter(({ id }) => (this.study.scheduleOf(id)?.state ?? "new") === "new").length;
		return `${progress} · ${TEXT.review.left(fresh, queue.length - fresh)}`;
	}

	private drawCard(parent: HTMLElement, card: Card, component: Component): void {
		const { kinds, question, answer, turn } = TEXT.review;
		parent.createDiv({ cls: "svc-card-source", text: `${kinds[card.kind]} · ${noteName(card.path)}` });
		const front = parent.createDiv({
			cls: "svc-question",
			attr: { role: "region", "aria-label": question, "aria-live": "polite" },
		});
		this.render(front, card.front, card, component);
		if (!this.session.revealed) {
			const button = parent.createEl("button", { cls: "svc-turn mod-cta", text: turn });
			button.createEl("kbd", { text: "Space" });
			button.addEventListener("click", () => this.turn());
		} else {
			const back = parent.createDiv({
				cls: "svc-answer",
				attr: { role: "region", "aria-label": answer, "aria-live": "polite", tabindex: "-1" },
			});
			this.render(back, card.back, card, component);
			this.drawGrades(parent.createDiv({ cls: "svc-grades" }), card);
		}
		this.drawActions(parent.createDiv({ cls: "svc-actions" }));
	}

	private render(parent: HTMLElement, markdown: string, card: Card, component: Component): void {
		void MarkdownRenderer.render(this.app, markdown, parent, card.path, component).then(() => {
			for (const link of parent.querySelectorAll<HTMLElement>("a.internal-link")) {
				component.registerDomEvent(link, "click", (event) => {
					event.preventDefault();
					void this.app.workspace.openLinkText(
						link.dataset["href"] ?? link.textContent ?? "",
						card.path,
						"tab",
					);
				});
			}
		});
	}

	private drawGrades(parent: HTMLElement, card: Card): void {
		const now = new Date();
		const preview = this.study.previewGrades(card.id, now);
		for (const grade of GRADES) {
			const name = TEXT.review.grades[grade];
			const interval = duration(preview[grade] - now.getTime());
			const button = parent.createEl("button", {
				cls: `svc-grade svc-grade-${grade}`,
				attr: { "aria-label": TEXT.review.gradeSpoken(name, interval) },
			});
			const label = button.createDiv({ cls: "svc-grade-name", text: name });
			label.createEl("kbd", { text: String(grade) });
			button.createDiv({ cls: "svc-grade-interval", text: interval });
			button.addEventListener("click", () => void this.grade(grade));
		}
	}

	private drawActions(parent: HTMLElement): void {
		const { undo, edit, bury, suspend, help, helpText } = TEXT.review;
		const actions: readonly (readonly [string, string, () => unknown])[] = [
			[undo, "U", () => this.undo()],
			[edit, "E", () => this.edit()],
			[bury, "B", () => this.mark("bury")],
			[suspend, "S", () => this.mark("suspend")],
			[help, "?", () => new Notice(helpText)],
		];
		for (const [name, key, action] of actions) {
			const button = parent.createEl("button", { cls: "svc-action", text: name });
			button.createEl("kbd", { text: key });
			button.addEventListener("click", () => void action());
		}
	}

	private drawEnd(parent: HTMLElement): void {
		const { session, study, filter } = this;
		parent.tabIndex = -1;
		const cards = study.cards(filter);
		parent.createEl("h2", { text: session.graded.length > 0 ? TEXT.review.done : TEXT.review.empty });
		if (session.graded.length > 0) {
			const time = session.graded.reduce((sum, graded) => sum + graded.duration, 0);
			parent.createEl("p", { text: TEXT.review.reviewed(session.graded.length, duration(time)) });
		}
		if (cards.length === 0) parent.createEl("p", { text: TEXT.review.noCards });
		const next = study.nextDue(filter, new Date());
		if (next !== null) parent.createEl("p", { text: TEXT.review.next(duration(next - Date.now())) });
		this.drawWeakest(parent);
		const buttons = parent.createDiv({ cls: "svc-end-buttons" });
		if (cards.length > 0)
			buttons
				.createEl("button", { text: TEXT.review.cram })
				.addEventListener("click", () => this.startPractice());
		if (session.graded.length > 0 && !this.practice)
			buttons
				.createEl("button", { text: TEXT.review.undo })
				.addEventListener("click", () => void this.undo());
	}

	private drawWeakest(parent: HTMLElement): void {
		const cards = weakest(this.session).slice(0, 5);
		if (cards.length === 0) return;
		parent.createEl("h3", { text: TEXT.review.weakest });
		const list = parent.createEl("ul");
		for (const card of cards) {
			const link = list.createEl("li").createEl("a", { text: card.term, href: "#" });
			link.addEventListener("click", (event) => {
				event.preventDefault();
				void this.nav.open({ path: card.path, line: card.line }, "tab");
			});
		}
	}
}

function isTyping({ target }: KeyboardEvent): boolean {
	return (
		target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]") !== null
	);
}

/** The view's state comes from the workspace file and is checked like any other input. */
function readState(state: unknown): { filter: CardFilter; title: string } {
	const given: Readonly<Record<string, unknown>> =
		typeof state === "object" && state !== null ? { ...state } : {};
	const filter: Readonly<Record<string, unknown>> =
		typeof given["filter"] === "object" ? { ...given["filter"] } : {};
	const text = (name: string): Record<string, string> =>
		typeof filter[name] === "string" ? { [name]: filter[name] } : {};
	return {
		filter: { ...text("glossary"), ...text("activity"), ...text("path") },
		title: typeof given["title"] === "string" ? given["title"] : TEXT.review.everything,
	};
}
