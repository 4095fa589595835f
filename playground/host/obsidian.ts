// The whole stand-in for the obsidian module, as main.js gets it from `require("obsidian")`.
import type { App } from "./app.ts";
import type { Component } from "./component.ts";
import { renderMarkdown } from "./markdown-renderer.ts";

export * from "./headless.ts";
export { App } from "./app.ts";
export { Editor } from "./editor/editor.ts";
export {
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	editorViewField,
} from "./editor/editor-fields.ts";
export { EditorSuggest } from "./editor/editor-suggest.ts";
export { PopoverSuggest } from "./editor/popover-suggest.ts";
export { EditableFileView, FileView, TextFileView } from "./file-views.ts";
export { getIcon, setIcon } from "./icons.ts";
export { FuzzySuggestModal, Menu, MenuItem, Modal, Notice, SuggestModal } from "./modals.ts";
export { Plugin, PluginSettingTab } from "./plugin.ts";
export { Keymap } from "./keymap.ts";
export { MarkdownView } from "./markdown-view.ts";
export { Scope } from "./scope.ts";
export { ItemView, View } from "./views.ts";
export { Workspace, WorkspaceLeaf } from "./workspace.ts";

export const MarkdownRenderer = {
	render: async (
		_app: App,
		markdown: string,
		el: HTMLElement,
		_sourcePath: string,
		_component: Component,
	): Promise<void> => renderMarkdown(markdown, el),
};
export const Platform = { isDesktop: true, isMobile: false, isPhone: false, isMacOS: false };
export const apiVersion = "1.13.1";
export const requireApiVersion = (): boolean => true;
export const getLanguage = (): string => "en";
