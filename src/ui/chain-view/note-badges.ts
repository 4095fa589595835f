// The activities of a note's `activity` property, as a badge above its text, in reading view and while editing.
import { MarkdownView, debounce, type CachedMetadata, type Plugin } from "obsidian";
import { activityMatcher } from "../../core/chain/match-activity.ts";
import type { ValueChain } from "../../core/chain/value-chain.ts";
import { propertyActivities } from "../../core/notes/places.ts";
import type { Study } from "../../vault/study.ts";
import { activityColor } from "./activity-color.ts";
import { patch, type Shape } from "./patch.ts";

/** The longest delay between a change and the badge, in milliseconds. */
const DELAY = 60;

/** Keeps a badge in each open note, in all windows, until unload; the returned function acts on the setting. */
export function keepNoteBadges(plugin: Plugin, study: Study, isWanted: () => boolean): () => void {
	const { workspace, metadataCache } = plugin.app;
	const badges = new Map<MarkdownView, HTMLElement>();
	const drop = (view: MarkdownView): void => {
		badges.get(view)?.remove();
		badges.delete(view);
	};
	const update = (): void => {
		const open = new Set<MarkdownView>();
		workspace.iterateAllLeaves(({ view }) => void (view instanceof MarkdownView && open.add(view)));
		for (const view of badges.keys()) if (!open.has(view)) drop(view);
		for (const view of open) {
			const { file } = view;
			const shapes = isWanted() && file ? badgeShapes(study.chain(), metadataCache.getFileCache(file)) : [];
			if (shapes.length === 0) drop(view);
			else patch(badgeOf(view, badges), shapes);
		}
	};
	const soon = debounce(update, DELAY);
	for (const ref of [
		workspace.on("layout-change", soon),
		workspace.on("file-open", soon),
		metadataCache.on("changed", soon),
	])
		plugin.registerEvent(ref);
	plugin.register(() => {
		soon.cancel();
		for (const view of [...badges.keys()]) drop(view);
	});
	return update;
}

function badgeOf(view: MarkdownView, badges: Map<MarkdownView, HTMLElement>): HTMLElement {
	const badge = badges.get(view) ?? view.containerEl.createDiv("svc-note-badge");
	badges.set(view, badge);
	if (badge.nextElementSibling !== view.contentEl) view.contentEl.before(badge);
	return badge;
}

/** One for each activity that the property names. */
function badgeShapes(chain: ValueChain, metadata: CachedMetadata | null): readonly Shape[] {
	const ids = metadata?.frontmatter
		? propertyActivities({ ...metadata.frontmatter }, activityMatcher(chain))
		: [];
	return chain.activities
		.filter(({ id }) => ids.includes(id))
		.map((activity) => [
			"span.svc-chip",
			{ key: activity.id, "--svc-activity": activityColor(activity) },
			[
				["span.svc-chip-icon", { icon: activity.icon }],
				["span", {}, activity.name],
			],
		]);
}
