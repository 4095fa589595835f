// Obsidian's component: what is registered is released on unload.
import type * as O from "obsidian";

type Listener = (this: unknown, event: Event) => unknown;

export class Component implements Pick<O.Component, "load" | "onload" | "unload" | "onunload" | "register" | "registerEvent" | "registerInterval"> {
	private loaded = false;
	private children: Component[] = [];
	private releases: (() => unknown)[] = [];

	load(): void | Promise<void> {
		if (this.loaded) return;
		this.loaded = true;
		const done = this.onload();
		for (const child of this.children) void child.load();
		return done;
	}

	onload(): void | Promise<void> {}

	unload(): void {
		if (!this.loaded) return;
		this.loaded = false;
		for (const child of this.children.splice(0)) child.unload();
		for (const release of this.releases.splice(0)) release();
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Component>(child: T): T {
		this.children.push(child);
		if (this.loaded) void child.load();
		return child;
	}

	removeChild<T extends Component>(child: T): T {
		this.children = this.children.filter((own) => own !== child);
		child.unload();
		return child;
	}

	register(release: () => unknown): void {
		this.releases.push(release);
	}

	registerEvent(ref: O.EventRef): void {
		const { owner } = ref as O.EventRef & { owner: { offref(ref: O.EventRef): void } };
		this.register(() => owner.offref(ref));
	}

	registerDomEvent(target: EventTarget, type: string, callback: Listener, options?: boolean | AddEventListenerOptions): void {
		target.addEventListener(type, callback as EventListener, options);
		this.register(() => target.removeEventListener(type, callback as EventListener, options));
	}

	registerInterval(id: number): number {
		this.register(() => clearInterval(id));
		return id;
	}
}
