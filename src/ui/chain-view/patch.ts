// Keeps DOM as described: makes what is new, removes what is gone, and touches nothing that stayed the same,
// so that focus, scrolling and text selection survive each update.
import { setIcon } from "obsidian";

/**
 * One wanted element: its tag with classes (`span.svc-title`), its attributes, and its text or children (left alone if not
 * given). Among the attributes `--name` is a CSS property, `key` tells siblings of one tag apart while they come, go and
 * move (their position does, without one), and `icon` shows an icon inside, in SVG of `size` pixels.
 */
export type Shape = readonly [
	selector: string,
	attributes?: Readonly<Record<string, string | number | null>>,
	content?: string | readonly Shape[],
];

const SVG = "http://www.w3.org/2000/svg";
const keys = new WeakMap<Element, string>();
const drawn = new WeakMap<Element, Shape>();

/** Makes an element's children those wanted, in order. Children that were not made here are removed. */
export function patch(parent: Element, shapes: readonly Shape[]): void {
	const wanted = shapes.map(
		([selector, attributes], index) => `${tagOf(selector)} ${attributes?.["key"] ?? index}`,
	);
	const kept = new Map<string, Element>();
	for (const child of [...parent.children]) {
		const key = keys.get(child) ?? "";
		if (wanted.includes(key)) kept.set(key, child);
		else child.remove();
	}
	let next = parent.firstElementChild;
	shapes.forEach((shape, index) => {
		const key = wanted[index] ?? "";
		const element = kept.get(key) ?? make(parent, tagOf(shape[0]));
		keys.set(element, key);
		if (element === next) next = element.nextElementSibling;
		else parent.insertBefore(element, next);
		update(element, shape);
	});
}

/** Acts on clicks on the buttons inside an element: what is drawn anew has no listeners of its own. */
export function onButton(parent: HTMLElement, act: (button: HTMLElement) => void): void {
	parent.addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button");
		if (button) act(button);
	});
}

function tagOf(selector: string): string {
	return selector.split(".", 1)[0] ?? "";
}

function make(parent: Element, tag: string): Element {
	const isSvg = tag === "svg" || parent.namespaceURI === SVG;
	return isSvg ? parent.doc.createElementNS(SVG, tag) : parent.createEl(tag as keyof HTMLElementTagNameMap);
}

function update(element: Element, shape: Shape): void {
	const [selector, attributes = {}, content] = shape;
	const [oldSelector, old = {}, oldContent] = drawn.get(element) ?? [""];
	drawn.set(element, shape);
	if (selector !== oldSelector) {
		const classes = selector.split(".").slice(1).join(" ");
		if (classes || oldSelector) element.setAttribute("class", classes);
	}
	for (const name of Object.keys({ ...old, ...attributes })) {
		const value = attributes[name] ?? null;
		if (value !== (old[name] ?? null)) setAttribute(element, name, value, attributes["size"]);
	}
	if (typeof content === "object") patch(element, content);
	else if (content !== undefined && content !== oldContent) element.textContent = content;
}

function setAttribute(element: Element, name: string, value: string | number | null, size: unknown): void {
	if (name === "icon") drawIcon(element, String(value), String(size));
	else if (name.startsWith("--"))
		(element as Element & ElementCSSInlineStyle).style.setProperty(
			name,
			value === null ? null : String(value),
		);
	else if (value === null) element.removeAttribute(name);
	else if (name !== "key" && name !== "size") element.setAttribute(name, String(value));
}

/** Obsidian draws icons into elements of a page; for a picture its SVG is moved into ours. */
function drawIcon(element: Element, icon: string, size: string): void {
	if (element.instanceOf(HTMLElement)) return setIcon(element, icon);
	const holder = createDiv();
	setIcon(holder, icon);
	const svg = holder.firstElementChild;
	element.replaceChildren(...(svg ? [svg] : []));
	svg?.setAttribute("width", size);
	svg?.setAttribute("height", size);
}
