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
const MAX_CHARS = 100_000;

/** Text that was decoded as something else than UTF-8 before it was published, as it was meant; other text unchanged. */
export function repair(text: string): string {
  if (!SUSPICIOUS.test(text) || text.length > MAX_CHARS || ABOUT_ENCODINGS.test(text)) return text;
  return fix_encoding(text);
}
