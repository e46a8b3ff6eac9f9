/** What was out of order in a document that could be read all the same. A closed list: each code can have its sentence. */
export const NOTES = [
  'cut-off', // the root element never closes
  'document-capped', // larger than MAX_DOCUMENT_BYTES; the rest was not read
  'items-capped', // more than MAX_ITEMS; the rest was left out
  'declared-encoding-wrong', // the bytes are not in the encoding that header or XML declaration names
  'undecodable-bytes', // some bytes mean nothing in the encoding and became U+FFFD
  'junk-before-prolog', // text or markup stands before the feed begins
  'entities-declared', // the DOCTYPE declares entities of its own
  'undeclared-namespace', // a prefix is used without declaration and was taken for what it usually means
  'unclosed-elements', // an element ends only because something around it does
  'deep-nesting', // deeper than MAX_DEPTH; the deeper structure was ignored
  'json-repaired', // comments, trailing commas or a missing end
  'mojibake-repaired', // text that was decoded wrongly before it was published
] as const;
export type Note = (typeof NOTES)[number];

/** Why a document is no feed. */
export const NOT_A_FEED = [
  'empty', // nothing but white space
  'html', // a web page
  'json', // JSON of another kind
  'xml', // XML of another kind
  'other', // plain text, an image, …
] as const;
export type NotAFeed = (typeof NOT_A_FEED)[number];
