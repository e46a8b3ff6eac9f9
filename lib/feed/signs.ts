/** What a UTF-16 unit is to a text: a letter like most, white space, a sign without width, or where markup begins. */
export const LETTER = 0;
export const WHITE = 1;
export const WIDTHLESS = 2;
export const MARKUP = 3;

const SPACE = 32;

/** ECMAScript's white space, which is Unicode's with the byte order mark. */
const WHITE_SIGNS = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';
const WHITE_LINES = '\u2028\u2029\u202f\u205f\u3000\ufeff';

function table(markup: string): Uint8Array {
  const meanings = new Uint8Array(0x10000);
  const mean = (signs: string, meaning: number) => {
    for (const sign of signs) meanings[sign.charCodeAt(0)] = meaning;
  };
  mean(WHITE_SIGNS + WHITE_LINES, WHITE);
  mean('\u200b', WIDTHLESS);
  mean(markup, MARKUP);
  return meanings;
}

/** Meanings by UTF-16 unit: a look-up is several times faster than a pattern, and every sign of every text needs one. */
export const IN_TEXT = table('');
export const IN_HTML = table('<&');

/** The end of the words from `from` on with single spaces between them: where something else stands or the text ends. */
export function wordsEnd(text: string, from: number, meanings: Uint8Array): number {
  const { length } = text;
  if (from < length && text.charCodeAt(from) === SPACE) return from;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (meanings[code] !== LETTER && !(code === SPACE && meanings[text.charCodeAt(at + 1)] === LETTER)) break;
    at += 1;
  }
  return at;
}

export const isWhite = (code: number): boolean => IN_TEXT[code] === WHITE;
