// A Bases view: the notes of a base by activity. Registered only where Obsidian has Bases.
import { BasesView, Keymap, type App, type Plugin, type QueryController } from "obsidian";
import type { Study } from "../../vault/study.ts";
import { noteName } from "../../core/notes/note.ts";
import * as chainText from "../text/chain-text.ts";
import { activityColor } from "./activity-color.ts";
import { patch, type Shape } from "./patch.ts";

const TYPE = "service-value-chain-by-activity";

export function registerBases(plugin: Plugin, study: Study): void {
	// Both came with Obsidian 1.10; a host without them has no class to build on either.
	if (typeof plugin.registerBasesView !== "function" || typeof BasesView !== "function") return;
	plugin.registerBasesView(TYPE, {
		name: chainText.basesView,
		icon: "lucide-workflow",
		factory: (controller, containerEl) => createActivityView(plugin.app, study, controller, containerEl),
	});
}

/** The class is made here, because its base class exists only where Bases do. */
function createActivityView(
	app: App,
	study: Study,
	controller: QueryController,
	containerEl: HTMLElement,
): BasesView {
	class ActivityView extends BasesView {
		override readonly type = TYPE;
		readonly #root = containerEl.createDiv("svc-bases");

		// Makes the constructor public, which Obsidian's is not.
		constructor() {
			super(controller);
		}

		override onload(): void {
			this.register(study.index.onChange(() => this.onDataUpdated()));
			this.register(() => this.#root.remove());
			const open = (event: MouseEvent): void => {
				const path = (event.target as Element).closest<HTMLElement>("[data-href]")?.dataset["href"];
				if (path === undefined || event.button > 1) return;
				event.preventDefault();
				void app.workspace.openLinkText(path, "", Keymap.isModEvent(event));
			};
			this.#root.addEventListener("click", open);
			this.#root.addEventListener("auxclick", open);
		}

		override onDataUpdated(): void {
			patch(this.#root, groupShapes(study, this.data?.data.map(({ file }) => file.path) ?? []));
		}
	}
	return new ActivityView();
}

/** A heading and a list for each activity that has notes, and one for the notes without. */
function groupShapes(study: Study, paths: readonly string[]): readonly Shape[] {
	const activities = new Map(
		paths.map((path) => [path, study.index.placesIn(path).map(({ activity }) => activity)]),
	);
	const groups = study.chain().activities.map((activity) => ({
		key: activity.id,
		name: activity.name,
		color: activityColor(activity),
		own: paths.filter((path) => activities.get(path)?.includes(activity.id)),
	}));
	const none = paths.filter((path) => (activities.get(path)?.length ?? 0) === 0);
	return [...groups, { key: "", name: chainText.noActivity, color: "var(--text-muted)", own: none }]
		.filter(({ own }) => own.length > 0)
		.map(({ key, name, color, own }) => [
			"section",
			{ key, "--svc-activity": color },
			[
				["h3", {}, `${name} (${own.length})`],
				[
					"ul",
					{},
					own.map((path) => [
						"li",
						{ key: path },
						[["a.internal-link", { href: path, "data-href": path }, noteName(path)]],
					]),
				],
			],
		]);
}
