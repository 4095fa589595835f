// The ```value-chain block: the picture inside a note, kept up to date while it is shown.
import { MarkdownRenderChild, debounce, type Plugin } from "obsidian";
import { isSameName, readBlockOptions } from "../../core/chain/block-options.ts";
import { activityMatcher } from "../../core/chain/match-activity.ts";
import { bestPlace } from "../../core/notes/place-at.ts";
import { resolveSteps } from "../../core/notes/stream-walk.ts";
import type { Study } from "../../vault/study.ts";
import * as chainText from "../text/chain-text.ts";
import { figuresOf, stepsByActivity, tensionPairs } from "./chain-pictures.ts";
import { createDiagram } from "./diagram.ts";
import type { Navigation } from "./navigation.ts";
import { patch, type Shape } from "./patch.ts";

/** The longest delay between a change and the picture, in milliseconds. */
const DELAY = 100;

export function registerChainBlock(plugin: Plugin, study: Study, navigation: Navigation): void {
	plugin.registerMarkdownCodeBlockProcessor("value-chain", (source, el, context) => {
		const child = new MarkdownRenderChild(el);
		const draw = createChainBlock(el, source, context.sourcePath, study, navigation);
		const soon = debounce(draw, DELAY);
		const resized = new ResizeObserver(soon);
		resized.observe(el);
		child.register(() => {
			resized.disconnect();
			soon.cancel();
		});
		child.register(study.index.onChange(soon));
		child.register(study.onReview(soon));
		context.addChild(child);
		draw();
	});
}

/** @returns the function that draws the block as the study is now. */
function createChainBlock(
	el: HTMLElement,
	source: string,
	path: string,
	study: Study,
	navigation: Navigation,
): () => void {
	el.addClass("svc-block");
	const problems = el.createDiv("svc-block-faults");
	const picture = el.createDiv("svc-picture");
	const read = () => {
		const { index } = study;
		const streams = index.streams();
		const { options, faults } = readBlockOptions(source, activityMatcher(study.chain()), streams);
		const named = streams.filter(({ name }) => options.stream !== null && isSameName(name, options.stream));
		const stream = named.find((own) => own.path === path) ?? named[0];
		return { options, faults, steps: stream ? resolveSteps(stream, index.places()) : [] };
	};
	const diagram = createDiagram(picture, study, navigation, {
		select: () => undefined,
		// The stream's step of an activity, else its best place, this note's own first.
		placeOf: (activity) =>
			read().steps.find((step) => step.activity === activity && step.line >= 0) ??
			bestPlace(study.index.places(), activity, path),
		preview: () => undefined,
	});
	return () => {
		const { options, faults, steps } = read();
		const known = faults.filter(({ fault }) => fault !== "unknownStream" || study.index.isReady());
		const texts = chainText.block;
		patch(
			problems,
			known.map(({ line, fault, given }): Shape => ["p", {}, texts.line(line, texts[fault](given))]),
		);
		diagram.draw(
			{
				chain: study.chain(),
				figures: options.mastery ? figuresOf(study, new Date()) : null,
				steps: stepsByActivity(steps),
				selected: null,
				current: options.highlight,
				tensions: tensionPairs(study),
				showsDue: options.mastery,
			},
			Math.min(900, picture.clientWidth || 600),
		);
	};
}
