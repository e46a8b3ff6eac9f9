import { bareHeadline } from '@/lib/briefing/bare-headline';
import { digitsOf, withPlainNumbers } from '@/lib/briefing/plain-numbers';
import { CAPITALS, PHRASES, SAME } from '@/lib/briefing/same-words';
import { stem } from '@/lib/briefing/stem';
import { STOP_WORDS } from '@/lib/briefing/stop-words';

/** A number with its scale ("9.2b", "4.25%"), initials ("U.N."), or a word, with what hangs on it ("qu'il", "Mexico's"). */
const TOKEN = /\d+(?:\.\d+)*[kmbt]?(?![\p{L}\d])%?|\p{L}(?:\.\p{L})+\.?|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu)['’](?=\p{L})/iu;
const POSSESSIVE = /['’]s$/i;
const LONGEST_WORD = 40;

const plain = (token: string): string => {
  const word = token.replace(ELISION, '').replace(POSSESSIVE, '');
  return /\d/.test(word) ? word : word.replace(/[.'’]/g, '');
};

/** What a word is called here; undefined where it says nothing. */
function termOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower)) return undefined;
  const known = digitsOf(lower) ?? SAME.get(lower);
  if (known !== undefined) return known;
  return lower.length > 1 || /\d/.test(lower) ? stem(lower.slice(0, LONGEST_WORD)) : undefined;
}

const join = (words: readonly string[]): string => words.join('-').toLowerCase();

type Found = { readonly term: string | undefined; readonly length: number };

/** The term that begins at a place, and how many words it takes: the longest name that is known. */
function termAt(words: readonly string[], at: number, { inCapitals }: { readonly inCapitals: boolean }): Found {
  for (const length of [3, 2]) {
    const term = at + length <= words.length ? PHRASES.get(join(words.slice(at, at + length))) : undefined;
    if (term !== undefined) return { term, length };
  }
  const word = words[at] ?? '';
  // "US" is a country and "us" a pronoun, save in a headline that is all capitals.
  const abbreviation = inCapitals ? undefined : CAPITALS.get(word);
  return { term: abbreviation ?? termOf(word), length: 1 };
}

/** A word that begins with a small letter, as no name does. */
const SMALL_WORD = /(?<![\p{L}\p{N}.'’-])\p{Ll}[\p{L}'’]*/gu;

/** What is nobody's name: the words that stand in small letters in some headline. */
export function smallWordsIn(titles: readonly string[]): Set<string> {
  const words = new Set(titles.flatMap((title) => title.match(SMALL_WORD) ?? []));
  return new Set([...words].flatMap(termsOf));
}

/** The words of a headline that tell one event from another, each once, in their bare form. */
export function termsOf(title: string): string[] {
  const text = withPlainNumbers(bareHeadline(title).normalize('NFD').replace(/\p{M}/gu, ''));
  const words = (text.match(TOKEN) ?? []).map(plain);
  const inCapitals = words.length > 2 && text === text.toUpperCase();
  const terms: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { term, length } = termAt(words, at, { inCapitals });
    if (term !== undefined) terms.push(term);
    at += length;
  }
  return [...new Set(terms)];
}
