// `- [ ] task`: a list item with a checkbox.
import type { MarkdownIt } from "markdown-it";

export function addTaskLists(markdown: MarkdownIt): void {
	markdown.core.ruler.after("inline", "tasks", ({ tokens, Token }) => {
		tokens.forEach((item, at) => {
			const inline = tokens[at + 2];
			if (
				item.type !== "list_item_open" ||
				inline?.type !== "inline" ||
				tokens[at + 1]?.type !== "paragraph_open"
			)
				return;
			const first = inline.children?.[0];
			const match = /^\[(.)\](?:\s|$)/u.exec(first?.type === "text" ? first.content : "");
			if (!first || !match) return;
			const mark = match[1] ?? " ";
			first.content = first.content.slice(match[0].length);
			item.attrJoin("class", mark === " " ? "task-list-item" : "task-list-item is-checked");
			item.attrSet("data-task", mark === " " ? "" : mark);
			const box = new Token("html_inline", "", 0);
			const line = item.map?.[0] ?? 0;
			box.content = `<input class="task-list-item-checkbox" type="checkbox" data-line="${line}"${mark === " " ? "" : " checked"}>`;
			inline.children?.unshift(box);
			const list = tokens
				.slice(0, at)
				.filter(({ type, level }) => /^(?:bullet|ordered)_list_open$/u.test(type) && level === item.level - 1)
				.at(-1);
			if (!list?.attrGet("class")) list?.attrSet("class", "contains-task-list");
		});
	});
}
