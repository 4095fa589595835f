// What micromark gets in place of HTML's named character references: nothing, for only blocks are parsed here, never
// inline Markdown. The bundler puts this in the place of a table that weighs 35 KB.
export const characterEntities: Readonly<Record<string, string>> = {};
