// Adds members to a prototype so that they show up in no enumeration.
export function define(target: object, members: Readonly<Record<string, unknown>>): void {
	for (const [name, value] of Object.entries(members))
		Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

export function defineGetters<T>(
	target: object,
	getters: Readonly<Record<string, (self: T) => unknown>>,
): void {
	for (const [name, getter] of Object.entries(getters)) {
		Object.defineProperty(target, name, {
			get(this: T) {
				return getter(this);
			},
			configurable: true,
		});
	}
}
