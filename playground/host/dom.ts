// Obsidian's additions to a window: what its elements can do beyond the DOM's own.
import { addDomEvents } from "./dom-events.ts";
import { define, defineGetters } from "./define-members.ts";
import { addLanguageMembers } from "./language-members.ts";

type Info = DomElementInfo & SvgElementInfo;
type Win = Window & typeof globalThis;
const SVG = "http://www.w3.org/2000/svg";

/** Adds everything to a window; popout windows need it too. */
export function extendDom(win: Win): void {
	addNodeMembers(win);
	addElementMembers(win);
	addStyleMembers(win);
	addDomEvents(win);
	addLanguageMembers(win);
	addGlobals(win);
}

function make<T extends Element>(element: T, given: Info | string = {}, callback?: (element: T) => void): T {
	const info = typeof given === "string" ? { cls: given } : given;
	const { cls = [], text, attr = {}, type, href, title, placeholder, value, parent, prepend } = info;
	element.classList.add(...(typeof cls === "string" ? cls.split(" ") : cls).filter(Boolean));
	if (text !== undefined) element.append(text);
	for (const [name, set] of Object.entries({ type, href, title, placeholder, value, ...attr }))
		if (set !== null && set !== undefined) element.setAttribute(name, String(set));
	if (prepend) parent?.insertBefore(element, parent.firstChild);
	else parent?.appendChild(element);
	callback?.(element);
	return element;
}

function makers(docOf: (self: unknown) => Document, parentOf: (self: unknown) => Node | null) {
	const inside = (self: unknown, info: Info | string = {}): Info => {
		const parent = parentOf(self);
		const given = typeof info === "string" ? { cls: info } : info;
		return parent ? { ...given, parent } : given;
	};
	const html = (self: unknown, tag: string, info?: Info | string, callback?: (element: never) => void) =>
		make(docOf(self).createElement(tag), inside(self, info), callback as (element: HTMLElement) => void);
	return {
		createEl(this: unknown, tag: string, info?: Info | string, callback?: (element: never) => void) {
			return html(this, tag, info, callback);
		},
		createDiv(this: unknown, info?: Info | string, callback?: (element: never) => void) {
			return html(this, "div", info, callback);
		},
		createSpan(this: unknown, info?: Info | string, callback?: (element: never) => void) {
			return html(this, "span", info, callback);
		},
		createSvg(this: unknown, tag: string, info?: Info | string, callback?: (element: Element) => void) {
			return make(docOf(this).createElementNS(SVG, tag), inside(this, info), callback);
		},
	};
}

function addNodeMembers(win: Win): void {
	const docOf = (node: Node): Document => node.ownerDocument ?? (node as Document);
	defineGetters(win.Node.prototype, {
		doc: (node: Node) => docOf(node),
		win: (node: Node) => docOf(node).defaultView ?? win,
		constructorWin: () => win,
	});
	define(win.Node.prototype, {
		...makers(
			(self) => docOf(self as Node),
			(self) => self as Node,
		),
		detach(this: Node) {
			this.parentNode?.removeChild(this);
		},
		empty(this: Node) {
			while (this.lastChild) this.removeChild(this.lastChild);
		},
		insertAfter(this: Node, node: Node, child: Node | null) {
			return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
		},
		indexOf(this: Node, other: Node) {
			return [...this.childNodes].indexOf(other as ChildNode);
		},
		setChildrenInPlace(this: Node, children: Node[]) {
			for (const child of [...this.childNodes]) if (!children.includes(child)) child.remove();
			children.forEach((child, at) => {
				if (this.childNodes[at] !== child) this.insertBefore(child, this.childNodes[at] ?? null);
			});
		},
		appendText(this: Node, text: string) {
			this.appendChild(docOf(this).createTextNode(text));
		},
		instanceOf(this: Node, type: { name: string; new (): unknown }) {
			const own: unknown = Reflect.get(this.win, type.name);
			return this instanceof type || (typeof own === "function" && this instanceof own);
		},
	});
	defineGetters(win.UIEvent.prototype, {
		targetNode: ({ target }: UIEvent) => target as Node | null,
		win: (event: UIEvent) => event.view ?? win,
		doc: (event: UIEvent) => (event.view ?? win).document,
	});
	define(win.UIEvent.prototype, {
		instanceOf(this: UIEvent, type: { name: string; new (): unknown }) {
			const own: unknown = Reflect.get(this.win, type.name);
			return this instanceof type || (typeof own === "function" && this instanceof own);
		},
	});
}

type Attribute = string | number | boolean | null;

function addElementMembers(win: Win): void {
	const setAttr = (element: Element, name: string, value: Attribute): void => {
		if (value === null) element.removeAttribute(name);
		else element.setAttribute(name, String(value));
	};
	const find = {
		find(this: ParentNode, selector: string) {
			return this.querySelector(selector);
		},
		findAll(this: ParentNode, selector: string) {
			return [...this.querySelectorAll(selector)];
		},
	};
	define(win.DocumentFragment.prototype, find);
	define(win.Element.prototype, {
		...find,
		findAllSelf(this: Element, selector: string) {
			return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
		},
		getText(this: Element) {
			return this.textContent;
		},
		setText(this: Element, text: string | DocumentFragment) {
			this.replaceChildren(text);
		},
		addClass(this: Element, ...classes: string[]) {
			this.classList.add(...classes);
		},
		addClasses(this: Element, classes: string[]) {
			this.classList.add(...classes);
		},
		removeClass(this: Element, ...classes: string[]) {
			this.classList.remove(...classes);
		},
		removeClasses(this: Element, classes: string[]) {
			this.classList.remove(...classes);
		},
		toggleClass(this: Element, classes: string | string[], on: boolean) {
			for (const name of [classes].flat()) this.classList.toggle(name, on);
		},
		hasClass(this: Element, name: string) {
			return this.classList.contains(name);
		},
		setAttr(this: Element, name: string, value: Attribute) {
			setAttr(this, name, value);
		},
		setAttrs(this: Element, attributes: Record<string, Attribute>) {
			for (const [name, value] of Object.entries(attributes)) setAttr(this, name, value);
		},
		getAttr(this: Element, name: string) {
			return this.getAttribute(name);
		},
		matchParent(this: Element, selector: string, last?: Element) {
			const found = this.closest(selector);
			return found && last && found !== last && found.contains(last) ? null : found;
		},
		getCssPropertyValue(this: Element, property: string, pseudo?: string) {
			return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
		},
		isActiveElement(this: Element) {
			return this.doc.activeElement === this;
		},
	});
}

function addStyleMembers(win: Win): void {
	type Styled = HTMLElement | SVGElement;
	const styling = {
		setCssProps(this: Styled, props: Record<string, string>) {
			for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
		},
		setCssStyles(this: Styled, styles: Partial<CSSStyleDeclaration>) {
			Object.assign(this.style, styles);
		},
	};
	define(win.SVGElement.prototype, styling);
	define(win.HTMLElement.prototype, {
		...styling,
		show(this: HTMLElement) {
			this.style.removeProperty("display");
		},
		hide(this: HTMLElement) {
			this.style.setProperty("display", "none");
		},
		toggle(this: HTMLElement, show: boolean) {
			if (show) this.show();
			else this.hide();
		},
		toggleVisibility(this: HTMLElement, visible: boolean) {
			this.style.setProperty("visibility", visible ? "" : "hidden");
		},
		isShown(this: HTMLElement) {
			return this.isConnected && this.getClientRects().length > 0;
		},
	});
	defineGetters(win.HTMLElement.prototype, {
		innerWidth: (element: HTMLElement) => inner(element, "width", ["paddingLeft", "paddingRight"]),
		innerHeight: (element: HTMLElement) => inner(element, "height", ["paddingTop", "paddingBottom"]),
	});
}

function inner(
	element: HTMLElement,
	side: "width" | "height",
	paddings: (keyof CSSStyleDeclaration & string)[],
): number {
	const style = element.win.getComputedStyle(element);
	const whole = side === "width" ? element.clientWidth : element.clientHeight;
	return paddings.reduce(
		(rest, padding) => rest - Number.parseFloat(String(style[padding as "paddingLeft"])),
		whole,
	);
}

function addGlobals(win: Win): void {
	define(win, {
		...makers(
			() => win.document,
			() => null,
		),
		createFragment(callback?: (fragment: DocumentFragment) => void) {
			const fragment = win.document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		fish: (selector: string) => win.document.querySelector(selector),
		fishAll: (selector: string) => [...win.document.querySelectorAll(selector)],
		isBoolean: (value: unknown) => typeof value === "boolean",
		ready: (callback: () => void) => {
			if (win.document.readyState === "loading") win.document.addEventListener("DOMContentLoaded", callback);
			else callback();
		},
		sleep: (milliseconds: number) => new Promise((resolve) => win.setTimeout(resolve, milliseconds)),
		nextFrame: () => new Promise((resolve) => win.requestAnimationFrame(resolve)),
		activeDocument: win.document,
		activeWindow: win,
	});
}
