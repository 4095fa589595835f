// Obsidian's event base class.
import type * as O from "obsidian";

type Callback = (...data: unknown[]) => unknown;
interface Ref extends O.EventRef {
	readonly name: string;
	readonly callback: Callback;
	readonly context: unknown;
	readonly owner: Events;
}

export class Events implements Pick<O.Events, "on" | "off" | "offref" | "trigger" | "tryTrigger"> {
	private refs: Ref[] = [];

	on(name: string, callback: Callback, context?: unknown): O.EventRef {
		const ref: Ref = { name, callback, context, owner: this };
		this.refs.push(ref);
		return ref;
	}

	off(name: string, callback: Callback): void {
		this.refs = this.refs.filter((ref) => ref.name !== name || ref.callback !== callback);
	}

	/** Like Obsidian's: any Events object takes off any reference. */
	offref(ref: O.EventRef): void {
		const { owner } = ref as Ref;
		owner.refs = owner.refs.filter((own) => own !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const ref of [...this.refs]) if (ref.name === name) this.tryTrigger(ref, data);
	}

	tryTrigger(ref: O.EventRef, data: unknown[]): void {
		const { callback, context } = ref as Ref;
		try {
			callback.apply(context, data);
		} catch (fault) {
			// One listener's fault is reported and does not keep the others from hearing.
			queueMicrotask(() => {
				throw fault;
			});
		}
	}
}
