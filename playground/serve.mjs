// `npm start`: builds the plugin and the page, and serves them with a copy of a vault on the loopback address.
import { spawn } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join, relative, resolve, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { buildPlugin } from "../esbuild.config.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json" };

/**
 * Serves the playground.
 * @param options `port` (0: a free one), `vault` (folder whose notes are read into memory, never written).
 * @returns its address, and a function that stops it.
 */
export async function startPlayground({ port = 0, vault = join(root, "demo-vault") } = {}) {
	const pages = await makePages(vault);
	const server = createServer((request, response) => {
		const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "index.html";
		const body = pages[name];
		response.writeHead(body === undefined ? 404 : 200, { "content-type": `${TYPES[name.slice(name.lastIndexOf("."))] ?? "text/plain"}; charset=utf-8`, "cache-control": "no-store" });
		response.end(body ?? "Not found");
	});
	await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
	return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => server.close(done).closeAllConnections()) };
}

async function makePages(vault) {
	await buildPlugin();
	const page = await build({ entryPoints: [join(root, "playground/shell/page.ts")], bundle: true, format: "iife", write: false, target: "es2022", logLevel: "warning" });
	const read = (path) => readFile(join(root, path), "utf8");
	const served = { files: await readVault(vault), manifest: JSON.parse(await read("manifest.json")), main: await read("main.js") };
	return {
		"index.html": await read("playground/shell/index.html"),
		"app.css": (await read("playground/shell/app.css")) + (await read("playground/host/host.css")),
		"styles.css": await read("styles.css"),
		"page.js": page.outputFiles[0].text,
		"served.json": JSON.stringify(served),
	};
}

async function readVault(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const notes = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".md") && !relative(folder, entry.parentPath).split(sep).some((part) => part.startsWith(".") && part !== ""));
	const paths = notes.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(await Promise.all(paths.map(async (path) => [relative(folder, path).split(sep).join("/"), await readFile(path, "utf8")])));
}

/** Opens the address where there is a desktop to open it on. */
function openInBrowser(url) {
	if (process.env.CI) return;
	const programs = { darwin: "open", win32: "explorer" };
	const hasDesktop = process.platform in programs || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (hasDesktop) spawn(programs[process.platform] ?? "xdg-open", [url], { stdio: "ignore", detached: true }).on("error", () => undefined).unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({ options: { port: { type: "string", default: "5173" }, vault: { type: "string" }, "no-open": { type: "boolean" } } });
	try {
		const options = { port: Number(values.port), ...(values.vault ? { vault: resolve(values.vault) } : {}) };
		const { url } = await startPlayground(options);
		process.stdout.write(`The playground is at ${url}\nPress Ctrl+C to stop it.\n`);
		if (!values["no-open"]) openInBrowser(url);
	} catch (fault) {
		const hint = fault.code === "EADDRINUSE" ? `Port ${values.port} is taken. Choose another: npm start -- --port 5174` : fault.code === "ENOENT" ? `There is no folder ${values.vault}.` : String(fault);
		process.stderr.write(`${hint}\n`);
		process.exitCode = 1;
	}
}
