// Finds a Chromium for the browser tests, or installs one; throws with the reason when neither works.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";

const NAMES = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
	"microsoft-edge",
];
const FIXED_PATHS = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const MINUTES = 60_000;

/** Path of a Chromium that starts; installs one if the machine has none. */
export function findBrowser(log = (line) => process.stderr.write(`${line}\n`)) {
	if (process.env.CHROME_PATH) return mustStart(process.env.CHROME_PATH, "CHROME_PATH");
	const found = candidates().find(starts);
	if (found) return found;
	for (const [what, install] of INSTALLERS) {
		log(`No Chromium found; trying ${what}…`);
		install();
		const installed = candidates().find(starts);
		if (installed) return installed;
	}
	throw new Error(
		"No Chromium found, and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to its program.",
	);
}

const INSTALLERS = [
	["Playwright's download", () => run(process.execPath, [playwrightCli(), "install", "chromium"], 3)],
	["the system's package manager", installFromSystem],
];

function candidates() {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...FIXED_PATHS, chromium.executablePath()].filter((path) => path && existsSync(path));
}

function starts(path) {
	// Windows programs open a window for --version: there, that the file exists must do.
	return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: MINUTES }).status === 0;
}

function mustStart(path, source) {
	if (existsSync(path) && starts(path)) return path;
	throw new Error(`${source} is set to ${path}, which is no program that starts.`);
}

function playwrightCli() {
	return join(import.meta.dirname, "../node_modules/playwright-core/cli.js");
}

function installFromSystem() {
	const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	const managers = [
		["apt-get", [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]],
		["dnf", [["install", "-y", "chromium"]]],
		["apk", [["add", "chromium"]]],
		["pacman", [["-Sy", "--noconfirm", "chromium"]]],
		["brew", [["install", "--cask", "chromium"]]],
	];
	for (const [manager, steps] of managers) {
		if (!exists(manager)) continue;
		const prefix = manager === "brew" ? [] : sudo;
		for (const step of steps) {
			const [program, ...args] = [...prefix, manager, ...step];
			run(program, args, 10);
		}
		return;
	}
}

function exists(program) {
	return spawnSync(process.platform === "win32" ? "where" : "which", [program]).status === 0;
}

function run(program, args, minutes) {
	try {
		execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"], timeout: minutes * MINUTES });
	} catch {
		// The next installer, or findBrowser's own error, says what to do.
	}
}
