// Context menus: icons, check marks, sections, submenus; by pointer and by keyboard.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { Component } from "../component.ts";
import type { Documented } from "../documented.ts";
import { setIcon } from "../icons.ts";
import { Scope } from "../scope.ts";

export class MenuItem implements O.MenuItem {
	readonly dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem", tabindex: "-1" } });
	section = "";
	submenu: Menu | null = null;
	private readonly checkEl = this.dom.createDiv({ cls: "menu-item-icon mod-checked" });
	private readonly iconEl = this.dom.createDiv({ cls: "menu-item-icon" });
	private readonly titleEl = this.dom.createDiv({ cls: "menu-item-title" });
	private callback: (event: MouseEvent | KeyboardEvent) => unknown = () => undefined;

	constructor() {
		this.checkEl.hidden = true;
		this.iconEl.hidden = true;
	}
	get isChoosable(): boolean {
		return !this.dom.hasClass("is-disabled") && !this.dom.hasClass("is-label");
	}
	setTitle(title: string | DocumentFragment): this {
		this.titleEl.replaceChildren(title);
		return this;
	}
	setIcon(icon: O.IconName | null): this {
		this.iconEl.empty();
		this.iconEl.hidden = !icon;
		if (icon) setIcon(this.iconEl, icon);
		return this;
	}
	setChecked(checked: boolean | null): this {
		this.checkEl.empty();
		this.checkEl.hidden = checked === null;
		if (checked) setIcon(this.checkEl, "lucide-check");
		this.dom.setAttribute("role", checked === null ? "menuitem" : "menuitemcheckbox");
		if (checked !== null) this.dom.setAttribute("aria-checked", String(checked));
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.dom.classList.toggle("is-disabled", disabled);
		this.dom.setAttribute("aria-disabled", String(disabled));
		return this;
	}
	setWarning(isWarning: boolean): this {
		this.dom.classList.toggle("is-warning", isWarning);
		return this;
	}
	setIsLabel(isLabel: boolean): this {
		this.dom.classList.toggle("is-label", isLabel);
		return this;
	}
	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
	setSection(section: string): this {
		this.section = section;
		this.dom.dataset["section"] = section;
		return this;
	}
	/** Obsidian's own, but not public: a menu that opens beside this item. */
	setSubmenu(): Menu {
		this.submenu ??= new Menu();
		this.dom.addClass("has-submenu");
		this.dom.setAttribute("aria-haspopup", "menu");
		setIcon(this.dom.createDiv({ cls: "menu-item-icon mod-submenu" }), "lucide-chevron-right");
		return this.submenu;
	}
	choose(event: MouseEvent | KeyboardEvent): void {
		void this.callback(event);
	}
}

const menus = new WeakMap<Event, Menu>();
/** The menu that is open; a window has one at most, with its submenus. */
const shown: { menu: Menu | null } = { menu: null };

export class Menu extends Component implements Documented<O.Menu, "addItem" | keyof Component> {
	readonly dom = createDiv({ cls: "menu", attr: { role: "menu", tabindex: "-1" } });
	private readonly items: (MenuItem | null)[] = [];
	private readonly hideCallbacks: (() => unknown)[] = [];
	private parentMenu: Menu | null = null;
	private openSub: Menu | null = null;
	private before: Element | null = null;

	/** The menu of an event: the same for all who handle it; it shows once they all are done. */
	static forEvent(event: PointerEvent | MouseEvent): Menu {
		const known = menus.get(event);
		if (known) return known;
		const menu = new Menu();
		menus.set(event, menu);
		event.preventDefault();
		window.setTimeout(() => menu.showAtMouseEvent(event));
		return menu;
	}
	addItem(callback: (item: MenuItem) => unknown): this {
		const item = new MenuItem();
		this.items.push(item);
		callback(item);
		return this;
	}
	addSeparator(): this {
		this.items.push(null);
		return this;
	}
	setNoIcon(): this {
		this.dom.addClass("mod-no-icon");
		return this;
	}
	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}
	setParentElement(el: HTMLElement): this {
		el.addClass("has-active-menu");
		this.onHide(() => el.removeClass("has-active-menu"));
		return this;
	}
	showAtMouseEvent(event: MouseEvent): this {
		event.preventDefault();
		// A click by keyboard has no position: the menu opens below what was pressed.
		const at =
			event.detail === 0 && event.clientX === 0 && event.target instanceof Element
				? event.target.getBoundingClientRect()
				: null;
		return this.showAtPosition(
			at ? { x: at.left, y: at.bottom } : { x: event.clientX, y: event.clientY },
			(event.view ?? window).document,
		);
	}
	showAtPosition({ x, y, width, overlap, left }: O.MenuPositionDef, doc: Document = activeDocument): this {
		if (!this.parentMenu) {
			shown.menu?.hide();
			shown.menu = this;
		}
		this.before = doc.activeElement;
		this.draw();
		doc.body.append(this.dom);
		const [page, own] = [doc.body.getBoundingClientRect(), this.dom.getBoundingClientRect()];
		const wanted = left ? x - own.width : overlap === false && width !== undefined ? x + width : x;
		const top = Math.max(Math.min(y, page.bottom - own.height - 4), page.top + 4);
		this.dom.setCssProps({
			left: `${Math.max(Math.min(wanted, page.right - own.width - 4), page.left + 4) - page.left}px`,
			top: `${top - page.top}px`,
		});
		this.listen(doc);
		this.dom.focus();
		void this.load();
		return this;
	}
	hide(): this {
		if (!this.dom.isConnected) return this;
		this.openSub?.hide();
		const hadFocus = this.dom.contains(this.dom.doc.activeElement);
		this.dom.remove();
		if (shown.menu === this) shown.menu = null;
		if (hadFocus && this.before instanceof HTMLElement) this.before.focus();
		this.unload();
		for (const callback of this.hideCallbacks.splice(0)) callback();
		return this;
	}
	close(): void {
		this.hide();
	}
	onHide(callback: () => unknown): void {
		this.hideCallbacks.push(callback);
	}

	/** Items of a section stand together, sections in the order they first came. */
	private draw(): void {
		this.dom.empty();
		const sections = [...new Set(this.items.flatMap((item) => (item ? [item.section] : [])))];
		if (sections.length < 2) {
			for (const item of this.items) this.dom.append(item ? item.dom : separator());
		} else {
			for (const [index, section] of sections.entries()) {
				if (index > 0) this.dom.append(separator());
				for (const item of this.items) if (item?.section === section) this.dom.append(item.dom);
			}
		}
	}
	private listen(doc: Document): void {
		const outside = (event: Event): void => {
			if (!this.containsMenu(event.target as Node)) this.root().hide();
		};
		for (const type of ["pointerdown", "wheel"]) doc.addEventListener(type, outside, true);
		this.register(() =>
			["pointerdown", "wheel"].forEach((type) => doc.removeEventListener(type, outside, true)),
		);
		// While a menu is open it has all keys, as in Obsidian; a submenu has them before its parent.
		const keymap = (window as { app?: App }).app?.keymap;
		const scope = new Scope();
		scope.register(null, null, (event) => (this.onKey(event), false));
		keymap?.pushScope(scope);
		this.register(() => keymap?.popScope(scope));
		for (const item of this.items) if (item) this.listenTo(item);
	}
	private listenTo(item: MenuItem): void {
		this.registerDomEvent(item.dom, "mousemove", () => {
			if (this.current() === item) return;
			item.dom.focus({ preventScroll: true });
			this.showSubmenu(item);
		});
		this.registerDomEvent(item.dom, "click", (event) => this.choose(item, event));
	}
	private choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
		if (!item.isChoosable) return;
		if (item.submenu) return this.showSubmenu(item, true);
		this.root().hide();
		item.choose(event);
	}
	private showSubmenu({ submenu, dom }: MenuItem, focusFirst = false): void {
		if (this.openSub !== submenu) this.openSub?.hide();
		this.openSub = submenu;
		if (!submenu || submenu.dom.isConnected) return;
		const { left, top, width } = dom.getBoundingClientRect();
		submenu.parentMenu = this;
		submenu.showAtPosition({ x: left, y: top - 6, width, overlap: false }, dom.doc);
		if (focusFirst) submenu.step(0, 1);
		else dom.focus({ preventScroll: true });
	}
	private onKey(event: KeyboardEvent): void {
		const item = this.current();
		const at = item ? this.items.indexOf(item) : -1;
		const keys: Record<string, () => unknown> = {
			ArrowDown: () => this.step(at + 1, 1),
			ArrowUp: () => this.step(at < 0 ? this.items.length - 1 : at - 1, -1),
			Home: () => this.step(0, 1),
			End: () => this.step(this.items.length - 1, -1),
			Escape: () => this.hide(),
			Tab: () => this.root().hide(),
			ArrowLeft: () => this.parentMenu && this.hide(),
			ArrowRight: () => item?.submenu && this.showSubmenu(item, true),
			Enter: () => item && this.choose(item, event),
			" ": () => item && this.choose(item, event),
		};
		keys[event.key]?.();
	}
	/** Focuses the next item that can be chosen, round the ends. */
	private step(from: number, direction: 1 | -1): void {
		const count = this.items.length;
		for (let tried = 0; tried < count; tried++) {
			const item = this.items[(((from + tried * direction) % count) + count) % count];
			if (item?.isChoosable) return item.dom.focus();
		}
	}
	private current(): MenuItem | null {
		return this.items.find((item) => item?.dom === this.dom.doc.activeElement) ?? null;
	}
	private root(): Menu {
		return this.parentMenu?.root() ?? this;
	}
	private containsMenu(node: Node): boolean {
		return (
			this.dom.contains(node) ||
			(this.openSub?.containsMenu(node) ?? false) ||
			(this.parentMenu !== null && this.parentMenu.dom.contains(node))
		);
	}
}

function separator(): HTMLElement {
	return createDiv({ cls: "menu-separator", attr: { role: "separator" } });
}
