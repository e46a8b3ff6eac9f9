/** Text on one line, each run of white space one space. */
export const fold = (text: string): string => (UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** Most texts come folded, and to see that is less work than to do it again. */
const UNFOLDED = /^\s|\s\s|[^\S ]|\s$/;

/** What two spellings of one headline have in common: letters and digits, in lower case. */
export const bareLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const wordCount = (text: string): number => fold(text).split(' ').filter(Boolean).length;
