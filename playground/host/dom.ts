// Obsidian's additions to the DOM's prototypes, those the plugin and the host use.

interface ElementInfo {
	cls?: string | string[];
	text?: string | DocumentFragment;
	attr?: Record<string, string | number | boolean | null>;
	type?: string;
	href?: string;
	title?: string;
	placeholder?: string;
	value?: string;
}

function create(doc: Document, tag: string, info: ElementInfo | string = {}): HTMLElement {
	const element = doc.createElement(tag);
	const { cls, text, attr = {}, type, href, title, placeholder, value } = typeof info === "string" ? { cls: info } : info;
	const classes = (typeof cls === "string" ? cls.split(" ") : (cls ?? [])).filter(Boolean);
	element.classList.add(...classes);
	if (text !== undefined) element.append(text);
	for (const [name, given] of Object.entries({ ...attr, type, href, title, placeholder, value })) {
		if (given !== null && given !== undefined) element.setAttribute(name, String(given));
	}
	return element;
}

function define(prototype: object, members: Readonly<Record<string, unknown>>): void {
	for (const [name, value] of Object.entries(members)) {
		Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
	}
}

/** Adds the prototypes' members to a window; popout windows need it too. */
export function extendDom(win: Window & typeof globalThis): void {
	Object.defineProperty(win.Node.prototype, "doc", { get(this: Node) { return this.ownerDocument ?? this; }, configurable: true });
	Object.defineProperty(win.Node.prototype, "win", { get(this: Node) { return (this.ownerDocument ?? (this as Document)).defaultView; }, configurable: true });
	define(win.Node.prototype, {
		createEl(this: Node, tag: string, info?: ElementInfo | string) { return this.appendChild(create(this.doc, tag, info)); },
		createDiv(this: Node, info?: ElementInfo | string) { return this.appendChild(create(this.doc, "div", info)); },
		createSpan(this: Node, info?: ElementInfo | string) { return this.appendChild(create(this.doc, "span", info)); },
		empty(this: Node) { while (this.firstChild) this.firstChild.remove(); },
		appendText(this: Node, text: string) { this.appendChild(this.doc.createTextNode(text)); },
		instanceOf(this: Node, type: { name: string; new (): unknown }) {
			const own = (this.win as unknown as Record<string, unknown>)[type.name];
			return this instanceof type || (typeof own === "function" && this instanceof own);
		},
	});
	define(win.Element.prototype, {
		setText(this: Element, text: string) { this.textContent = text; },
		addClass(this: Element, ...classes: string[]) { this.classList.add(...classes); },
		removeClass(this: Element, ...classes: string[]) { this.classList.remove(...classes); },
		hasClass(this: Element, name: string) { return this.classList.contains(name); },
		toggleClass(this: Element, name: string, on: boolean) { this.classList.toggle(name, on); },
		setAttr(this: Element, name: string, value: string) { this.setAttribute(name, value); },
	});
	const setCssProps = function (this: HTMLElement | SVGElement, props: Record<string, string>): void {
		for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
	};
	define(win.HTMLElement.prototype, { setCssProps, isShown(this: HTMLElement) { return this.isConnected && this.getClientRects().length > 0; } });
	define(win.SVGElement.prototype, { setCssProps });
	define(win, {
		createEl: (tag: string, info?: ElementInfo | string) => create(win.document, tag, info),
		createDiv: (info?: ElementInfo | string) => create(win.document, "div", info),
		createSpan: (info?: ElementInfo | string) => create(win.document, "span", info),
		activeDocument: win.document,
		activeWindow: win,
		sleep: (milliseconds: number) => new Promise((resolve) => win.setTimeout(resolve, milliseconds)),
	});
}
