// What a declared list adds to its rows: moving by pointer and by arrow keys, deleting, adding, and a word when it is empty.
import type * as O from "obsidian";
import { setIcon } from "../icons.ts";
import { Platform } from "../platform.ts";
import type { Setting, SettingGroup } from "./setting.ts";

export function decorateList(
	list: O.SettingDefinitionList,
	group: SettingGroup,
	rows: readonly Setting[],
): void {
	group.listEl.setAttribute("role", "list");
	for (const [index, setting] of rows.entries()) {
		if (list.onDelete) addDelete(setting, index, list.onDelete);
		if (list.onReorder) addHandle(setting, index, rows, list.onReorder);
	}
	if (rows.length === 0 && list.emptyState)
		group.listEl.createDiv({ cls: "setting-list-empty" }).append(list.emptyState);
	if (list.addItem) addAdder(list.addItem, group);
}

function addDelete(setting: Setting, index: number, onDelete: (index: number) => void): void {
	setting.addExtraButton((button) =>
		button
			.setIcon("lucide-trash-2")
			.setTooltip(`Delete ${setting.nameEl.textContent}`)
			.onClick(() => onDelete(index)),
	);
	setting.settingEl.addEventListener("keydown", (event) => {
		if (event.target !== setting.settingEl || (event.key !== "Delete" && event.key !== "Backspace")) return;
		event.preventDefault();
		onDelete(index);
	});
}

function addHandle(
	setting: Setting,
	index: number,
	rows: readonly Setting[],
	onReorder: (from: number, to: number) => void,
): void {
	const name = setting.nameEl.textContent;
	const handle = createEl("button", {
		cls: "clickable-icon setting-drag-handle",
		attr: { type: "button", "aria-label": `Move ${name}: drag, or press up or down` },
	});
	setIcon(handle, "lucide-grip-vertical");
	setting.settingEl.prepend(handle);
	const move = (to: number): void => {
		if (to === index || to < 0 || to >= rows.length) return;
		const list = setting.settingEl.parentElement?.closest<HTMLElement>(".vertical-tab-content");
		onReorder(index, to);
		const moved = [...(list?.querySelectorAll<HTMLElement>(".setting-drag-handle") ?? [])].find(
			(el) => el.parentElement?.dataset["setting"] === name,
		);
		moved?.focus();
	};
	handle.addEventListener("keydown", (event) => {
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
		if (step === 0) return;
		event.preventDefault();
		move(index + step);
	});
	handle.addEventListener("pointerdown", (event) => followPointer(event, handle, rows, move));
}

/** While the pointer is down, a line shows between which rows the dragged one would land. */
function followPointer(
	down: PointerEvent,
	handle: HTMLElement,
	rows: readonly Setting[],
	move: (to: number) => void,
): void {
	down.preventDefault();
	handle.focus();
	handle.setPointerCapture(down.pointerId);
	const own = rows.findIndex(({ settingEl }) => settingEl.contains(handle));
	let target = own;
	const mark = (): void =>
		rows.forEach(({ settingEl }, at) => {
			settingEl.classList.toggle("is-drop-above", at === target && target < own);
			settingEl.classList.toggle("is-drop-below", at === target && target > own);
			settingEl.classList.toggle("is-dragged", at === own);
		});
	const follow = ({ clientY }: PointerEvent): void => {
		const over = rows.findIndex(({ settingEl }) => clientY < settingEl.getBoundingClientRect().bottom);
		target = over < 0 ? rows.length - 1 : over;
		mark();
	};
	const finish = (event: PointerEvent): void => {
		handle.removeEventListener("pointermove", follow);
		for (const { settingEl } of rows)
			settingEl.classList.remove("is-drop-above", "is-drop-below", "is-dragged");
		if (event.type === "pointerup") move(target);
	};
	handle.addEventListener("pointermove", follow);
	handle.addEventListener("pointerup", finish, { once: true });
	handle.addEventListener("pointercancel", finish, { once: true });
}

function addAdder({ name, action }: O.SettingDefinitionAddItem, group: SettingGroup): void {
	if (!Platform.isMobile) {
		group.addExtraButton((button) =>
			button
				.setIcon("lucide-plus")
				.setTooltip(name)
				.onClick(() => action(button.extraSettingsEl)),
		);
		return;
	}
	const row = group.listEl.createEl("button", { cls: "setting-add-item", attr: { type: "button" } });
	setIcon(row.createSpan(), "lucide-plus");
	row.createSpan({ text: name });
	row.addEventListener("click", () => action(row));
}
