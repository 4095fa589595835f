// A list of callbacks with a way out for each.

/** Callbacks that are told of a change. A callback that throws does not keep the others from hearing. */
export interface Callbacks<T> {
	readonly add: (callback: (value: T) => void) => () => void;
	readonly call: (value: T) => void;
	readonly clear: () => void;
}

export function createCallbacks<T>(): Callbacks<T> {
	const callbacks = new Set<(value: T) => void>();
	return {
		add: (callback) => {
			// A wrapper of its own for each registration: the same function added twice is called and removed twice.
			const own = (value: T): void => callback(value);
			callbacks.add(own);
			return () => void callbacks.delete(own);
		},
		call: (value) => {
			for (const callback of [...callbacks]) {
				try {
					callback(value);
				} catch (fault) {
					reportLater(fault);
				}
			}
		},
		clear: () => callbacks.clear(),
	};
}

/** Raises the fault on its own, where the developer console shows it and nothing else stops. */
function reportLater(fault: unknown): void {
	void Promise.reject(fault instanceof Error ? fault : new Error(String(fault)));
}
