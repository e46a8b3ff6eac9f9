import { decodeAs } from '@/lib/feed/charsets';

/** A single-byte encoding as which UTF-8 may have been read. */
export type Page = {
  /** Those of the bytes 80 – FF. */
  readonly signs: string;
  /** A text that has no other signs, and ASCII. */
  readonly whole: RegExp;
  /** Windows writes U+FFFD, or a question mark, for what it cannot read. */
  readonly isWindows: boolean;
  /** The no-break space is byte A0, which may have become a common space. */
  readonly hasSpace: boolean;
};

/** As DOS has them in the United States; the web has no name for it (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT). */
export const DOS_US =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
/** The web takes it for windows-1252. */
const LATIN_1 = String.fromCharCode(...UPPER_HALF);

/** A byte without a sign of its own became the sign of its number. */
const signsOf = (name: string): string =>
  (decodeAs(UPPER_HALF, name, { fatal: false }) ?? LATIN_1).replace(/\ufffd/g, (_, at: number) => LATIN_1.charAt(at));

function pageOf(signs: string, name = ''): Page {
  const isWindows = name.startsWith('w');
  const whole = new RegExp(`^[\\0-\\x7f${signs}${isWindows ? '\ufffd' : ''}]*$`);
  return { signs, whole, isWindows, hasSpace: name !== 'macintosh' };
}

/** Those of the letters that a garbled text is picked from, the likeliest first; then three whose texts are only read whole. */
const NAMES = [1252, 1251, 1250, 1253, 1254, 1257].map((number) => `windows-${number}`);

export type Pages = { readonly all: readonly Page[]; readonly letters: RegExp };

const bytesOf = (pages: readonly Page[], from: number, to: number): string =>
  pages.map(({ signs }) => signs.slice(from - 0x80, to - 0x7f)).join('');

/** What begins a character of four bytes in all scripts that are in use: emoji, and rare ideograms. */
const OF_FOUR = [0xf0, 0xf3] as const;
/** What also is common punctuation cannot stand before a garbled letter as a part of another. */
const PUNCTUATION = /[‚„…‘’“”•–—―]/g;

/** Letters that were decoded wrongly, as far as they stand together; not in the midst of such letters. */
function lettersOf(pages: readonly Page[]): RegExp {
  const next = bytesOf(pages, 0x80, 0xbf);
  const four = OF_FOUR.map((byte) => bytesOf(pages, byte, byte)).join('');
  return new RegExp(
    `(?<![${next.replace(PUNCTUATION, '')}])(?:[${bytesOf(pages, 0xc2, 0xdf)}][${next} ]|[${bytesOf(pages, 0xe0, 0xef)}][${next} ]{2}|[${four}][${next} ]{3})+`,
    'g',
  );
}

let made: Pages | undefined;

/** Made when they are needed, as they hardly ever are. */
export function pages(): Pages {
  if (made) return made;
  const windows = NAMES.map((name) => pageOf(signsOf(name), name));
  const latin = [pageOf(LATIN_1), ...windows];
  const others = ['iso-8859-2', 'macintosh'].map((name) => pageOf(signsOf(name), name));
  made = { all: [...latin, ...others, pageOf(DOS_US)], letters: lettersOf(latin) };
  return made;
}
