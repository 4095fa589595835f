import { describe, expect, it } from "vitest";
import { Vault } from "../../playground/host/vault.ts";
import { keepBrokenSettings, type SettingsHost } from "../../src/vault/broken-settings.ts";
import { createSettingsStore } from "../../src/vault/settings-store.ts";

const FOLDER = ".obsidian/plugins/service-value-chain";
const FILE = `${FOLDER}/data.json`;

interface Device extends SettingsHost {
	readonly files: Vault["adapter"];
}

/** A plugin whose data.json holds a text; `isSilent`: broken JSON is nothing to it, as in some versions of Obsidian. */
function deviceWith(text: string | null, isSilent = false): Device {
	const vault = new Vault({ [`${FOLDER}/manifest.json`]: "{}", ...(text !== null && { [FILE]: text }) });
	const stored = new Map<string, unknown>();
	return {
		files: vault.adapter,
		manifest: { id: "service-value-chain", dir: FOLDER },
		app: {
			vault,
			loadLocalStorage: (key) => stored.get(key) ?? null,
			saveLocalStorage: (key, data) => void stored.set(key, data),
		},
		loadData: async () => {
			if (!(await vault.adapter.exists(FILE))) return null;
			const read = await vault.adapter.read(FILE);
			try {
				const data: unknown = JSON.parse(read);
				return data;
			} catch (error) {
				if (isSilent) return null;
				throw error;
			}
		},
		saveData: (data) => vault.adapter.write(FILE, JSON.stringify(data)),
	};
}

async function fileOf(device: Device): Promise<unknown> {
	const data: unknown = JSON.parse(await device.files.read(FILE));
	return data;
}

async function copiesOf(device: Device): Promise<readonly string[]> {
	const { files } = await device.files.list(FOLDER);
	return files.filter((path) => path.includes("broken")).map((path) => path.slice(FOLDER.length + 1));
}

describe("saving settings", () => {
	it("writes what was changed and leaves the rest of the file alone", async () => {
		const device = deviceWith(
			'{"shine":3,"newPerDay":5,"retention":"from the future","callouts":{"sparkle":true}}',
		);
		const store = createSettingsStore(device);
		expect(await store.load()).toEqual(["retention"]);
		await store.update({ reviewsPerDay: 7, callouts: { ...store.get().callouts, fold: "-" } });
		expect(await fileOf(device)).toEqual({
			shine: 3,
			newPerDay: 5,
			retention: "from the future",
			reviewsPerDay: 7,
			callouts: { sparkle: true, fold: "-" },
		});
	});
	it("does not undo what another device changed before this one heard of it", async () => {
		const device = deviceWith('{"newPerDay":5,"chain":{"looks":{"plan":{"name":"Plan ahead"}}}}');
		const store = createSettingsStore(device);
		await store.load();
		await device.saveData({
			newPerDay: 9,
			chain: { looks: { plan: { name: "Aim" }, build: { name: "Make" } } },
		});
		const { chain } = store.get();
		await store.update({ chain: { ...chain, looks: { ...chain.looks, engage: { name: "Meet" } } } });
		const looks = { plan: { name: "Aim" }, build: { name: "Make" }, engage: { name: "Meet" } };
		expect(await fileOf(device)).toEqual({ newPerDay: 9, chain: { looks } });
		await store.load();
		expect(store.get()).toMatchObject({ newPerDay: 9, chain: { looks } });
	});
	it("keeps a change that is made while the file is read", async () => {
		const device = deviceWith('{"newPerDay":5}');
		const store = createSettingsStore(device);
		await store.load();
		await device.saveData({ newPerDay: 6 });
		const loading = store.load();
		const updating = store.update({ reviewsPerDay: 7 });
		await Promise.all([loading, updating]);
		expect(store.get()).toMatchObject({ newPerDay: 6, reviewsPerDay: 7 });
		expect(await fileOf(device)).toEqual({ newPerDay: 6, reviewsPerDay: 7 });
	});
	it("saves many changes in a row in order, and takes back what was set", async () => {
		const device = deviceWith(null);
		const store = createSettingsStore(device);
		await store.load();
		await Promise.all([1, 2, 3].map((newPerDay) => store.update({ newPerDay })));
		expect(await fileOf(device)).toEqual({ newPerDay: 3 });
		await store.update({ newPerDay: 20 });
		expect(await fileOf(device)).toEqual({ newPerDay: 20 });
	});
	it("tries a change that could not be saved again with the next one", async () => {
		const device = deviceWith("{}");
		const store = createSettingsStore(device);
		await store.load();
		device.files.failNextWrites(1);
		await expect(store.update({ newPerDay: 1 })).rejects.toThrow();
		await store.update({ fuzz: true });
		expect(await fileOf(device)).toEqual({ newPerDay: 1, fuzz: true });
	});
});

describe("a broken data.json", () => {
	it.each([false, true])("is copied before it is written over (host silent: %s)", async (isSilent) => {
		const device = deviceWith('{"newPerDay": 5, "glossa', isSilent);
		const store = createSettingsStore(device);
		const faults = await store.load();
		expect(faults).toEqual(["data.json"]);
		expect(await keepBrokenSettings(device, faults)).toBe(true);
		await store.update({ fuzz: true });
		expect(await fileOf(device)).toEqual({ fuzz: true });
		expect(await device.files.read(`${FOLDER}/data-broken-1.json`)).toBe('{"newPerDay": 5, "glossa');
	});
	it("is told of once, until it is well again", async () => {
		const device = deviceWith('{"retention":7}');
		const store = createSettingsStore(device);
		const tell = async (): Promise<boolean> => keepBrokenSettings(device, await store.load());
		expect([await tell(), await tell()]).toEqual([true, false]);
		await store.update({ newPerDay: 1 });
		expect(await tell()).toBe(false);
		await device.saveData({});
		expect(await tell()).toBe(false);
		await device.saveData({ retention: 7 });
		expect(await tell()).toBe(true);
		expect(await copiesOf(device)).toEqual(["data-broken-1.json"]);
	});
	it("is copied under a new name when it breaks in another way", async () => {
		const device = deviceWith("{one");
		const store = createSettingsStore(device);
		await keepBrokenSettings(device, await store.load());
		await device.files.write(FILE, "{two");
		await keepBrokenSettings(device, await store.load());
		await keepBrokenSettings(device, await store.load());
		expect(await copiesOf(device)).toEqual(["data-broken-1.json", "data-broken-2.json"]);
	});
	it("is no fault when there is none, or an empty one", async () => {
		for (const text of [null, "", " \n"]) {
			const device = deviceWith(text, true);
			expect(await createSettingsStore(device).load()).toEqual([]);
			expect(await copiesOf(device)).toEqual([]);
		}
	});
});
