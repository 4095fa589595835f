// The table of entry forms. To add a form, add a file and a row; the order breaks ties.
import { definitionListForm } from "./definition-list-form.ts";
import type { EntryForm } from "./entry-form.ts";
import { headingForm } from "./heading-form.ts";
import { boldListForm, plainListForm } from "./list-form.ts";
import { boldParagraphForm, plainParagraphForm } from "./paragraph-form.ts";
import { tableForm } from "./table-form.ts";

export const ENTRY_FORMS: readonly EntryForm[] = [
	headingForm,
	definitionListForm,
	boldListForm,
	boldParagraphForm,
	tableForm,
	plainListForm,
	plainParagraphForm,
];
