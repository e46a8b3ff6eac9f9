import { bare } from '@/lib/search/words';

/** A piece of a text; `isHit` where it is what was looked for. */
export type Piece = { readonly text: string; readonly isHit: boolean };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** How many characters of a word are what a term stands for: accents and ligatures make them more or fewer. */
function hitLength(word: string, terms: readonly string[]): number {
  const plain = bare(word);
  const longest = terms
    .filter((term) => plain.startsWith(term))
    .reduce((length, term) => Math.max(length, term.length), 0);
  if (longest === 0) return 0;
  const ends = [...word].map((_, index, letters) => letters.slice(0, index + 1).join(''));
  return ends.findLast((start) => bare(start).length <= longest)?.length ?? 0;
}

/** A text in pieces, the beginnings of its words that are looked for apart. */
export function highlight(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const length = hitLength(word, terms);
    if (length === 0) continue;
    pieces.push(
      { text: text.slice(end, index), isHit: false },
      { text: text.slice(index, index + length), isHit: true },
    );
    end = index + length;
  }
  return [...pieces, { text: text.slice(end), isHit: false }].filter((piece) => piece.text !== '');
}

/** How much of a text stands under a result. */
const EXCERPT_CHARS = 220;
/** How much of that stands before what was looked for. */
const LEAD_CHARS = 60;

/** The part of a text in which the first term stands; its beginning where none does. Cut between words. */
export function excerpt(text: string, terms: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= EXCERPT_CHARS) return flat;
  const hit = [...flat.matchAll(WORD)].find(({ 0: word }) => hitLength(word, terms) > 0)?.index ?? 0;
  const from = hit <= EXCERPT_CHARS - LEAD_CHARS ? 0 : flat.indexOf(' ', hit - LEAD_CHARS) + 1;
  const rest = flat.slice(from);
  const start = from > 0 ? '…\u00a0' : '';
  if (rest.length <= EXCERPT_CHARS) return start + rest;
  const cut = rest.slice(0, Math.max(rest.lastIndexOf(' ', EXCERPT_CHARS), LEAD_CHARS));
  return `${start}${cut.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
