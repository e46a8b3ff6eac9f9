import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  GERMAN_MONTHS,
  NEVER_LAST,
  PERHAPS_LAST,
  PERHAPS_LAST_CAPITALISED,
  STARTERS,
  TITLES,
} from '@/lib/briefing/abbreviations';

/** Costs about 1 ms for 1,000 characters, and more than its share for long texts. */
const MAX_CHARS = 4000;

const LAST_WORD = /(?:^|[\s("“«‘[/])([^\s("“«‘[/]+?)[.]?[)\]"”’»]*\s*$/u;
const FIRST_WORD = /^["“«‘'([¡¿\s]*([\p{L}\d][\p{L}\p{M}\d.'’-]*)/u;
const SPEECH =
  /^(?:[\p{Lu}][\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|writes|added|replied|tweeted|a dit|a déclaré)\b/u;
const CLOSING = /^[»”’)\]]+\s*/u;

/** Of "Lt.-Gov." it is "Gov" that counts. */
const lastWordOf = (text: string): string => LAST_WORD.exec(text)?.[1]?.replace(/^.*\.-(?=\p{L}{2})/u, '') ?? '';
const firstWordOf = (text: string): string => FIRST_WORD.exec(text)?.[1]?.replace('’', "'").replace(/[.]$/, '') ?? '';
const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** A ’ closes a quotation only where no letter follows; elsewhere it is an apostrophe. */
const opensSingle = (text: string): boolean =>
  (text.match(/(?<![\p{L}\d])‘/gu)?.length ?? 0) > (text.match(/’(?![\p{L}\d])/gu)?.length ?? 0);

function opensMoreThanItCloses(text: string): boolean {
  const pairs = [
    ['(', ')'],
    ['“', '”'],
    ['«', '»'],
  ];
  return (
    pairs.some(([open = '', close = '']) => count(text, open) > count(text, close)) ||
    count(text, '"') % 2 === 1 ||
    opensSingle(text)
  );
}

/** Whether a stop after `word` goes on with `next`. */
function abbreviationGoesOn(word: string, next: string): boolean {
  const [last, known] = [word.toLowerCase(), next.toLowerCase()];
  const isCapital = word !== last;
  if (NEVER_LAST.has(last) || (isCapital && TITLES.has(last))) return true;
  if (/^\d{1,2}$/.test(last) && GERMAN_MONTHS.has(known)) return !/^(?:april|august|september|november)$/.test(known);
  if (/^\d/.test(next) && BEFORE_NUMBER.has(last)) return true;
  if (/^(?:[ap]\.m|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/.test(last)) return AFTER_CLOCK.has(known);
  const initial = /^\p{L}$/u.test(last) || /^(?:\p{L}\.-?)+\p{L}$/u.test(last);
  const perhaps = PERHAPS_LAST.has(last) || (isCapital && PERHAPS_LAST_CAPITALISED.has(last));
  return (initial || perhaps) && !STARTERS.has(known);
}

/** Whether the text before and after a boundary that the segmenter sees belong to one sentence. */
function belongTogether(before: string, after: string): boolean {
  const end = before.trimEnd();
  const next = firstWordOf(after);
  if (next === '') return true;
  if (/^\p{Ll}(?!\p{Lu})/u.test(next) && !/[。！？]$/u.test(end)) return true;
  // No white space between: "9.0.x", ".NET", "U.S.-led"; but two real words are a space forgotten.
  if (end === before && !/[。！？]["”’」』]?$|\p{Ll}{3}[.!?]["”’]?$/u.test(end)) return true;
  if (/^\(?(?:\d{1,3}|[a-z])[.)]$/i.test(end)) return true;
  if (/["”’»]$/u.test(end) && SPEECH.test(after) && !STARTERS.has(next.toLowerCase())) return true;
  if (/[.]$/.test(end)) return abbreviationGoesOn(lastWordOf(end), next);
  return /!$/.test(end) && PERHAPS_LAST.has(lastWordOf(end).toLowerCase()) && !STARTERS.has(next.toLowerCase());
}

/** "…" ends no sentence by the Unicode rules; before a capital it does. */
const AFTER_ELLIPSIS = /…["”’»)]*\s+(?=["“«(]?\p{Lu})/gu;

/** By the Unicode rules no sentence begins with a small letter: "… is out. iOS 17 follows." */
const BEFORE_BRAND = /[.!?]["”’»)]*\s+(?=\p{Ll}\p{Lu})/gu;

/** Made with the first sentence: its rules take some milliseconds to load, and most starts of the worker split none. */
let segmenter: Intl.Segmenter | undefined;

/** Where sentences may begin. A closing quote goes with what it closes: "« Oui ! » Il…". */
function starts(text: string): number[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const byRule = [...segmenter.segment(text)].map(
    ({ index }) => index + (index > 0 ? (CLOSING.exec(text.slice(index))?.[0].length ?? 0) : 0),
  );
  const ours = [AFTER_ELLIPSIS, BEFORE_BRAND].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.index + match[0].length),
  );
  return [...new Set([...byRule, ...ours])].toSorted((a, b) => a - b);
}

/** A quotation or bracket that runs over a stop, and ends at most two sentences later. */
function closesSoon(before: string, pieces: readonly string[], at: number): boolean {
  return (
    opensMoreThanItCloses(before) &&
    [1, 2].some((length) => !opensMoreThanItCloses(before + pieces.slice(at, at + length).join('')))
  );
}

/**
 * Sentences of one line of text, in order, each a piece of it; Unicode sentence boundaries (UAX #29) mended for news:
 * abbreviations, initials, quotations, version numbers. Only the first 4,000 characters are looked at.
 */
export function sentencesOf(line: string): string[] {
  const text = line.slice(0, MAX_CHARS);
  const pieces = starts(text).map((start, i, all) => text.slice(start, all[i + 1] ?? text.length));
  const sentences: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    const before = sentences.at(-1);
    const goesOn = before !== undefined && (belongTogether(before, piece) || closesSoon(before, pieces, i));
    if (goesOn) sentences[sentences.length - 1] = before + piece;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}
