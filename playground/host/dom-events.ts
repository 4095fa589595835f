// Obsidian's additions for events: delegates, clicks, insertion, and moving to another window.
import { define } from "./define-members.ts";

type Listener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions;

interface Delegate {
	readonly type: string;
	readonly selector: string;
	readonly listener: Listener;
	readonly callback: (event: Event) => void;
	readonly options: Options | undefined;
}

const delegates = new WeakMap<EventTarget, Delegate[]>();

export function addDomEvents(win: Window & typeof globalThis): void {
	const delegation = {
		on(this: EventTarget, type: string, selector: string, listener: Listener, options?: Options) {
			const callback = (event: Event): void => {
				const node = event.target as Node;
				const element =
					node.instanceOf(HTMLElement) || node.instanceOf(SVGElement) ? node : node.parentElement;
				const found = element?.closest<HTMLElement>(selector);
				if (found && (this as Node).contains(found)) listener.call(this, event, found);
			};
			delegates.set(this, [...(delegates.get(this) ?? []), { type, selector, listener, callback, options }]);
			this.addEventListener(type, callback, options);
		},
		off(this: EventTarget, type: string, selector: string, listener: Listener, options?: Options) {
			const own = delegates.get(this) ?? [];
			const gone = own.filter(
				(one) => one.type === type && one.selector === selector && one.listener === listener,
			);
			for (const { callback } of gone) this.removeEventListener(type, callback, options);
			delegates.set(
				this,
				own.filter((one) => !gone.includes(one)),
			);
		},
	};
	define(win.Document.prototype, delegation);
	define(win.HTMLElement.prototype, {
		...delegation,
		onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: Options) {
			this.addEventListener("click", listener, options);
			this.addEventListener("auxclick", listener, options);
		},
		onNodeInserted(this: HTMLElement, listener: () => unknown, once = false) {
			return onInserted(this, listener, once);
		},
		onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown) {
			let before = this.win;
			return onInserted(this, () => {
				if (this.win === before) return;
				before = this.win;
				listener(before);
			});
		},
		trigger(this: HTMLElement, type: string) {
			this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
		},
	});
}

/** An animation that host.css gives the class starts whenever the element is drawn for the first time in its place. */
function onInserted(element: HTMLElement, listener: () => unknown, once = false): () => void {
	const stop = (): void => element.removeEventListener("animationstart", onStart);
	const onStart = ({ animationName, target }: AnimationEvent): void => {
		if (animationName !== "node-inserted" || target !== element) return;
		if (once) stop();
		listener();
	};
	element.classList.add("node-insert-event");
	element.addEventListener("animationstart", onStart);
	return stop;
}
