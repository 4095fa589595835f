// The table of entry forms. To add a form, add a file and a row; the order breaks ties.
import { calloutForm } from "./callout-form.ts";
import { definitionListForm } from "./definition-list-form.ts";
import type { EntryForm } from "./entry-form.ts";
import { headingForm } from "./heading-form.ts";
import { boldListForm, outlineForm, plainListForm } from "./list-form.ts";
import { bareParagraphForm, boldParagraphForm, plainParagraphForm, twoLineForm } from "./paragraph-form.ts";
import { tableForm, untitledTableForm } from "./table-form.ts";

/** Forms whose entries hold all that follows: what looks like an entry inside them is none. */
export const ENTRY_FORMS: readonly EntryForm[] = [
	headingForm,
	definitionListForm,
	tableForm,
	boldListForm,
	boldParagraphForm,
	plainListForm,
	untitledTableForm,
	plainParagraphForm,
	bareParagraphForm,
	calloutForm,
	outlineForm,
	twoLineForm,
];
