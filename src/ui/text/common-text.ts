// Text that several views share. Sentence case, ready for translation.

export const cancel = "Cancel";
