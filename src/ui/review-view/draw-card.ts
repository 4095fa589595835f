// The card: its question, its answer, the grades, and what else can be done with it.
import { MarkdownRenderer, setIcon } from "obsidian";
import { type AnswerPiece, compareAnswer, isRightAnswer } from "../../core/cards/compare-answer.ts";
import type { Card } from "../../core/cards/card.ts";
import { noteName } from "../../core/notes/note.ts";
import { plainText } from "../../core/notes/plain-text.ts";
import { type ReviewAction, keyOf } from "../../core/review-keys.ts";
import type { Grade } from "../../core/schedule/review-event.ts";
import { addLink } from "../add-link.ts";
import { paneOf } from "../chain-view/pane-of.ts";
import { duration } from "../text/duration.ts";
import * as reviewText from "../text/review-text.ts";
import { explainCard } from "./explain-card.ts";
import { canReadAloud } from "./read-aloud.ts";
import { REVIEW_VIEW_TYPE, type ReviewView } from "./review-view.ts";

const GRADES: readonly (readonly [ReviewAction, Grade])[] = [
	["again", 1],
	["hard", 2],
	["good", 3],
	["easy", 4],
];

export function drawCard(parent: HTMLElement, card: Card, view: ReviewView): void {
	const question = reviewText.question;
	const answer = reviewText.answer;
	const { revealed } = view.session;
	drawContext(parent.createDiv("svc-card-source"), card, view);
	const front = parent.createDiv({
		cls: `svc-question svc-${card.kind}`,
		attr: { role: "group", "aria-label": question },
	});
	const asked = render(front, card.front, card, view);
	if (!revealed) {
		if (view.settings.get().typeAnswer) drawField(parent, view);
		actionButton(parent, "turn", "svc-turn mod-cta", view);
		void asked.then(() => view.announce(`${question}: ${front.textContent}`));
	} else {
		const back = parent.createDiv({
			cls: "svc-answer",
			attr: { role: "group", "aria-label": answer, tabindex: "-1" },
		});
		if (view.typed.trim() !== "") drawComparison(parent.createDiv("svc-compared"), card, view);
		void render(back, card.back, card, view).then(() => view.announce(`${answer}: ${back.textContent}`));
		drawGrades(parent.createDiv("svc-grades"), card, view);
	}
	if (view.isExplained) explainCard(parent, card, view);
	drawActions(parent.createDiv("svc-actions"), card, view);
}

/** What is asked, from where, and to which activity it belongs. */
function drawContext(parent: HTMLElement, card: Card, { study, nav }: ReviewView): void {
	const activity = study.chain().activities.find(({ id }) => id === card.activity);
	parent.createSpan({ text: reviewText.kinds[card.kind] });
	const open = (event: MouseEvent): void => void nav.open(card, paneOf(event) || "tab");
	addLink(parent, noteName(card.path), open, { title: reviewText.openSource });
	if (activity) {
		const label = parent.createSpan("svc-card-activity");
		label.setCssProps({ "--svc-activity": `var(--svc-${activity.id}, ${activity.color.light})` });
		setIcon(label.createSpan({ attr: { "aria-hidden": "true" } }), activity.icon);
		label.appendText(activity.name);
	}
	if (study.scheduleOf(card.id)?.flagged) parent.createSpan({ cls: "svc-flagged", text: reviewText.flagged });
}

/** Renders as the source note would, with its links and their previews. Notes open in other tabs: the card stays. */
async function render(
	parent: HTMLElement,
	markdown: string,
	{ path }: Card,
	view: ReviewView,
): Promise<void> {
	const { app, component } = view;
	const linkAt = ({ target }: Event): HTMLElement | null =>
		(target as Element).closest<HTMLElement>("a.internal-link");
	const nameOf = (link: HTMLElement): string => link.dataset["href"] ?? link.textContent ?? "";
	component.registerDomEvent(parent, "click", (event) => {
		const link = linkAt(event);
		if (!link) return;
		event.preventDefault();
		void app.workspace.openLinkText(nameOf(link), path, paneOf(event) || "tab");
	});
	component.registerDomEvent(parent, "mouseover", (event) => {
		const targetEl = linkAt(event);
		if (!targetEl) return;
		const link = { event, source: REVIEW_VIEW_TYPE, hoverParent: view, targetEl, linktext: nameOf(targetEl) };
		app.workspace.trigger("hover-link", { ...link, sourcePath: path });
	});
	await MarkdownRenderer.render(app, markdown, parent, path, component);
}

function drawField(parent: HTMLElement, view: ReviewView): void {
	const field = parent.createEl("textarea", {
		cls: "svc-typed",
		attr: { rows: "2", "aria-label": reviewText.typeHere, placeholder: reviewText.typeHere },
	});
	field.value = view.typed;
	field.addEventListener("input", () => (view.typed = field.value));
	field.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.repeat) return;
		event.preventDefault();
		view.act("turn");
	});
}

/** A term is right or not; of a definition, only what was left out is shown: its words may well be others. */
function drawComparison(parent: HTMLElement, card: Card, { study, typed }: ReviewView): void {
	const isTerm = card.kind === "reverse" || card.kind === "cloze";
	const terms = study.index.glossaries().find(({ key }) => key === card.glossary)?.terms;
	const aliases = terms?.find(({ term }) => term === card.term)?.aliases ?? [];
	const right = plainText(card.back);
	if (isTerm) {
		const isRight = isRightAnswer(typed, [right, ...aliases]);
		parent.createSpan({ cls: isRight ? "svc-right" : "svc-wrong", text: reviewText.verdict(isRight) });
		if (isRight) return;
	}
	for (const { kind, text } of compareAnswer(typed, right, isTerm ? "letters" : "words"))
		parent.createEl(ELEMENTS[kind], { text });
}

/** Struck out and underlined without any style of ours; screen readers know them. */
const ELEMENTS: Readonly<Record<AnswerPiece["kind"], "span" | "ins" | "del">> = {
	same: "span",
	missing: "ins",
	extra: "del",
};

function drawGrades(parent: HTMLElement, card: Card, view: ReviewView): void {
	const now = new Date();
	const preview = view.study.previewGrades(card.id, now);
	for (const [action, grade] of GRADES) {
		const button = actionButton(parent, action, `svc-grade svc-grade-${grade}`, view);
		if (view.state.mode === "practice") continue;
		const interval = duration(preview[grade] - now.getTime());
		button.createDiv({ cls: "svc-grade-interval", text: interval });
	}
}

function drawActions(parent: HTMLElement, card: Card, view: ReviewView): void {
	const { state, session, study, isExplained } = view;
	const pressed: Partial<Record<ReviewAction, boolean>> = {
		flag: study.scheduleOf(card.id)?.flagged === true,
		later: session.again.includes(card.id),
		why: isExplained,
	};
	const marks: readonly ReviewAction[] =
		state.mode === "practice" ? [] : ["bury", "suspend", "flag", "later"];
	const aloud: readonly ReviewAction[] = canReadAloud(parent) ? ["speak"] : [];
	for (const action of ["undo", "edit", ...marks, "why", ...aloud, "help"] as const) {
		const button = actionButton(parent, action, "svc-action", view);
		if (action in pressed) button.setAttribute("aria-pressed", String(pressed[action] ?? false));
	}
}

/** A button with its name and key. */
export function actionButton(
	parent: HTMLElement,
	action: ReviewAction,
	cls: string,
	view: Pick<ReviewView, "act" | "settings">,
): HTMLButtonElement {
	const key = keyOf(action, view.settings.get().keys);
	const button = parent.createEl("button", { cls, attr: { "aria-keyshortcuts": key } });
	const name = button.createSpan({ cls: "svc-action-name", text: reviewText.actions[action] });
	name.createEl("kbd", {
		text: key.toUpperCase().replace("SPACE", "Space"),
		attr: { "aria-hidden": "true" },
	});
	// The second click of a double click is none: it would hit what the first has just brought there.
	button.addEventListener("click", (event) => {
		if (event.detail < 2) view.act(action);
	});
	return button;
}
