// A declared flag: a value, a function that gives it, or nothing.

export function isTrue(flag: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
	return (typeof flag === "function" ? flag() : flag) ?? otherwise;
}
