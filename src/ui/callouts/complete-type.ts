// What a chosen type makes of the line it is typed in: brackets, metadata, fold mark and title. Pure.

/**
 * What takes the place of the typed type and of what follows it.
 * @param after The line after the cursor: the rest of a type, metadata, `]`, a fold mark and a title may stand there.
 */
export function completeType(
	after: string,
	id: string,
	fold: string,
	title: string,
): { text: string; replaced: number; cursor: number } {
	const rest = /^([^\][|]{0,60})((?:\|[^\][]{0,1000})?)(\]?)([+-]?)/u.exec(after);
	const [all = "", , metadata = "", bracket = "", mark = ""] = rest ?? [];
	if (bracket === "") {
		const text = `${id}]${fold} ${title}`;
		return after.trim() === ""
			? { text, replaced: 0, cursor: text.length }
			: { text: id, replaced: 0, cursor: id.length };
	}
	const written = after.slice(all.length);
	const head = `${id}${metadata}]${mark}`;
	if (written.trim() !== "") return { text: head, replaced: all.length, cursor: head.length };
	const text = `${id}${metadata}]${mark === "" ? fold : mark} ${title}`;
	return { text, replaced: after.length, cursor: text.length };
}
