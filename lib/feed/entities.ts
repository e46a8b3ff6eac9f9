import { windowsSign } from '@/lib/feed/charsets';
import { signNamed } from '@/lib/feed/entity-names';

/** The commonest names, spared the look-up. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['hellip', '…'],
  ['ldquo', '“'],
  ['lsquo', '‘'],
  ['lt', '<'],
  ['mdash', '—'],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['quot', '"'],
  ['rdquo', '”'],
  ['rsquo', '’'],
]);

const HASH = 35;
const SEMICOLON = 59;
const LOWER = 32;
const LOWER_G = 103;
const LOWER_L = 108;
const LOWER_T = 116;
const X = 120;
const REPLACEMENT = '\ufffd';
/** The longest name has 31 characters; more digits than that mean no sign. */
const MAX_REFERENCE_CHARS = 40;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number, last = X + 2) => (code | LOWER) >= 97 && (code | LOWER) <= last;

/** After the semicolon of the reference at `start`. Without one it is none: `?a=1&copy=2` would lose its parameter. */
export function referenceEnd(text: string, start: number): number | undefined {
  const isNumber = text.charCodeAt(start + 1) === HASH;
  const isHex = isNumber && (text.charCodeAt(start + 2) | LOWER) === X;
  const from = start + (isHex ? 3 : isNumber ? 2 : 1);
  if (!isNumber && !isLetter(text.charCodeAt(from))) return undefined;
  for (let at = from; at < start + MAX_REFERENCE_CHARS; at++) {
    const code = text.charCodeAt(at);
    if (code === SEMICOLON) return at > from ? at + 1 : undefined;
    const belongs = isDigit(code) || (isHex ? isLetter(code, 102) : !isNumber && isLetter(code));
    if (!belongs) return undefined;
  }
  return undefined;
}

/** `&#150;` is an en dash as in HTML (https://html.spec.whatwg.org/#numeric-character-reference-end-state). */
function signOfNumber(point: number): string {
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return REPLACEMENT;
  if (point < 32) return point === 9 || point === 10 || point === 13 ? ' ' : '';
  return point >= 0x80 && point < 0xa0 ? windowsSign(point) : String.fromCodePoint(point);
}

/** HTML reads `&notit;` as `¬it;`, a name that needs no semicolon and some letters; we leave it alone. */
const signOfName = (name: string): string => signNamed(name) ?? `&${name};`;

/** The number written between two places, so large that it means no sign where it has too many digits. */
function numberIn(text: string, from: number, to: number, radix: 10 | 16): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    number = number * radix + (isDigit(code) ? code - 48 : (code | LOWER) - 87);
  }
  return number;
}

/** What the reference from `start` to `end` stands for, whatever sign it begins with; a name that nobody knows stays as it is. */
export function decodeReference(text: string, start: number, end: number): string {
  if (text.charCodeAt(start + 1) === HASH) {
    const isHex = (text.charCodeAt(start + 2) | LOWER) === X;
    return signOfNumber(isHex ? numberIn(text, start + 3, end - 1, 16) : numberIn(text, start + 2, end - 1, 10));
  }
  // Escaped markup consists of these two, so they are told by their letters.
  if (end - start === 4 && text.charCodeAt(start + 2) === LOWER_T) {
    if (text.charCodeAt(start + 1) === LOWER_L) return '<';
    if (text.charCodeAt(start + 1) === LOWER_G) return '>';
  }
  const name = text.slice(start + 1, end - 1);
  return COMMON.get(name) ?? signOfName(name);
}

/**
 * Decodes character references once, by the HTML table also where XML knows only five: feeds use `&nbsp;` undeclared.
 * What no reference can mean stays as it is, or becomes U+FFFD if it is a number.
 */
export function decodeEntities(text: string): string {
  let start = text.indexOf('&');
  if (start < 0) return text;
  let decoded = '';
  let at = 0;
  for (; start >= 0; start = text.indexOf('&', start)) {
    const end = referenceEnd(text, start);
    if (end !== undefined) {
      decoded += text.slice(at, start) + decodeReference(text, start, end);
      at = end;
    }
    start = end ?? start + 1;
  }
  return decoded + text.slice(at);
}
