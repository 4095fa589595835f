// Adds a declared control to its row: reads its value, checks what the user gives, writes it.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { isTrue } from "./is-true.ts";
import type { Setting } from "./setting.ts";
import type { BaseComponent } from "./setting-components.ts";

export interface ControlHost {
	readonly app: App;
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
}

/**
 * @param changed Called after each change that was taken.
 * @returns Applies `disabled` anew.
 */
export function addControl(
	setting: Setting,
	control: O.SettingControl,
	host: ControlHost,
	changed: () => void,
): () => void {
	const stored = host.getControlValue(control.key) ?? control.defaultValue;
	const validate = control.validate as
		((value: unknown) => ReturnType<NonNullable<O.SettingControl["validate"]>>) | undefined;
	const check = async (value: unknown): Promise<boolean> => {
		const fault = (await validate?.(value)) ?? null;
		setting.setErrorMessage(fault || null);
		return !fault;
	};
	const give = async (value: unknown): Promise<void> => {
		if (validate && !(await check(value))) return;
		await host.setControlValue(control.key, value);
		changed();
	};
	const component = draw(setting, control, stored, (value) => void give(value), host.app);
	if (validate && stored !== undefined) void check(stored);
	return () => {
		component.setDisabled(isTrue(control.disabled, false));
		setting.settingEl.classList.toggle("is-disabled", isTrue(control.disabled, false));
	};
}

function draw(
	setting: Setting,
	control: O.SettingControl,
	stored: unknown,
	give: (value: unknown) => void,
	app: App,
): BaseComponent {
	switch (control.type) {
		case "toggle":
			return last(setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(give)));
		case "dropdown":
			return last(
				setting.addDropdown((dropdown) =>
					dropdown.addOptions(control.options).setValue(asText(stored)).onChange(give),
				),
			);
		case "slider":
			return last(
				setting.addSlider((slider) => {
					slider.setLimits(control.min, control.max, control.step).setValue(Number(stored)).onChange(give);
					if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
				}),
			);
		case "color":
			return last(setting.addColorPicker((picker) => picker.setValue(asText(stored)).onChange(give)));
		case "number":
			return addNumber(setting, control, stored, give);
		case "textarea":
			return last(
				setting.addTextArea((area) => {
					area
						.setPlaceholder(control.placeholder ?? "")
						.setValue(asText(stored))
						.onChange(give);
					if (control.rows !== undefined) area.inputEl.rows = control.rows;
				}),
			);
		case "text":
			return last(
				setting.addText((text) =>
					text
						.setPlaceholder(control.placeholder ?? "")
						.setValue(asText(stored))
						.onChange(give),
				),
			);
		case "file":
			return addPath(
				setting,
				control,
				app.vault.getFiles().filter((file) => control.filter?.(file) ?? true),
				stored,
				give,
			);
		case "folder":
			return addPath(
				setting,
				control,
				app.vault.getAllFolders(control.includeRoot).filter((folder) => control.filter?.(folder) ?? true),
				stored,
				give,
			);
	}
}

/** What is no number is not given; a number out of bounds is given as the nearest bound when the field is left. */
function addNumber(
	setting: Setting,
	{ placeholder = "", min, max, step }: O.SettingNumberControl,
	stored: unknown,
	give: (value: unknown) => void,
): BaseComponent {
	const within = (value: number): number => Math.min(Math.max(value, min ?? -Infinity), max ?? Infinity);
	return last(
		setting.addText((text) => {
			const { inputEl } = text.setPlaceholder(placeholder).setValue(asText(stored));
			inputEl.type = "number";
			for (const [name, value] of Object.entries({ min, max, step }))
				if (value !== undefined) inputEl.setAttribute(name, String(value));
			text.onChange(() => {
				const value = inputEl.valueAsNumber;
				if (Number.isFinite(value) && within(value) === value) give(value);
			});
			inputEl.addEventListener("change", () => {
				const value = inputEl.valueAsNumber;
				if (!Number.isFinite(value)) inputEl.value = asText(stored);
				else if (within(value) !== value) {
					inputEl.valueAsNumber = within(value);
					give(within(value));
				}
			});
		}),
	);
}

/** A text field with the browser's own list of suggestions. */
function addPath(
	setting: Setting,
	{ placeholder = "" }: O.SettingFileControl | O.SettingFolderControl,
	entries: readonly { path: string }[],
	stored: unknown,
	give: (value: unknown) => void,
): BaseComponent {
	const list = setting.controlEl.createEl("datalist", { attr: { id: `${setting.nameEl.id}-paths` } });
	for (const { path } of entries) list.createEl("option", { attr: { value: path } });
	return last(
		setting.addText((text) => {
			text.setPlaceholder(placeholder).setValue(asText(stored)).onChange(give);
			text.inputEl.setAttribute("list", list.id);
		}),
	);
}

function last(setting: Setting): BaseComponent {
	const component = setting.components.at(-1);
	if (!component) throw new Error("The row has no control.");
	return component;
}

function asText(value: unknown): string {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
		? String(value)
		: "";
}
