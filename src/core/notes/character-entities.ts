// The named character references that notes are read with: HTML 4's 252. The bundler puts this table in the place of
// HTML 5's 2,125, which weigh 32 KB; rarer names stay as they are written.
export { characterEntitiesHtml4 as characterEntities } from "character-entities-html4";
