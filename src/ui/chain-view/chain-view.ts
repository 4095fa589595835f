// The sidebar as Obsidian sees it: a view that opens its page, and closes it.
import { ItemView, type HoverParent, type HoverPopover, type WorkspaceLeaf } from "obsidian";
import * as chainText from "../text/chain-text.ts";
import { openChainPage, type ChainPageParts } from "./chain-page.ts";

export const CHAIN_VIEW_TYPE = "service-value-chain";

export class ChainView extends ItemView implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	readonly #parts: ChainPageParts;
	#resized = (): void => undefined;

	constructor(leaf: WorkspaceLeaf, parts: ChainPageParts) {
		super(leaf);
		this.#parts = parts;
		this.icon = "lucide-workflow";
		// No place opens in the sidebar's own tab, wherever the user put it.
		this.navigation = false;
	}

	override getViewType(): string {
		return CHAIN_VIEW_TYPE;
	}

	override getDisplayText(): string {
		return chainText.view;
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		this.#resized = openChainPage(this, this.#parts);
	}

	override onResize(): void {
		this.#resized();
	}
}
