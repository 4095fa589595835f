// What the sidebar shows: the chain as a picture, what the chosen activity is for, and below it its places. It only draws
// what the study says, changes only what is another than before, and does nothing while it is hidden.
import { MarkdownView, debounce, type HoverParent, type ItemView } from "obsidian";
import { activityOf, type Activity, type ActivityId } from "../../core/chain/value-chain.ts";
import { bestPlace } from "../../core/notes/place-at.ts";
import type { Study } from "../../vault/study.ts";
import * as chainText from "../text/chain-text.ts";
import type { ChainMemory } from "./chain-memory.ts";
import { figuresOf, stepsByActivity, tensionPairs } from "./chain-pictures.ts";
import { activityShapes, legendShapes, stepShapes } from "./describe-activity.ts";
import { createDiagram } from "./diagram.ts";
import type { FollowUser } from "./follow-user.ts";
import type { Navigation, Position, Walk } from "./navigation.ts";
import { onButton, patch } from "./patch.ts";
import { createPlaceList } from "./place-list.ts";
import { createToolbar } from "./toolbar.ts";

/** The narrowest picture, in pixels. */
const LEAST_WIDTH = 140;

/** What the page draws from. */
export interface ChainPageParts {
	readonly study: Study;
	readonly navigation: Navigation;
	readonly memory: ChainMemory;
	readonly follow: FollowUser;
	readonly showsDue: () => boolean;
	readonly onSettings: (callback: () => void) => () => void;
}

/** The longest delay between a change and the picture, in milliseconds. */
const DELAY = 60;

/**
 * Fills a view that opens, until it is unloaded.
 * @returns what the view's `onResize` is to call.
 */
export function openChainPage(view: ItemView & HoverParent, parts: ChainPageParts): () => void {
	const { study, navigation, memory } = parts;
	const { index } = study;
	const { app, contentEl: root } = view;
	let selected: ActivityId | null = null;
	let current: ActivityId | null = null;
	let isPinned = false;
	/** True if something changed while the view was hidden. */
	let isStale = true;
	let width = 0;
	/** What the last drawing showed of where the user is. */
	let whereabouts = "";

	root.empty();
	root.addClass("svc-chain-view");
	const part = (name: string, tag: "div" | "ol" = "div"): HTMLElement =>
		root.createEl(tag, { cls: `svc-${name}` });
	const toolbar = part("toolbar");
	const picture = part("picture");
	const legend = part("legend");
	const steps = part("steps", "ol");
	const details = part("details");

	const diagram = createDiagram(picture, study, navigation, {
		select,
		placeOf: (activity) => bestPlace(index.places(), activity, navigation.position()?.path ?? null),
		preview,
	});
	const drawStreams = createToolbar(toolbar, {
		chooseStream: (stream) => memory.set({ stream }),
		step: (by) => void navigation.step(by),
		pin: (isOn) => {
			isPinned = isOn;
			follow();
		},
		more: (event) => list.openMenu(event),
	});
	const list = createPlaceList(view, parts, { refresh, preview, leave });

	listen();
	follow();
	return onResize;

	function listen(): void {
		const soon = debounce(refresh, DELAY);
		const resized = new ResizeObserver(onResize);
		resized.observe(root);
		for (const stop of [
			index.onChange(soon),
			study.onReview(soon),
			memory.onChange(refresh),
			parts.onSettings(soon),
			parts.follow(follow),
			() => resized.disconnect(),
			() => soon.cancel(),
		])
			view.register(stop);
		if (!index.isReady()) void index.whenReady().then(soon);
		view.registerDomEvent(root, "scroll", list.scrolled, { passive: true });
		onButton(legend, () => memory.set({ isLegendRead: true }));
		onButton(steps, ({ dataset }) => void navigation.goToStep(Number(dataset["step"])));
		const toggled = (event: Event): void => {
			const { open } = event.target as HTMLDetailsElement;
			if (open !== memory.get().showsExchanges) memory.set({ showsExchanges: open });
		};
		details.addEventListener("toggle", toggled, true);
	}

	function onResize(): void {
		if (isStale) follow();
		else if (root.clientWidth !== width) refresh();
		else list.scrolled();
	}

	function select(activity: ActivityId): void {
		selected = activity;
		refresh();
	}

	/** Takes over where the user is; draws only if that shows, and not while hidden. */
	function follow(): void {
		isStale ||= !root.isShown();
		if (isPinned && !isStale) return;
		const at = navigation.position();
		if (!isPinned) takeOver(at);
		if (isStale || describeWhereabouts(navigation.walk(), at) !== whereabouts) refresh();
	}

	function takeOver(at: Position | null): void {
		const activity = navigation.currentPlace()?.activity ?? null;
		if (activity !== null && activity !== current) selected = activity;
		current = activity;
		if (at && index.placesIn(at.path).length > 0) list.putFirst(at.path);
	}

	function describeWhereabouts(walk: Walk | null, at: Position | null): string {
		const walked = walk && [walk.stream.path, walk.current];
		return String([shown()?.id, current, walked, ...list.whereabouts(at)]);
	}

	/** The chosen activity, else the one the user is in, else the first. */
	function shown(): Activity | undefined {
		const chain = study.chain();
		return activityOf(chain, selected ?? current) ?? chain.activities[0];
	}

	function refresh(): void {
		isStale = !root.isShown();
		if (isStale) return;
		const now = new Date();
		// Before anything is drawn: in reading view it asks where things stand.
		const at = navigation.position();
		const chain = study.chain();
		const figures = figuresOf(study, now);
		const walk = navigation.walk();
		const activity = shown();
		const { stream, isLegendRead, showsExchanges } = memory.get();
		width = root.clientWidth;
		drawStreams(index.streams(), stream);
		diagram.draw(
			{
				chain,
				figures,
				steps: stepsByActivity(walk?.steps),
				selected: activity?.id ?? null,
				current: current === null ? [] : [current],
				tensions: tensionPairs(study),
				showsDue: parts.showsDue(),
			},
			// A sidebar that is just opening may be of no width at all.
			Math.max(LEAST_WIDTH, picture.clientWidth),
		);
		patch(legend, index.places().length > 0 && !isLegendRead ? legendShapes() : []);
		patch(steps, stepShapes(chain, walk));
		steps.setAttribute("aria-label", chainText.steps(walk?.stream.name ?? ""));
		const own = activity && figures.get(activity.id);
		patch(details, activity ? activityShapes(chain, activity, own, showsExchanges) : []);
		list.draw(activity, (own?.due ?? 0) > 0, walk, at, now);
		whereabouts = describeWhereabouts(walk, at);
	}

	function preview({ path, line }: Position, event: MouseEvent, targetEl: Element): void {
		app.workspace.trigger("hover-link", {
			event,
			source: view.getViewType(),
			hoverParent: view,
			targetEl,
			linktext: path,
			sourcePath: "",
			state: { scroll: line },
		});
	}

	/** Back to the note. */
	function leave(): void {
		const leaf = app.workspace.getMostRecentLeaf();
		if (leaf?.view instanceof MarkdownView) app.workspace.setActiveLeaf(leaf, { focus: true });
	}
}
