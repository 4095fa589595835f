// A link within a text that does something instead of leading to an address.

export function addLink(
	parent: Node,
	text: string,
	follow: (event: MouseEvent) => void,
	attr: Record<string, string> = {},
): HTMLAnchorElement {
	const link = parent.createEl("a", { text, href: "#", attr });
	link.addEventListener("click", (event) => {
		event.preventDefault();
		follow(event);
	});
	return link;
}
