// Text of the flashcards note and the file for Anki. Sentence case, ready for translation.

export const createNote = "Create flashcards note";
export const chooseGlossary = "Choose a glossary…";
export const noteName = (title: string) => `${title} flashcards`;
export const created = "Flashcards note created: ";
export const updated = "Flashcards note updated: ";
export const failed = (why: string) => `That could not be written. ${why}`;
export const exportAnki = "Export flashcards to Anki";
export const ankiHint =
	"A text file for Anki's File → Import, from Anki 2.1.54 on. Importing it again changes the notes in place.";
export const ankiFile = "Anki flashcards.txt";
export const glossary = "Glossary";
export const file = "File";
export const fileHint = "Where in the vault.";
export const copy = "Copy to clipboard";
export const save = "Save file";
export const saved = (path: string) => `Saved as ${path}.`;
export const noFile = (path: string) => `${path} can't be a file. Choose another name.`;
export const replace = (path: string) => `Replace ${path}?`;
export const replaceText = "There is a file of this name already. What it holds would be lost.";
export const replaceAction = "Replace";
