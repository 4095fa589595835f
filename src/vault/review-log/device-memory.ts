// What this device remembers beside the log, in Obsidian's local storage: its id, its last sequence, lines on their way.
import { isDevice } from "../../core/schedule/check-event.ts";
import { isFields, stringsOf } from "../../core/unknown-value.ts";

/** Obsidian's per-vault, per-device storage. */
export interface LocalStorage {
	readonly loadLocalStorage: (key: string) => unknown;
	readonly saveLocalStorage: (key: string, data: unknown) => void;
}

/** Losing it costs nothing but a new device id; the log itself is in the vault. */
export interface DeviceMemory {
	/**
	 * Makes sure that no other window of this vault writes under the same id: to be awaited before anything else. A second
	 * window gets a memory, and so an id, of its own, which it has again whenever it is the second.
	 */
	readonly claim: () => Promise<void>;
	/** Lets other windows have the id. */
	readonly release: () => void;
	readonly id: () => string;
	/** Sequence of the last event stamped under this id; 0 if none. */
	readonly sequence: () => number;
	/** Lines that were stamped but not confirmed when the app last ran. */
	readonly unconfirmed: () => readonly string[];
	/** Remembers, before the first byte of these lines is written, that their sequences are taken. */
	readonly remember: (sequence: number, unconfirmed: readonly string[]) => void;
	/** Takes another id, since some other device turned out to use this one too; returns it. */
	readonly renew: () => string;
}

/** The browser's locks between windows; a platform may lack them. */
export type WindowLocks = Pick<LockManager, "request">;

/** @param random Like Math.random. */
export function createDeviceMemory(
	storage: LocalStorage,
	random: () => number,
	locks?: WindowLocks,
): DeviceMemory {
	let key = KEY;
	let { id, sequence, unconfirmed } = readMemory(storage.loadLocalStorage(key));
	const releases: (() => void)[] = [];
	const save = (): void => {
		try {
			storage.saveLocalStorage(key, { id, sequence, unconfirmed });
		} catch {
			// A full storage only costs the safety net; the lines go to the vault all the same.
		}
	};
	const nameItself = (): void => {
		if (id !== "") return;
		id = newDeviceId(random);
		save();
	};
	/** False if another window has the id; true also where the platform can't tell. */
	const hold = (): Promise<boolean> =>
		new Promise((resolve) => {
			if (!locks) return resolve(true);
			const held = (lock: unknown): Promise<void> | undefined => {
				resolve(lock !== null);
				return lock === null ? undefined : new Promise((release) => void releases.push(release));
			};
			locks.request(`${KEY} ${id}`, { ifAvailable: true }, held).catch(() => resolve(true));
		});
	nameItself();
	return {
		claim: async () => {
			for (let window = 2; !(await hold()); window++) {
				key = `${KEY}-${window}`;
				({ id, sequence, unconfirmed } = readMemory(storage.loadLocalStorage(key)));
				nameItself();
			}
		},
		release: () => {
			for (const release of releases.splice(0)) release();
		},
		id: () => id,
		sequence: () => sequence,
		unconfirmed: () => unconfirmed,
		remember: (last, lines) => {
			sequence = last;
			unconfirmed = lines;
			save();
		},
		renew: () => {
			id = newDeviceId(random);
			sequence = 0;
			save();
			void hold();
			return id;
		},
	};
}

/** Twelve letters and digits without look-alikes: short in each line, and no two devices draw the same. */
export function newDeviceId(random: () => number): string {
	const letters = "abcdefghjkmnpqrstvwxyz23456789";
	return Array.from({ length: 12 }, () => letters[Math.floor(random() * letters.length)] ?? "a").join("");
}

const KEY = "service-value-chain-device";

interface Memory {
	readonly id: string;
	readonly sequence: number;
	readonly unconfirmed: readonly string[];
}

function readMemory(value: unknown): Memory {
	const fields = isFields(value) ? value : {};
	const { id, sequence, unconfirmed } = fields;
	if (!isDevice(id)) return { id: "", sequence: 0, unconfirmed: [] };
	return {
		id,
		sequence: typeof sequence === "number" && Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
		unconfirmed: stringsOf(unconfirmed),
	};
}
