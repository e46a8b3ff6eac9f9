import type { CodePage } from '@/lib/briefing/code-pages';

/** What is left of a UTF-8 character that lost one of its bytes or more, and what stands around it. */
export type Rest = {
  readonly lead: number;
  readonly others: readonly number[];
  readonly before: string;
  readonly after: string;
};

/** The general punctuation E2 80 xx that texts have most, by its last byte. */
const QUOTES = [
  [0x9d, '”'],
  [0x9c, '“'],
  [0x98, '‘'],
  [0x99, '’'],
] as const;
/** Where the 80 was lost: Latin-1 has no sign for it. */
const AFTER_LOST_80: Readonly<Record<number, string>> = { 162: '•', 166: '…' };
const LETTERS: Readonly<Record<number, string>> = {
  194: '', // C1 controls
  196: 'č',
  197: 'ō',
  206: 'Ν',
  207: 'ρ',
  208: 'Н',
  209: 'с',
};
const UNKNOWN = '\ufffd';

const isLetter = (sign: string) => /\p{L}/u.test(sign);

function punctuation({ others, before, after }: Rest, page: CodePage): string {
  const [first, second] = others;
  if (first === undefined) return isLetter(before) && isLetter(after) ? '’' : UNKNOWN;
  if (first === 0x80 && second === undefined) {
    const joins = page.byteOf.get(after) === 0xf0; // ZERO WIDTH JOINER, between two emoji
    return joins ? '' : (QUOTES.find(([byte]) => page.lacks(byte))?.[1] ?? UNKNOWN);
  }
  return AFTER_LOST_80[first] ?? UNKNOWN;
}

/** C3 lost its 81, 8D, 8F, 90 or 9D, or the no-break space that A0 is became a common one. */
function capital({ before, after }: Rest): string {
  if (/\s/.test(after)) return 'à';
  if (before === 'A') return 'Ï';
  return /\p{Lu}/u.test(before) ? 'Í' : 'Á';
}

/** The likeliest sign; U+FFFD where nothing can be known, as of an emoji. */
export function likeliestSign(rest: Rest, page: CodePage): string {
  if (rest.lead === 0xe2) return punctuation(rest, page);
  if (rest.lead === 0xc3) return capital(rest);
  if (rest.lead === 0xef && rest.others[0] === 0xb8) return ''; // a variation selector
  return LETTERS[rest.lead] ?? UNKNOWN;
}
