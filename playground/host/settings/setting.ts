// A row of settings, and a group of rows.
import type * as O from "obsidian";
import type { Documented } from "../documented.ts";
import { setTooltip } from "../tooltip.ts";
import {
	type BaseComponent,
	ButtonComponent,
	ColorComponent,
	DisplayValueComponent,
	DropdownComponent,
	ExtraButtonComponent,
	ProgressBarComponent,
	SearchComponent,
	SliderComponent,
	TextAreaComponent,
	TextComponent,
	ToggleComponent,
} from "./setting-components.ts";

let rowCount = 0;

export class Setting implements Documented<
	O.Setting,
	"addMomentFormat" | "addComponent" | "components" | "then"
> {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;
	private readonly number = ++rowCount;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: "setting-item" });
		this.infoEl = this.settingEl.createDiv({ cls: "setting-item-info" });
		this.nameEl = this.infoEl.createDiv({
			cls: "setting-item-name",
			attr: { id: `setting-name-${this.number}` },
		});
		this.descEl = this.infoEl.createDiv({
			cls: "setting-item-description",
			attr: { id: `setting-description-${this.number}` },
		});
		this.controlEl = this.settingEl.createDiv({ cls: "setting-item-control" });
	}
	setName(name: string | DocumentFragment): this {
		this.nameEl.replaceChildren(name);
		return this;
	}
	setDesc(desc: string | DocumentFragment): this {
		this.descEl.replaceChildren(desc);
		return this;
	}
	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}
	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.nameEl, tooltip, options);
		return this;
	}
	setHeading(): this {
		this.settingEl.addClass("setting-item-heading");
		this.nameEl.setAttribute("role", "heading");
		this.nameEl.setAttribute("aria-level", "3");
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.settingEl.classList.toggle("is-disabled", disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}
	setErrorMessage(message: string | null): this {
		this.settingEl.classList.toggle("is-invalid", Boolean(message));
		if (!message) {
			this.errorEl?.remove();
			this.errorEl = null;
			return this;
		}
		this.errorEl ??= this.infoEl.createDiv({ cls: "setting-item-error", attr: { role: "alert" } });
		this.errorEl.setText(message);
		return this;
	}
	addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
		callback(new DisplayValueComponent(this.controlEl));
		return this;
	}
	addButton(callback: (component: ButtonComponent) => unknown): this {
		return this.add(new ButtonComponent(this.controlEl), callback);
	}
	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
		return this.add(new ExtraButtonComponent(this.controlEl), callback);
	}
	addToggle(callback: (component: ToggleComponent) => unknown): this {
		return this.add(new ToggleComponent(this.controlEl), callback);
	}
	addText(callback: (component: TextComponent) => unknown): this {
		return this.add(new TextComponent(this.controlEl), callback);
	}
	addSearch(callback: (component: SearchComponent) => unknown): this {
		return this.add(new SearchComponent(this.controlEl), callback);
	}
	addTextArea(callback: (component: TextAreaComponent) => unknown): this {
		return this.add(new TextAreaComponent(this.controlEl), callback);
	}
	addDropdown(callback: (component: DropdownComponent) => unknown): this {
		return this.add(new DropdownComponent(this.controlEl), callback);
	}
	addColorPicker(callback: (component: ColorComponent) => unknown): this {
		return this.add(new ColorComponent(this.controlEl), callback);
	}
	addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
		return this.add(new ProgressBarComponent(this.controlEl), callback);
	}
	addSlider(callback: (component: SliderComponent) => unknown): this {
		return this.add(new SliderComponent(this.controlEl), callback);
	}
	addComponent<T extends BaseComponent>(callback: (el: HTMLElement) => T): this {
		this.components.push(callback(this.controlEl));
		return this;
	}
	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}
	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	/** A control without a name of its own is called what its row is called. */
	private add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
		this.components.push(component);
		callback(component);
		for (const control of this.controlEl.querySelectorAll("input, textarea, select")) {
			if (!control.hasAttribute("aria-label")) control.setAttribute("aria-labelledby", this.nameEl.id);
			control.setAttribute("aria-describedby", this.descEl.id);
		}
		return this;
	}
}

export class SettingGroup implements Documented<O.SettingGroup, "addSetting"> {
	readonly listEl: HTMLElement;
	private readonly groupEl: HTMLElement;
	private readonly heading: Setting;
	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv({ cls: "setting-group" });
		this.heading = new Setting(this.groupEl).setHeading();
		this.heading.settingEl.hidden = true;
		this.listEl = this.groupEl.createDiv({ cls: "setting-items" });
	}
	setHeading(text: string | DocumentFragment): this {
		this.heading.setName(text);
		return this.showHeading();
	}
	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}
	addSetting(callback: (setting: Setting) => void): this {
		callback(new Setting(this.listEl));
		return this;
	}
	addSearch(callback: (component: SearchComponent) => unknown): this {
		this.heading.addSearch(callback);
		return this.showHeading();
	}
	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
		this.heading.addExtraButton(callback);
		return this.showHeading();
	}
	/** Shows or hides the whole group. */
	toggle(isShown: boolean): void {
		this.groupEl.hidden = !isShown;
	}
	private showHeading(): this {
		this.heading.settingEl.hidden = false;
		return this;
	}
}
