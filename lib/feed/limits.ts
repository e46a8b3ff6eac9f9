/** What a hostile or broken document may cost at most. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
export const MAX_ITEMS = 2000;
export const MAX_FIELD_CHARS = 1024 * 1024;
export const MAX_TITLE_CHARS = 1024;
export const MAX_LIST_LENGTH = 100;

/** Elements that may be open at once; what is deeper is ignored, never the item it stands in. */
export const MAX_DEPTH = 100;
export const MAX_ATTRIBUTES = 100;
/** A quoted value longer than this has lost its closing quote. */
export const MAX_ATTRIBUTE_CHARS = 64 * 1024;

/** Entities that a DOCTYPE may declare, and how much text their uses may add to the document. */
export const MAX_DECLARED_ENTITIES = 50;
export const MAX_ENTITY_CHARS = 1024;
export const MAX_EXPANSION_CHARS = 256 * 1024;

/** Text of a document that is repaired at most, at a second a million characters where it is made for it. */
export const MAX_MENDED_CHARS = 256 * 1024;
