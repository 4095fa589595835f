// A popover at an element the pointer is over; it stays while the pointer is over one of them.
import type * as O from "obsidian";
import { Component } from "../component.ts";

/** How long the pointer may be away before it goes, in milliseconds. */
const GRACE = 200;

export interface HoverParent {
	hoverPopover: HoverPopover | null;
}

export class HoverPopover extends Component {
	readonly hoverEl = createDiv({ cls: "popover hover-popover" });
	state = 0 as O.PopoverState;
	private readonly parent: HoverParent;
	private readonly targetEl: HTMLElement | null;
	private readonly place: O.Point | null;
	private timer = 0;

	/** @param waitTime How long the pointer must stay before it shows, in milliseconds. */
	constructor(
		parent: HoverParent,
		targetEl: HTMLElement | null,
		waitTime = 300,
		staticPos: O.Point | null = null,
	) {
		super();
		this.parent = parent;
		this.targetEl = targetEl;
		this.place = staticPos;
		parent.hoverPopover?.unload();
		parent.hoverPopover = this;
		void this.load();
		for (const element of [targetEl, this.hoverEl]) {
			if (!element) continue;
			this.registerDomEvent(element, "mouseleave", () => this.after(GRACE, () => this.hide()));
			this.registerDomEvent(element, "mouseenter", () => this.after(0, () => undefined));
		}
		const doc = targetEl?.doc ?? document;
		this.registerDomEvent(doc, "keydown", ({ key }) => key === "Escape" && this.hide());
		this.after(waitTime, () => this.show(doc));
	}

	override onunload(): void {
		window.clearTimeout(this.timer);
		this.hoverEl.remove();
		if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
	}

	/** Called when it is in the page. */
	onShow(): void {}

	private show(doc: Document): void {
		if (this.targetEl && !this.targetEl.isConnected) return this.hide();
		doc.body.append(this.hoverEl);
		const { innerWidth, innerHeight } = this.hoverEl.win;
		const target = this.targetEl?.getBoundingClientRect();
		const [x, y] = this.place ? [this.place.x, this.place.y] : [target?.left ?? 0, target?.bottom ?? 0];
		const { offsetWidth, offsetHeight } = this.hoverEl;
		const isBelow = y + offsetHeight <= innerHeight || (target?.top ?? y) < offsetHeight;
		this.hoverEl.setCssProps({
			left: `${Math.max(0, Math.min(x, innerWidth - offsetWidth))}px`,
			top: `${Math.max(0, isBelow ? Math.min(y, innerHeight - offsetHeight) : (target?.top ?? y) - offsetHeight)}px`,
		});
		this.onShow();
	}
	private hide(): void {
		this.unload();
	}
	/** One thing at a time: a new wait ends the one before. */
	private after(milliseconds: number, action: () => void): void {
		if (milliseconds === 0 && !this.hoverEl.isConnected) return;
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(action, milliseconds);
	}
}
