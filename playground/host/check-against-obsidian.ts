// Proves to the type checker that the host's classes are those of obsidian.d.ts: a signature that drifts fails `tsc`.
// Each row names the members that the host leaves out, or has in a form of its own; everything else must fit.
import type * as O from "obsidian";
import type * as H from "./obsidian.ts";

type Plain =
	string | number | boolean | bigint | symbol | null | undefined | Date | RegExp | Node | Window | Event;
type IsAny<T> = 0 extends 1 & T ? true : false;

/** A type of obsidian.d.ts with the host's classes in the place of Obsidian's. */
type Hosted<T> =
	IsAny<T> extends true
		? T
		: T extends Plain
			? T
			: T extends Promise<infer U>
				? Promise<Hosted<U>>
				: T extends readonly (infer U)[]
					? Hosted<U>[]
					: T extends (...args: infer A) => infer R
						? (...args: { [I in keyof A]: Hosted<A[I]> }) => Hosted<R>
						: HostClass<T>;

/**
 * Subclasses stand before their parents. The workspace's splits, tabs and items have the same members in
 * obsidian.d.ts, so types can't tell them apart: what a leaf is inside of is left out below.
 */
type HostClass<T> = T extends O.MarkdownView
	? H.MarkdownView
	: T extends O.ItemView
		? H.ItemView
		: T extends O.View
			? H.View
			: T extends O.WorkspaceLeaf
				? H.WorkspaceLeaf
				: T extends O.WorkspaceWindow
					? H.WorkspaceWindow
					: T extends O.WorkspaceSidedock
						? H.WorkspaceSidedock
						: T extends O.WorkspaceItem
							? H.WorkspaceSplit
							: T extends O.Workspace
								? H.Workspace
								: T extends O.App
									? H.App
									: HostPart<T>;

type Surroundings = "parent" | "getRoot" | "getContainer";

interface FileInfo {
	app: H.App;
	file: H.TFile | null;
	editor?: H.Editor;
	hoverPopover: H.HoverPopover | null;
}

type HostPart<T> =
	T extends O.EditorSuggest<infer U>
		? H.EditorSuggest<U>
		: T extends O.Editor
			? H.Editor
			: T extends O.MarkdownFileInfo
				? FileInfo
				: T extends O.PluginSettingTab
					? H.PluginSettingTab
					: T extends O.Menu
						? H.Menu
						: T extends O.Plugin
							? H.Plugin
							: T extends O.Scope
								? H.Scope
								: T extends O.TFile
									? H.TFile
									: T extends O.TFolder
										? H.TFolder
										: T extends O.TAbstractFile
											? H.TAbstractFile
											: T extends O.HoverPopover
												? H.HoverPopover
												: BasesPart<T>;

type BasesPart<T> = T extends O.BasesView
	? H.BasesView
	: T extends O.BasesQueryResult
		? H.BasesQueryResult
		: T extends O.BasesViewConfig
			? H.BasesViewConfig
			: T extends O.BasesEntryGroup
				? H.BasesEntryGroup
				: T extends O.BasesEntry
					? H.BasesEntry
					: T extends O.Value
						? H.Value
						: T extends O.Component
							? H.Component
							: T;

/** What the host must have of a class. */
type Documented<T, Except extends keyof T = never> = {
	[K in keyof T as Exclude<K, Except>]: Hosted<T[K]>;
};

/** Compiles only if the host's type has all that is asked of it. */
type Fits<Ours extends Theirs, Theirs> = Ours;

export type Checks = [
	Fits<H.App, Documented<O.App, "renderContext" | "secretStorage">>,
	Fits<H.BasesEntry, Documented<O.BasesEntry>>,
	Fits<H.BasesEntryGroup, Documented<O.BasesEntryGroup>>,
	Fits<H.BasesQueryResult, Documented<O.BasesQueryResult>>,
	Fits<H.BasesView, Documented<O.BasesView>>,
	Fits<H.BasesViewConfig, Documented<O.BasesViewConfig>>,
	Fits<H.Component, Documented<O.Component>>,
	Fits<H.Editor, Documented<O.Editor>>,
	Fits<H.EditorSuggest<string>, Documented<O.EditorSuggest<string>>>,
	Fits<H.Events, Documented<O.Events>>,
	Fits<H.FileManager, Documented<O.FileManager>>,
	Fits<H.FileView, Documented<O.FileView>>,
	Fits<H.HoverPopover, Documented<O.HoverPopover>>,
	Fits<H.ItemView, Documented<O.ItemView>>,
	Fits<H.Keymap, Documented<O.Keymap>>,
	Fits<H.MarkdownPreviewView, Documented<O.MarkdownPreviewView>>,
	Fits<H.MarkdownRenderChild, Documented<O.MarkdownRenderChild>>,
	Fits<H.MarkdownView, Documented<O.MarkdownView>>,
	Fits<H.MetadataCache, Documented<O.MetadataCache>>,
	Fits<H.Plugin, Documented<O.Plugin, "registerBasesView">>,
	Fits<H.Scope, Documented<O.Scope>>,
	Fits<H.TextFileView, Documented<O.TextFileView>>,
	Fits<H.TFile, Documented<O.TFile>>,
	Fits<H.TFolder, Documented<O.TFolder>>,
	Fits<H.Vault, Documented<O.Vault>>,
	Fits<H.View, Documented<O.View>>,
	Fits<H.Workspace, Documented<O.Workspace, "leftRibbon" | "rightRibbon" | "on" | "getActiveViewOfType">>,
	Fits<H.WorkspaceLeaf, Documented<O.WorkspaceLeaf, "on" | Surroundings>>,
	Fits<H.WorkspaceSidedock, Documented<O.WorkspaceSidedock, Surroundings>>,
	Fits<H.WorkspaceTabs, Documented<O.WorkspaceTabs, Surroundings>>,
	Fits<H.WorkspaceWindow, Documented<O.WorkspaceWindow, Surroundings>>,
];
