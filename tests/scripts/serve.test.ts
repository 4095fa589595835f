import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startPlayground } from "../../playground/serve.mjs";
import { contents, newFolder, runScript, TIMEOUT } from "./run-script.ts";

const start = (...args: string[]): ReturnType<typeof runScript> =>
	runScript("playground/serve.mjs", "--no-open", ...args);

it(
	"says which port is taken, and which one to try",
	async () => {
		const other = createServer();
		await new Promise<void>((done) => void other.listen(0, "127.0.0.1", done));
		const { port } = other.address() as AddressInfo;
		expect(start("--port", String(port))).toMatchObject({
			code: 1,
			error: `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}\n`,
		});
		other.close();
	},
	TIMEOUT,
);

it(
	"says what is wrong with a port, a folder or an option",
	() => {
		const folder = newFolder();
		writeFileSync(join(folder, "file"), "");
		expect(start("--port", "many").error).toContain("many is no port");
		expect(start("--vault", join(folder, "missing")).error).toContain("There is no folder");
		expect(start("--vault", join(folder, "file")).error).toContain("There is no folder");
		expect(start("--valut", folder).error).toContain("--valut");
	},
	TIMEOUT,
);

it(
	"serves a vault's notes from memory, without hidden folders, and never writes into it",
	async () => {
		const vault = newFolder();
		mkdirSync(join(vault, "Course"));
		mkdirSync(join(vault, ".obsidian"));
		writeFileSync(join(vault, "Course/Module – 1.md"), "# Eins\r\nÄ 🎓\n");
		writeFileSync(join(vault, "picture.png"), "no note");
		writeFileSync(join(vault, ".obsidian/secret.md"), "no");
		const before = contents(vault);
		const { url, close } = await startPlayground({ vault });
		try {
			const served = (await (await fetch(`${url}served.json`)).json()) as {
				files: unknown;
				vault: { name: string };
			};
			expect(served.files).toEqual({ "Course/Module – 1.md": "# Eins\r\nÄ 🎓\n" });
			expect(served.vault.name).toContain("a vault");
			expect((await fetch(`${url}../package.json`)).status).toBe(404);
			expect((await fetch(url)).headers.get("content-type")).toContain("text/html");
			expect(url).toContain("127.0.0.1");
		} finally {
			await close();
		}
		expect(contents(vault)).toEqual(before);
	},
	TIMEOUT,
);
