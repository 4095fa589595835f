// The values of properties as Bases hands them out: those that YAML can say.
import type * as O from "obsidian";

export abstract class Value {
	static type = "value";
	static equals(a: Value | null, b: Value | null): boolean {
		return a === b || (a !== null && b !== null && a.looseEquals(b));
	}
	static looseEquals(a: Value | null, b: Value | null): boolean {
		return Value.equals(a, b);
	}
	abstract toString(): string;
	abstract isTruthy(): boolean;
	equals(other: this): boolean {
		return this.looseEquals(other);
	}
	looseEquals(other: Value): boolean {
		return this.toString() === other.toString();
	}
	renderTo(el: HTMLElement, _context: O.RenderContext): void {
		el.setText(this.toString());
	}
}

export class NullValue extends Value {
	static override type = "null";
	static readonly value = new NullValue();
	toString(): string {
		return "";
	}
	isTruthy(): boolean {
		return false;
	}
}

export abstract class NotNullValue extends Value {}

/** A text, a number, or a truth value. */
export class PrimitiveValue<T extends string | number | boolean> extends NotNullValue {
	protected readonly data: T;
	constructor(data: T) {
		super();
		this.data = data;
	}
	toString(): string {
		return String(this.data);
	}
	isTruthy(): boolean {
		return Boolean(this.data);
	}
}
export class StringValue extends PrimitiveValue<string> {
	static override type = "string";
}
export class NumberValue extends PrimitiveValue<number> {
	static override type = "number";
}
export class BooleanValue extends PrimitiveValue<boolean> {
	static override type = "boolean";
}

export class ListValue extends NotNullValue {
	static override type = "list";
	private readonly items: readonly Value[];
	constructor(items: readonly unknown[]) {
		super();
		this.items = items.map(valueOf);
	}
	toString(): string {
		return this.items.join(", ");
	}
	isTruthy(): boolean {
		return this.items.length > 0;
	}
	includes(value: Value): boolean {
		return this.items.some((item) => item.looseEquals(value));
	}
	length(): number {
		return this.items.length;
	}
	get(index: number): Value {
		return this.items[index] ?? NullValue.value;
	}
	concat(other: ListValue): ListValue {
		return new ListValue([...this.items, ...other.items]);
	}
}

export function valueOf(data: unknown): Value {
	if (data instanceof Value) return data;
	if (typeof data === "string") return new StringValue(data);
	if (typeof data === "number") return new NumberValue(data);
	if (typeof data === "boolean") return new BooleanValue(data);
	if (Array.isArray(data)) return new ListValue(data);
	return data === null || data === undefined ? NullValue.value : new StringValue(JSON.stringify(data));
}
