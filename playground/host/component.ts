// Obsidian's component: what is registered is released on unload, the last first.
import type * as O from "obsidian";

type DomListener = (this: HTMLElement, event: never) => unknown;

export class Component implements O.Component {
	// Named with a line as in Obsidian, so that no field of a plugin's own component hides them.
	private _loaded = false;
	private _children: Component[] = [];
	private _releases: (() => unknown)[] = [];

	/** Resolves when an asynchronous onload is done. */
	load(): void | Promise<void> {
		if (this._loaded) return;
		this._loaded = true;
		const done = this.onload();
		for (const child of [...this._children]) void child.load();
		return done;
	}

	onload(): void | Promise<void> {}

	unload(): void {
		if (!this._loaded) return;
		this._loaded = false;
		for (let child = this._children.pop(); child; child = this._children.pop()) child.unload();
		for (let release = this._releases.pop(); release; release = this._releases.pop()) release();
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends O.Component>(child: T): T;
	addChild<T extends Component>(child: T): T {
		this._children.push(child);
		if (this._loaded) void child.load();
		return child;
	}

	removeChild<T extends O.Component>(child: T): T;
	removeChild<T extends Component>(child: T): T {
		this._children = this._children.filter((own) => own !== child);
		child.unload();
		return child;
	}

	register(release: () => unknown): void {
		this._releases.push(release);
	}

	registerEvent(ref: O.EventRef): void {
		const { owner } = ref as O.EventRef & { owner: { offref(ref: O.EventRef): void } };
		this.register(() => owner.offref(ref));
	}

	registerDomEvent<K extends keyof WindowEventMap>(
		target: Window,
		type: K,
		callback: (this: HTMLElement, event: WindowEventMap[K]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	registerDomEvent<K extends keyof DocumentEventMap>(
		target: Document,
		type: K,
		callback: (this: HTMLElement, event: DocumentEventMap[K]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	registerDomEvent<K extends keyof HTMLElementEventMap>(
		target: HTMLElement,
		type: K,
		callback: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	registerDomEvent(
		target: EventTarget,
		type: string,
		callback: DomListener,
		options?: boolean | AddEventListenerOptions,
	): void {
		const listener = callback as EventListener;
		target.addEventListener(type, listener, options);
		this.register(() => target.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => clearInterval(id));
		return id;
	}
}
