// Light or dark, desktop or phone; kept between starts.
import type { App } from "../host/app.ts";
import { Platform, setPhone } from "../host/platform.ts";

const THEME = "playground-theme";
const WIDTH = "playground-width";

/** Applies what the address says, else what was chosen last, else what the system and the window are. */
export function applyAppearance(app: App, query: URLSearchParams): void {
	const asked = query.get("theme") ?? app.loadLocalStorage<string>(THEME);
	setTheme(asked === null ? matchMedia("(prefers-color-scheme: dark)").matches : asked === "dark");
	const width = query.has("phone") ? "phone" : app.loadLocalStorage<string>(WIDTH);
	setPhone(width === null ? matchMedia("(width <= 600px)").matches : width === "phone", document.body);
}

export function toggleTheme(app: App): void {
	const isDark = !document.body.hasClass("theme-dark");
	setTheme(isDark);
	app.saveLocalStorage(THEME, isDark ? "dark" : "light");
	app.workspace.trigger("css-change");
}

export function toggleWidth(app: App): void {
	setPhone(!Platform.isPhone, document.body);
	app.saveLocalStorage(WIDTH, Platform.isPhone ? "phone" : "desktop");
	app.workspace.trigger("resize");
	app.workspace.trigger("layout-change");
}

function setTheme(isDark: boolean): void {
	document.body.toggleClass("theme-dark", isDark);
	document.body.toggleClass("theme-light", !isDark);
}
