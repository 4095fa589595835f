// Decides, file by file, what a sync does. Nothing that somebody wrote is lost: what both changed is kept twice.
import type { FileData } from "../host/data-adapter.ts";

export type Files = Readonly<Record<string, FileData>>;

export type SyncStep =
	/** Gives or takes a file; `data` null deletes it there or here. */
	| { readonly type: "push" | "pull"; readonly path: string; readonly data: FileData | null }
	/** Both changed it: theirs stays at the path, ours is kept beside it. */
	| { readonly type: "conflict"; readonly path: string; readonly ours: FileData; readonly theirs: FileData };

/**
 * @param ours The files of this device.
 * @param theirs The files of the place that all devices sync with.
 * @param before What both had after the last sync.
 */
export function planSync(ours: Files, theirs: Files, before: Files): readonly SyncStep[] {
	const paths = [...new Set([ours, theirs].flatMap((files) => Object.keys(files)))].sort();
	return paths.flatMap((path): SyncStep[] => {
		const [own, other, last] = [ours[path] ?? null, theirs[path] ?? null, before[path] ?? null];
		if (isSame(own, other)) return [];
		if (isSame(own, last)) return [{ type: "pull", path, data: other }];
		if (isSame(other, last)) return [{ type: "push", path, data: own }];
		if (own === null) return [{ type: "pull", path, data: other }];
		if (other === null) return [{ type: "push", path, data: own }];
		return [{ type: "conflict", path, ours: own, theirs: other }];
	});
}

/** Where this device's version of a file in conflict is kept: `a/b.md` → `a/b (conflicted copy A 2026-03-01 1405).md`. */
export function conflictPath(path: string, device: string, now: Date): string {
	const stamp = now.toISOString().slice(0, 16).replace("T", " ").replace(":", "");
	const dot = path.lastIndexOf(".");
	const cut = dot > path.lastIndexOf("/") + 1 ? dot : path.length;
	return `${path.slice(0, cut)} (conflicted copy ${device} ${stamp})${path.slice(cut)}`;
}

function isSame(a: FileData | null, b: FileData | null): boolean {
	if (a === null || b === null || typeof a === "string" || typeof b === "string") return a === b;
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
