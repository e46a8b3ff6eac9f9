import { fix_encoding } from 'ftfy-js';

/**
 * What no misread text is without: a sign that single-byte encodings have where UTF-8 begins a character, and after it
 * one that they have beyond ASCII; or a control sign, or an à that lost its second half to white space. A cheap test that
 * spares nearly all texts the dear one; it begins with one class, because alternatives take three times as long.
 */
const SUSPICIOUS =
  /[\u0080-\u00f4\u00f7\u00ff-\u04ff\u201a\u201e\u2020\u2021\u2030-\u266b\ufb01\ufb02\ufffd](?:[\u0080-\u04ff\u2010-\u266b\ufb01\ufb02\ufffd]|(?<=[\u0080-\u009f])|(?<=[ÂÃ])\s)/;
/** Text about encodings quotes what we would repair. */
const ABOUT_ENCODINGS = /\b(?:mojibake|utf-?8|unicode|encodings?|encodage|latin-?1|windows-125\d)\b/i;
/**
 * Where letters are decoded rightly and wrongly by turns, the time grows with the square of the length: 45 s for 64 KB.
 * So a long text is repaired piece by piece. A piece ends after white space, never between the two halves of a letter.
 */
const PIECE = /[\s\S]{1,400}(?:$|(?<=[ \n]))|[\s\S]{1,400}/gu;

export const isSuspicious = (text: string): boolean => SUSPICIOUS.test(text) && !ABOUT_ENCODINGS.test(text);

/** Text that was decoded as something else than UTF-8 before it was published, as it was meant; other text unchanged. */
export const repair = (text: string): string =>
  isSuspicious(text) ? text.replace(PIECE, (piece) => (SUSPICIOUS.test(piece) ? fix_encoding(piece) : piece)) : text;
