import type { Page } from '@/lib/feed/mojibake-pages';

/** A letter whose no-break space, byte A0, became a common space; where that could not as well be two letters that are meant. */
const WITH_SPACE =
  /[ÂÃÅÎÐÙ] |[âã] [\x80-\x84\x86-\x9f\xa1-\xbf]|[à-ã][\x80-\x84\x86-\x9f\xa1-\xbf] |ð(?: [\x80-\xbf]{2}|[\x80-\xbf] [\x80-\xbf]|[\x80-\xbf]{2} )/g;
/** An à that took the space behind it along; but not the beginning of a word that Portuguese has. */
const A_GRAVE = /Ã (?! |quele|quela|quilo|s )/g;
/** What a byte became that was lost, and what may stand where one was. */
const GONE = '[\x1a?]';
const ANY = '[\x1a\x80-\xbf]';
/** A letter that lost one of its bytes. */
const LOSSY = new RegExp(
  [
    '[\xc2-\xdf]\x1a|[ÂÃ]\\?',
    `[\xe0-\xef](?:${GONE}${ANY}|${ANY}${GONE})`,
    `[\xf0-\xf4](?:${GONE}${ANY}{2}|${ANY}${GONE}${ANY}|${ANY}{2}${GONE})|\x1a`,
  ].join('|'),
  'g',
);
/** A sign beyond U+FFFF whose halves were written as letters of their own (https://www.unicode.org/reports/tr26/). */
const HALVES = /\xed([\xa0-\xaf])([\x80-\xbf])\xed([\xb0-\xbf])([\x80-\xbf])/g;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const toUtf8 = new TextEncoder();

const halfOf = (high: string, low: string): string =>
  String.fromCharCode(0xd000 | ((high.charCodeAt(0) & 0x3f) << 6) | (low.charCodeAt(0) & 0x3f));

const joined = (_: string, a: string, b: string, c: string, d: string): string =>
  String.fromCharCode(...toUtf8.encode(halfOf(a, b) + halfOf(c, d)));

/** The bytes as which `page` has a text, each as the sign of its number: so they can be searched. */
const bytesOf = (text: string, { signs }: Page): string =>
  text.replace(/[^\0-\x7f]/g, (sign) => {
    const at = signs.indexOf(sign);
    return String.fromCharCode(at < 0 ? 0x1a : 0x80 + at);
  });

/** What a text means if it was read as `page` and is UTF-8; undefined if it is none. */
export function meantBy(text: string, page: Page): string | undefined {
  if (!page.whole.test(text)) return undefined;
  let bytes = bytesOf(text, page);
  if (page.hasSpace)
    bytes = bytes.replace(A_GRAVE, 'Ã\xa0 ').replace(WITH_SPACE, (letter) => letter.replaceAll(' ', '\xa0'));
  if (page.isWindows) bytes = bytes.replace(LOSSY, '\xef\xbf\xbd');
  bytes = bytes.replace(HALVES, joined);
  try {
    return utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined; // TypeError is how a fatal decoder reports bytes that it cannot read
  }
}
