// The controls of settings: what obsidian.d.ts calls components. Each draws one control into a container.
import type * as O from "obsidian";
import { setIcon } from "../icons.ts";
import { setTooltip } from "../tooltip.ts";

export abstract class BaseComponent implements O.BaseComponent {
	disabled = false;
	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

export abstract class ValueComponent<T> extends BaseComponent implements O.ValueComponent<T> {
	/** Lets an options object read (called without a value) and write this component's value by a key. */
	registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
		listeners[key] = (value) => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}
	abstract getValue(): T;
	abstract setValue(value: T): this;
}

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement>
	extends ValueComponent<string>
	implements O.AbstractTextComponent<T>
{
	readonly inputEl: T;
	private callback: (value: string) => unknown = () => undefined;
	constructor(inputEl: T) {
		super();
		this.inputEl = inputEl;
		inputEl.addEventListener("input", () => this.onChanged());
	}
	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	getValue(): string {
		return this.inputEl.value;
	}
	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}
	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}
	onChanged(): void {
		this.callback(this.getValue());
	}
	onChange(callback: (value: string) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements O.TextComponent {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("input", { type: "text", attr: { spellcheck: "false" } }));
	}
}

export class TextAreaComponent
	extends AbstractTextComponent<HTMLTextAreaElement>
	implements O.TextAreaComponent
{
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("textarea", { attr: { spellcheck: "false" } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> implements O.SearchComponent {
	readonly clearButtonEl: HTMLElement;
	constructor(containerEl: HTMLElement) {
		const holder = containerEl.createDiv({ cls: "search-input-container" });
		super(
			holder.createEl("input", { type: "search", attr: { spellcheck: "false", enterkeyhint: "search" } }),
		);
		this.clearButtonEl = holder.createEl("button", {
			cls: "search-input-clear-button",
			attr: { "aria-label": "Clear search", tabindex: "-1", type: "button" },
		});
		setIcon(this.clearButtonEl, "lucide-x");
		this.clearButtonEl.addEventListener("click", () => {
			this.setValue("");
			this.onChanged();
			this.inputEl.focus();
		});
	}
	override setPlaceholder(placeholder: string): this {
		this.inputEl.setAttribute("aria-label", placeholder);
		return super.setPlaceholder(placeholder);
	}
}

export class ToggleComponent extends ValueComponent<boolean> implements O.ToggleComponent {
	readonly toggleEl: HTMLElement;
	private readonly box: HTMLInputElement;
	private callback: (value: boolean) => unknown = () => undefined;
	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createEl("label", { cls: "checkbox-container" });
		this.box = this.toggleEl.createEl("input", { type: "checkbox", attr: { role: "switch" } });
		this.box.addEventListener("change", () => this.changed());
	}
	override setDisabled(disabled: boolean): this {
		this.box.disabled = disabled;
		this.toggleEl.classList.toggle("is-disabled", disabled);
		return super.setDisabled(disabled);
	}
	getValue(): boolean {
		return this.box.checked;
	}
	setValue(on: boolean): this {
		this.box.checked = on;
		this.toggleEl.classList.toggle("is-enabled", on);
		return this;
	}
	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}
	onClick(): void {
		if (this.disabled) return;
		this.setValue(!this.getValue());
		this.changed();
	}
	onChange(callback: (value: boolean) => unknown): this {
		this.callback = callback;
		return this;
	}
	private changed(): void {
		this.setValue(this.box.checked);
		this.callback(this.box.checked);
	}
}

export class DropdownComponent extends ValueComponent<string> implements O.DropdownComponent {
	readonly selectEl: HTMLSelectElement;
	private callback: (value: string) => unknown = () => undefined;
	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl("select", { cls: "dropdown" });
		this.selectEl.addEventListener("change", () => this.callback(this.getValue()));
	}
	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	addOption(value: string, display: string): this {
		this.selectEl.createEl("option", { text: display, attr: { value } });
		return this;
	}
	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}
	getValue(): string {
		return this.selectEl.value;
	}
	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
	onChange(callback: (value: string) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class SliderComponent extends ValueComponent<number> implements O.SliderComponent {
	readonly sliderEl: HTMLInputElement;
	private readonly shownEl: HTMLElement;
	private format: (value: number) => string = String;
	private isInstant = false;
	private callback: (value: number) => unknown = () => undefined;
	constructor(containerEl: HTMLElement) {
		super();
		this.shownEl = containerEl.createSpan({ cls: "slider-value" });
		this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
		this.sliderEl.addEventListener("input", () => {
			this.show();
			if (this.isInstant) this.callback(this.getValue());
		});
		this.sliderEl.addEventListener("change", () => {
			if (!this.isInstant) this.callback(this.getValue());
		});
	}
	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	setInstant(instant: boolean): this {
		this.isInstant = instant;
		return this;
	}
	setLimits(min: number | null, max: number | null, step: number | "any"): this {
		this.sliderEl.min = min === null ? "" : String(min);
		this.sliderEl.max = max === null ? "" : String(max);
		this.sliderEl.step = String(step);
		this.show();
		return this;
	}
	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}
	setValue(value: number): this {
		this.sliderEl.valueAsNumber = value;
		this.show();
		return this;
	}
	getValuePretty(): string {
		return this.format(this.getValue());
	}
	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		this.show();
		return this;
	}
	setDynamicTooltip(): this {
		return this;
	}
	showTooltip(): void {}
	onChange(callback: (value: number) => unknown): this {
		this.callback = callback;
		return this;
	}
	private show(): void {
		this.shownEl.setText(this.getValuePretty());
		this.sliderEl.setAttribute("aria-valuetext", this.getValuePretty());
	}
}

export class ButtonComponent extends BaseComponent implements O.ButtonComponent {
	readonly buttonEl: HTMLButtonElement;
	private callback: (event: MouseEvent) => unknown = () => undefined;
	constructor(containerEl: HTMLElement) {
		super();
		this.buttonEl = containerEl.createEl("button", { attr: { type: "button" } });
		this.buttonEl.addEventListener("click", (event) => void this.callback(event));
	}
	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	setCta(): this {
		return this.setClass("mod-cta");
	}
	removeCta(): this {
		this.buttonEl.removeClass("mod-cta");
		return this;
	}
	setWarning(): this {
		return this.setClass("mod-warning");
	}
	setDestructive(): this {
		return this.setClass("mod-destructive");
	}
	removeDestructive(): this {
		this.buttonEl.removeClass("mod-destructive");
		return this;
	}
	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.buttonEl, tooltip, options);
		return this;
	}
	setButtonText(name: string): this {
		this.buttonEl.setText(name);
		return this;
	}
	setIcon(icon: O.IconName): this {
		setIcon(this.buttonEl, icon);
		return this;
	}
	setClass(cls: string): this {
		this.buttonEl.addClass(cls);
		return this;
	}
	onClick(callback: (event: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class ExtraButtonComponent extends BaseComponent implements O.ExtraButtonComponent {
	readonly extraSettingsEl: HTMLElement;
	private callback: () => unknown = () => undefined;
	constructor(containerEl: HTMLElement) {
		super();
		this.extraSettingsEl = containerEl.createDiv({
			cls: "clickable-icon extra-setting-button",
			attr: { role: "button", tabindex: "0" },
		});
		this.setIcon("lucide-settings");
		this.extraSettingsEl.addEventListener("click", () => this.press());
		this.extraSettingsEl.addEventListener("keydown", (event) => {
			if (event.target !== this.extraSettingsEl || (event.key !== "Enter" && event.key !== " ")) return;
			event.preventDefault();
			this.press();
		});
	}
	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.classList.toggle("is-disabled", disabled);
		this.extraSettingsEl.setAttribute("aria-disabled", String(disabled));
		return super.setDisabled(disabled);
	}
	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.extraSettingsEl, tooltip, options);
		return this;
	}
	setIcon(icon: O.IconName): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}
	onClick(callback: () => unknown): this {
		this.callback = callback;
		return this;
	}
	private press(): void {
		if (!this.disabled) this.callback();
	}
}

export class ColorComponent extends ValueComponent<string> implements O.ColorComponent {
	private readonly inputEl: HTMLInputElement;
	private callback: (value: string) => unknown = () => undefined;
	constructor(containerEl: HTMLElement) {
		super();
		this.inputEl = containerEl.createEl("input", { type: "color" });
		this.inputEl.addEventListener("input", () => this.callback(this.getValue()));
	}
	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	getValue(): O.HexString {
		return this.inputEl.value;
	}
	getValueRgb(): O.RGB {
		const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
			Number.parseInt(this.getValue().slice(at, at + 2), 16),
		);
		return { r, g, b };
	}
	getValueHsl(): O.HSL {
		const { r, g, b } = this.getValueRgb();
		const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
		const range = high - low;
		const turn =
			range === 0 ? 0 : high === r ? (g - b) / range : high === g ? 2 + (b - r) / range : 4 + (r - g) / range;
		const l = (high + low) / 510;
		return {
			h: Math.round((turn * 60 + 360) % 360),
			s: Math.round(range === 0 ? 0 : (range / 255 / (1 - Math.abs(2 * l - 1))) * 100),
			l: Math.round(l * 100),
		};
	}
	setValue(value: O.HexString): this {
		this.inputEl.value = value;
		return this;
	}
	setValueRgb({ r, g, b }: O.RGB): this {
		return this.setValue(
			`#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`,
		);
	}
	setValueHsl({ h, s, l }: O.HSL): this {
		const part = (offset: number): number => {
			const k = (offset + h / 30) % 12;
			return (
				255 * (l / 100 - (s / 100) * Math.min(l / 100, 1 - l / 100) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
			);
		};
		return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
	}
	onChange(callback: (value: string) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> implements O.ProgressBarComponent {
	private readonly barEl: HTMLProgressElement;
	constructor(containerEl: HTMLElement) {
		super();
		this.barEl = containerEl.createEl("progress", {
			cls: "setting-progress-bar",
			attr: { max: 100, value: 0 },
		});
	}
	getValue(): number {
		return this.barEl.value;
	}
	/** @param value From 0 to 100. */
	setValue(value: number): this {
		this.barEl.value = value;
		return this;
	}
}

export class DisplayValueComponent implements O.DisplayValueComponent {
	readonly valueEl: HTMLElement;
	private readonly statusEl: HTMLElement;
	constructor(containerEl: HTMLElement) {
		const holder = containerEl.createDiv({ cls: "setting-display-value" });
		this.statusEl = holder.createSpan({ cls: "setting-display-status" });
		this.valueEl = holder.createSpan();
	}
	setValue(value: string | null): this {
		this.valueEl.setText(value ?? "");
		return this;
	}
	setStatus(status: "warning" | null): this {
		this.statusEl.empty();
		if (status) setIcon(this.statusEl, "lucide-triangle-alert");
		return this;
	}
}
