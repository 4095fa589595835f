// `npm start`: builds the plugin and the page, and serves them with a copy of a vault on the loopback address.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { buildPlugin } from "../esbuild.config.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const TYPES = {
	".html": "text/html",
	".css": "text/css",
	".js": "text/javascript",
	".json": "application/json",
};
const LOOKS = ["shell/tokens.css", "shell/app.css", "shell/dialogs.css", "host/host.css"];
/** Files read at once: an open file costs a handle, and a vault can have more files than a system has handles. */
const READS_AT_ONCE = 64;

/**
 * Serves the playground.
 * @param options `port` (0: a free one), `vault` (folder whose notes are read into memory, never written).
 * @returns its address, and a function that stops it. Rejects with `EADDRINUSE`, or `ENOENT` or `ENOTDIR` for the vault.
 */
export async function startPlayground({ port = 0, vault = join(root, "demo-vault") } = {}) {
	await readdir(vault);
	const server = createServer((request, response) => void answer(request, response));
	await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
	const close = () => new Promise((done) => server.close(done).closeAllConnections());
	let pages = {};
	const answer = (request, response) => {
		const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "index.html";
		const body = pages[name];
		const type = TYPES[name.slice(name.lastIndexOf("."))] ?? "text/plain";
		response.writeHead(body === undefined ? 404 : 200, {
			"content-type": `${type}; charset=utf-8`,
			"cache-control": "no-store",
		});
		response.end(body ?? "Not found");
	};
	try {
		pages = await makePages(vault);
	} catch (fault) {
		await close();
		throw fault;
	}
	return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

async function makePages(vault) {
	const read = (path) => readFile(join(root, path), "utf8");
	const [{ main, page }, files] = await Promise.all([buildOnce(), readVault(vault)]);
	const id = createHash("sha256").update(vault).digest("hex").slice(0, 8);
	const manifest = JSON.parse(await read("manifest.json"));
	const looks = await Promise.all(LOOKS.map((path) => read(join("playground", path))));
	return {
		"index.html": await read("playground/shell/index.html"),
		"app.css": looks.join("\n"),
		"styles.css": await read("styles.css"),
		"page.js": page,
		"served.json": JSON.stringify({ vault: { name: basename(vault), id }, files, manifest, main }),
	};
}

/** The very main.js that ships, and the page; a process that serves two vaults builds once. */
const buildOnce = () =>
	(building ??= Promise.all([buildPlugin(), buildPage()]).then(([main, page]) => ({ main, page })));
let building;

async function buildPage() {
	const built = await build({
		entryPoints: [join(root, "playground/shell/page.ts")],
		bundle: true,
		format: "iife",
		write: false,
		target: "es2022",
		charset: "utf8",
		logLevel: "warning",
	});
	return built.outputFiles[0].text;
}

/** Paths and texts of a folder's notes; hidden folders and what can't be read are left out. */
async function readVault(folder) {
	const paths = await notesBelow(folder, "");
	const files = {};
	for (let from = 0; from < paths.length; from += READS_AT_ONCE) {
		const batch = paths.slice(from, from + READS_AT_ONCE);
		const texts = await Promise.all(
			batch.map((path) => readFile(join(folder, path), "utf8").catch(() => null)),
		);
		batch.forEach((path, index) => {
			if (texts[index] !== null) files[path] = texts[index];
		});
	}
	return files;
}

async function notesBelow(folder, prefix) {
	const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch(() => []);
	const found = await Promise.all(
		entries
			.filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
			.map(async (entry) => {
				const path = `${prefix}${entry.name}`;
				if (entry.isDirectory()) return notesBelow(folder, `${path}/`);
				return entry.isFile() && path.endsWith(".md") ? [path] : [];
			}),
	);
	return found.flat().sort();
}

/** Opens the address where there is a desktop to open it on. */
function openInBrowser(url) {
	if (process.env.CI) return;
	const programs = { darwin: "open", win32: "explorer" };
	const hasDesktop = process.platform in programs || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (!hasDesktop) return;
	spawn(programs[process.platform] ?? "xdg-open", [url], { stdio: "ignore", detached: true })
		.on("error", () => undefined)
		.unref();
}

async function main() {
	const { values } = parseArgs({
		options: {
			port: { type: "string", default: "5173" },
			vault: { type: "string" },
			"no-open": { type: "boolean" },
		},
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Error(`${values.port} is no port. Give a number: npm start -- --port 5174`);
	const vault = values.vault === undefined ? {} : { vault: resolve(values.vault) };
	const { url } = await startPlayground({ port, ...vault }).catch((fault) => {
		throw new Error(explain(fault, values));
	});
	process.stdout.write(`The playground is at ${url}\nPress Ctrl+C to stop it.\n`);
	if (!values["no-open"]) openInBrowser(url);
}

function explain(fault, { port, vault }) {
	if (fault.code === "EADDRINUSE")
		return `Port ${port} is taken. Choose another: npm start -- --port ${Number(port) + 1}`;
	if (fault.code === "EACCES" && fault.syscall === "listen")
		return `Port ${port} is not for everyone. Choose another: npm start -- --port 5174`;
	if (fault.code === "ENOENT" || fault.code === "ENOTDIR")
		return `There is no folder ${resolve(vault ?? "")}.`;
	return fault.message;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await main().catch((fault) => {
		process.stderr.write(`${fault.message}\n`);
		process.exitCode = 1;
	});
}
