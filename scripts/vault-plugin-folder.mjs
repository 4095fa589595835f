// Finds the folder in a vault where the plugin belongs; stops with a clear word when the path is no vault.
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

/** Reads `--vault <path>` from the command line; the process ends with code 1 if that is no vault. */
export async function vaultPluginFolder() {
	const values = readOptions();
	if (!values.vault) stop('Say which vault: -- --vault "/path/to/your vault"');
	const vault = resolve(values.vault);
	const settings = await stat(join(vault, ".obsidian")).catch(() => null);
	if (!settings?.isDirectory())
		stop(
			`${vault} is no vault: it has no folder ".obsidian". Nothing was written. Open the folder in Obsidian once, or check the path.`,
		);
	return join(vault, ".obsidian", "plugins", "service-value-chain");
}

function readOptions() {
	try {
		return parseArgs({ options: { vault: { type: "string" } } }).values;
	} catch (fault) {
		return stop(fault.message);
	}
}

function stop(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
