import { charsetNamed, charsetOfContentType, decodeAs, decodeUtf8 } from '@/lib/feed/charsets';
import type { Note } from '@/lib/feed/notes';

type Decoded = { readonly text: string; readonly notes: readonly Note[] };
type Mark = { readonly charset: string; readonly length: number };

/** Byte order marks; UTF-32 before UTF-16, whose mark it begins with. */
const MARKS: readonly (Mark & { readonly bytes: readonly number[] })[] = [
  { charset: 'utf-8', length: 3, bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-32le', length: 4, bytes: [0xff, 0xfe, 0, 0] },
  { charset: 'utf-32be', length: 4, bytes: [0, 0, 0xfe, 0xff] },
  { charset: 'utf-16le', length: 2, bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', length: 2, bytes: [0xfe, 0xff] },
];

/** Where the NULs are in the first four bytes of ASCII text. XML 1.0, appendix F. */
const NUL_PATTERNS: Readonly<Record<string, string>> = {
  x000: 'utf-32le',
  '000x': 'utf-32be',
  x0x0: 'utf-16le',
  '0x0x': 'utf-16be',
};

const markOf = (body: Uint8Array): Mark | undefined =>
  MARKS.find(({ bytes }) => bytes.every((byte, index) => body[index] === byte));

const nulPatternOf = (body: Uint8Array): string | undefined =>
  NUL_PATTERNS[Array.from(body.subarray(0, 4), (byte) => (byte === 0 ? '0' : 'x')).join('')];

const ESCAPE = '\u001b';

const MAX_DECLARATION_CHARS = 1024;

/** The encoding that an XML declaration names. */
function declaredIn(text: string): string | undefined {
  const head = text.slice(0, MAX_DECLARATION_CHARS);
  return charsetNamed(/<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1]);
}

/** Multi-byte text read as UTF-8 has mostly good sequences; any other encoding read so has hardly one. */
function isMostlyUtf8(text: string): boolean {
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return good > 0 && good >= bad;
}

/** A header that only says Latin-1 is a server's default; an XML declaration that says something else knows better. */
const isServerDefault = (header: string, declared: string | undefined) =>
  header === 'windows-1252' && declared !== undefined && !declared.startsWith('utf-');

function decodeLegacy(body: Uint8Array, header: string | undefined, declared: string | undefined): Decoded {
  const candidates = header && isServerDefault(header, declared) ? [declared, header] : [header, declared];
  for (const charset of candidates) {
    if (!charset || charset.startsWith('utf-')) continue;
    const text = decodeAs(body, charset, { fatal: true });
    if (text !== undefined) return { text, notes: [] };
  }
  const wrong: readonly Note[] = header || declared ? ['declared-encoding-wrong'] : [];
  const lossy = decodeAs(body, 'utf-8', { fatal: false }) ?? '';
  if (isMostlyUtf8(lossy)) return { text: lossy, notes: ['undecodable-bytes'] };
  return { text: decodeAs(body, 'windows-1252', { fatal: false }) ?? lossy, notes: wrong };
}

/**
 * Byte order mark, then the NULs of UTF-16 and UTF-32, then UTF-8 if the bytes are valid UTF-8 whatever is declared
 * (a wrong label is commoner than text of another encoding that happens to be valid), then header, then XML declaration,
 * then Windows-1252. ISO-2022-JP is believed where its escapes are: its bytes are ASCII too.
 */
function decodeBytes(body: Uint8Array, contentType: string | undefined): Decoded {
  const mark = markOf(body);
  if (mark) return { text: decodeAs(body.subarray(mark.length), mark.charset, { fatal: false }) ?? '', notes: [] };
  const pattern = nulPatternOf(body);
  if (pattern) return { text: decodeAs(body, pattern, { fatal: false }) ?? '', notes: [] };
  const header = charsetOfContentType(contentType);
  const utf8 = decodeUtf8(body);
  const declared = declaredIn(utf8 ?? String.fromCharCode(...body.subarray(0, MAX_DECLARATION_CHARS)));
  if (utf8 === undefined) return decodeLegacy(body, header, declared);
  if ([header, declared].includes('iso-2022-jp') && utf8.includes(ESCAPE)) {
    const japanese = decodeAs(body, 'iso-2022-jp', { fatal: true });
    if (japanese !== undefined) return { text: japanese, notes: [] };
  }
  const named = header ?? declared ?? 'utf-8';
  const differs = named !== 'utf-8' && utf8.length !== body.length;
  return { text: utf8, notes: differs ? ['declared-encoding-wrong'] : [] };
}

/** Signs that XML 1.0 §2.2 forbids; NULs come from half-decoded UTF-16. Named one by one, a search is twice as fast. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;

/** The text of a document, and what was odd about its bytes. */
export function decodeDocument(body: Uint8Array, contentType?: string): Decoded {
  const { text, notes } = decodeBytes(body, contentType);
  return { text: text.replace(/^\ufeff+/, '').replace(FORBIDDEN, ''), notes };
}

/** The text of a document's bytes, without byte order mark and signs that XML forbids. Never throws. */
export const decode = (body: Uint8Array, contentType?: string): string => decodeDocument(body, contentType).text;
