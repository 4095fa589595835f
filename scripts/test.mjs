// `npm test`: types, lint, build, unit and browser tests; ends with the line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "..");
const reports = mkdtempSync(join(tmpdir(), "svc-test-"));

/** Runs an npm script; it counts as one check. */
const check = (script) => {
	const ok = npm(["run", "--silent", script]);
	return { name: script, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

/** Runs one vitest project and counts its tests; a run without a report, or without tests, counts as failed. */
const suite = (project) => {
	const report = join(reports, `${project}.json`);
	const args = [
		"vitest",
		"run",
		"--project",
		project,
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
	];
	const ok = run("npx", args);
	const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report);
	const faulty =
		numFailedTests > 0 ? numFailedTests : ok && numPassedTests > 0 && numPendingTests === 0 ? 0 : 1;
	return { name: `${project} tests`, passed: numPassedTests, failed: faulty };
};

const results = [check("check:types"), check("check:lint"), check("build"), suite("unit"), suite("browser")];
rmSync(reports, { recursive: true, force: true });
for (const { name, passed, failed } of results) {
	process.stdout.write(`${failed ? "FAILED" : "ok"}  ${name}: ${passed} passed, ${failed} failed\n`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`${total("passed")} passed, ${total("failed")} failed\n`);
process.exitCode = total("failed") ? 1 : 0;

function npm(args) {
	return run("npm", args);
}

function run(program, args) {
	return (
		spawnSync(program, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ===
		0
	);
}

function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return {};
	}
}
