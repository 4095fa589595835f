// The whole stand-in for the obsidian module, as main.js gets it from `require("obsidian")`.
import type * as O from "obsidian";

export * from "./headless.ts";
export { App } from "./app.ts";
export { BasesEntry, BasesEntryGroup, BasesQueryResult } from "./bases/bases-query.ts";
export {
	BooleanValue,
	ListValue,
	NotNullValue,
	NullValue,
	NumberValue,
	PrimitiveValue,
	StringValue,
	Value,
} from "./bases/bases-values.ts";
export { BasesView, BasesViewConfig, QueryController } from "./bases/bases-view.ts";
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
export { MarkdownEditView } from "./markdown/edit-mode.ts";
export { MarkdownRenderChild, MarkdownRenderer } from "./markdown/markdown-renderer.ts";
export { MarkdownPreviewRenderer } from "./markdown/post-processors.ts";
export { MarkdownPreviewView } from "./markdown/reading-view.ts";
export { sanitizeHTMLToDom } from "./markdown/sanitize.ts";
export { MarkdownView } from "./markdown-view.ts";
export { ItemView, View } from "./views.ts";
export { Menu, MenuItem } from "./dialogs/menu.ts";
export { ConfirmationModal, Modal } from "./dialogs/modal.ts";
export { Notice } from "./dialogs/notice.ts";
export { FuzzySuggestModal, SuggestModal } from "./dialogs/suggest-modal.ts";
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "./icons.ts";
export { Keymap } from "./keymap.ts";
export { Platform } from "./platform.ts";
export { Plugin } from "./plugin.ts";
export { Scope } from "./scope.ts";
export {
	prepareFuzzySearch,
	prepareSimpleSearch,
	renderMatches,
	renderResults,
	sortSearchResults,
} from "./search.ts";
export { Setting, SettingGroup } from "./settings/setting.ts";
export {
	AbstractTextComponent,
	BaseComponent,
	ButtonComponent,
	ColorComponent,
	DisplayValueComponent,
	DropdownComponent,
	ExtraButtonComponent,
	ProgressBarComponent,
	SearchComponent,
	SliderComponent,
	TextAreaComponent,
	TextComponent,
	ToggleComponent,
	ValueComponent,
} from "./settings/setting-components.ts";
export { PluginSettingTab, SettingPage, SettingTab } from "./settings/setting-tab.ts";
export { displayTooltip, setTooltip } from "./tooltip.ts";
export { FileManager } from "./file-manager.ts";
export {
	arrayBufferToBase64,
	arrayBufferToHex,
	base64ToArrayBuffer,
	hexToArrayBuffer,
} from "./binary-text.ts";
export { HoverPopover } from "./workspace/hover-popover.ts";
export { Workspace } from "./workspace/workspace.ts";
export { WorkspaceItem, WorkspaceParent } from "./workspace/workspace-item.ts";
export { WorkspaceLeaf } from "./workspace/workspace-leaf.ts";
export {
	WorkspaceContainer,
	WorkspaceFloating,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceWindow,
} from "./workspace/workspace-split.ts";
export { WorkspaceTabs } from "./workspace/workspace-tabs.ts";

export const apiVersion = "1.13.1";
export const requireApiVersion: typeof O.requireApiVersion = (version) =>
	version.localeCompare(apiVersion, undefined, { numeric: true }) <= 0;
export const getLanguage = (): string => "en";
