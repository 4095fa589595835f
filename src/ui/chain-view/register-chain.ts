// Registers the sidebar and the commands that go to activities.
import { FuzzySuggestModal, type App, type Plugin } from "obsidian";
import type { Activity } from "../../core/chain/value-chain.ts";
import type { Study } from "../../vault/study.ts";
import { TEXT } from "../text.ts";
import { CHAIN_VIEW_TYPE, ChainView } from "./chain-view.ts";
import { createNavigation, type Navigation } from "./navigation.ts";

export function registerChain(plugin: Plugin, study: Study): Navigation {
	const { app } = plugin;
	const navigation = createNavigation(app, study);
	plugin.registerView(CHAIN_VIEW_TYPE, (leaf) => new ChainView(leaf, study, navigation));
	plugin.registerHoverLinkSource(CHAIN_VIEW_TYPE, { display: TEXT.chain.view, defaultMod: true });
	plugin.addRibbonIcon("lucide-workflow", TEXT.chain.open, () => void openChainView(app));
	plugin.addCommand({
		id: "open-value-chain",
		name: TEXT.chain.open,
		callback: () => void openChainView(app),
	});
	plugin.addCommand({
		id: "go-to-activity",
		name: TEXT.chain.goToActivity,
		callback: () => new ActivityModal(app, study, (activity) => void navigation.goTo(activity.id)).open(),
	});
	for (const { id, name } of study.chain().activities) {
		plugin.addCommand({
			id: `go-to-${id}`,
			name: TEXT.chain.goTo(name),
			callback: () => void navigation.goTo(id),
		});
	}
	plugin.addCommand({ id: "next-activity", name: TEXT.chain.next, callback: () => void navigation.step(1) });
	plugin.addCommand({
		id: "previous-activity",
		name: TEXT.chain.previous,
		callback: () => void navigation.step(-1),
	});
	return navigation;
}

/** Shows the sidebar, opening it on the right if it isn't there yet. */
export async function openChainView(app: App): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(CHAIN_VIEW_TYPE, "right", { active: true, reveal: true });
	await app.workspace.revealLeaf(leaf);
}

/** Lets the user choose an activity. */
export class ActivityModal extends FuzzySuggestModal<Activity> {
	private readonly study: Study;
	private readonly choose: (activity: Activity) => void;

	constructor(app: App, study: Study, choose: (activity: Activity) => void) {
		super(app);
		this.study = study;
		this.choose = choose;
		this.setPlaceholder(TEXT.chain.chooseActivity);
	}

	override getItems(): Activity[] {
		return [...this.study.chain().activities];
	}

	override getItemText({ name, aliases }: Activity): string {
		return [name, ...aliases].join(" · ");
	}

	override onChooseItem(activity: Activity): void {
		this.choose(activity);
	}
}
