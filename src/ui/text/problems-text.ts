// Text of the list of glossary problems. Sentence case, ready for translation.
import { count } from "./count.ts";

export const show = "Show glossary problems";
export const none = "No glossary has anything that could not be used.";
export const choose = (number: number) =>
	`${count(number, "place")} that ${number === 1 ? "makes" : "make"} no card…`;
