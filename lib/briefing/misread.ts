import { type CodePage, codePages } from '@/lib/briefing/code-pages';
import { likeliestSign } from '@/lib/briefing/lost-bytes';

/** A text may have been read wrongly, saved, and read wrongly again. */
const MAX_PASSES = 3;

/** One character as it was meant. `kind`: bytes of UTF-8, some of them, or none. */
type Character = { readonly sign: string; readonly length: number; readonly kind: 'whole' | 'broken' | 'plain' };
type Reading = { readonly text: string; readonly whole: number; readonly broken: number };

const isContinuation = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** How many bytes follow a first byte of UTF-8; undefined for any other byte. */
function followers(byte: number): 1 | 2 | 3 | undefined {
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Mac Roman's own, at F0: the first byte of emoji. */
const APPLE = '\uf8ff';

/** A character that texts have: what gives a private or unassigned one was read as another encoding. */
function decoded(bytes: readonly number[]): string | undefined {
  try {
    const sign = utf8.decode(Uint8Array.from(bytes));
    return /[\p{Co}\p{Cn}]/u.test(sign) && sign !== APPLE ? undefined : sign;
  } catch {
    return undefined; // TypeError: an overlong form or half a surrogate pair, so these signs meant something else
  }
}

/** The bytes that go on with a character, `max` at most. */
function continuation(text: string, from: number, max: number, page: CodePage): number[] {
  const bytes = Array.from(text.slice(from, from + max), (sign) => page.byteOf.get(sign));
  const end = bytes.findIndex((byte) => !isContinuation(byte));
  return bytes.slice(0, end < 0 ? max : end).filter((byte) => byte !== undefined);
}

/** What begins at a sign beyond ASCII. */
function characterAt(text: string, at: number, page: CodePage): Character {
  const sign = text.charAt(at);
  const lead = page.byteOf.get(sign);
  if (lead === undefined) return { sign, length: 1, kind: 'plain' };
  const count = followers(lead);
  if (count === undefined) return strayAt(text, at, page);
  const others = continuation(text, at + 1, count, page);
  const length = 1 + others.length;
  if (others.length === count) {
    const meant = decoded([lead, ...others]);
    return meant === undefined ? { sign, length: 1, kind: 'broken' } : { sign: meant, length, kind: 'whole' };
  }
  const rest = { lead, others, before: text.charAt(at - 1), after: text.charAt(at + length) };
  return { sign: likeliestSign(rest, page), length, kind: 'broken' };
}

/** An emoji may have lost its first byte: Mac Roman has an apple there that other systems do not know. */
function strayAt(text: string, at: number, page: CodePage): Character {
  const bytes = continuation(text, at, 3, page);
  const isEmoji = bytes.length === 3 && bytes[0] === 0x9f;
  return { sign: isEmoji ? '\ufffd' : text.charAt(at), length: isEmoji ? 3 : 1, kind: 'broken' };
}

/** The text if its signs beyond ASCII are bytes of UTF-8 as `page` shows them. */
function readAs(text: string, page: CodePage): Reading {
  const signs: string[] = [];
  let [whole, broken] = [0, 0];
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (text.charCodeAt(at) < 0x80) at += 1;
    if (at > start) signs.push(text.slice(start, at));
    if (at === text.length) break;
    const { sign, length, kind } = characterAt(text, at, page);
    if (kind === 'whole') whole += 1;
    if (kind === 'broken') broken += 1;
    signs.push(sign);
    at += length;
  }
  return { text: signs.join(''), whole, broken };
}

/**
 * A text of UTF-8 that was read as a single-byte encoding, as it was meant; other text unchanged. Looked at as a whole,
 * because a line alone does not tell one encoding from the other. Where a byte was lost on the way the likeliest sign
 * stands, or U+FFFD.
 */
export function mendMisread(text: string): string {
  const pages = codePages();
  let mended = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const current = mended;
    const best = pages
      .map((page) => readAs(current, page))
      .reduce((a, b) => (b.whole - b.broken > a.whole - a.broken ? b : a));
    if (best.whole <= best.broken) break;
    mended = best.text;
  }
  return mended;
}
