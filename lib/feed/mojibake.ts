import { windowsSign } from '@/lib/feed/charsets';
import { meantBy } from '@/lib/feed/mojibake-bytes';
import { pages } from '@/lib/feed/mojibake-pages';
import { GARBLED } from '@/lib/feed/mojibake-signs';

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
 * Each pass may lay bare what the next one repairs. So that they cost no more than the text is long, it is repaired piece
 * by piece. A piece ends after white space, never between the two halves of a letter.
 */
const PIECE = /[\s\S]{1,400}(?:$|(?<=[ \n]))|[\s\S]{1,400}/gu;

export const isSuspicious = (text: string): boolean => SUSPICIOUS.test(text) && !ABOUT_ENCODINGS.test(text);

/** As a whole, if all of it was decoded wrongly in the same way; else the letters that were; else the control signs of Windows. */
function mendOnce(text: string): string {
  if (!GARBLED.test(text)) return text;
  const { all, letters } = pages();
  for (const page of all) {
    const meant = meantBy(text, page);
    if (meant !== undefined) return meant;
  }
  const mended = text.replace(letters, (some) => (some.length < text.length ? mendPiece(some) : some));
  return mended === text ? text.replace(/[\x80-\x9f]/g, (sign) => windowsSign(sign.charCodeAt(0))) : mended;
}

/** A text may have been decoded wrongly, written, and decoded wrongly again. Each time leaves fewer signs. */
function mendPiece(text: string): string {
  const mended = mendOnce(text);
  return mended === text ? text : mendPiece(mended);
}

/** Text that was decoded as something else than UTF-8 before it was published, as it was meant; other text unchanged. */
export const repair = (text: string): string =>
  isSuspicious(text) ? text.replace(PIECE, (piece) => (SUSPICIOUS.test(piece) ? mendPiece(piece) : piece)) : text;
