// Remembers what a function said of short texts, for glossaries of thousands of terms are read again at each edit.

/** The same function, computed once for each text; forgets all once it knows `most`. */
export function remember<T>(compute: (text: string) => T, most = 50_000): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		if (known.size >= most) known.clear();
		const value = compute(text);
		known.set(text, value);
		return value;
	};
}
