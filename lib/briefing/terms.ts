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

const PHRASE_BEGINNINGS: ReadonlySet<string> = new Set([...PHRASES.keys()].map((phrase) => phrase.split('-')[0] ?? ''));

type Found = { readonly term: string | undefined; readonly length: number };

/** The longest name of several words that begins at a place. */
function phraseAt(words: readonly string[], at: number): Found | undefined {
  if (!PHRASE_BEGINNINGS.has((words[at] ?? '').toLowerCase())) return undefined;
  for (const length of [3, 2]) {
    const term = at + length <= words.length ? PHRASES.get(join(words.slice(at, at + length))) : undefined;
    if (term !== undefined) return { term, length };
  }
  return undefined;
}

/** A word that begins with a small letter, as no name does. */
const SMALL_WORD = /(?<![\p{L}\p{N}.'’-])\p{Ll}[\p{L}'’]*/gu;

/** What is nobody's name: the words that stand in small letters in some headline. */
export function smallWordsIn(titles: readonly string[], termsOf: TermReader = termReader()): Set<string> {
  const words = new Set(titles.flatMap((title) => title.match(SMALL_WORD) ?? []));
  return new Set([...words].flatMap(termsOf));
}

const ASCII = /^[\0-\x7f]*$/;
const withoutAccents = (text: string): string =>
  ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');

/** Reads many headlines: words that it has met it knows. */
export type TermReader = (title: string) => string[];

export function termReader(): TermReader {
  const bare = new Map<string, string>();
  const terms = new Map<string, string | undefined>();
  const known = <T>(met: Map<string, T>, word: string, make: (word: string) => T): T => {
    if (met.has(word)) return met.get(word) as T;
    const made = make(word);
    met.set(word, made);
    return made;
  };
  return (title) => {
    const text = withPlainNumbers(withoutAccents(bareHeadline(title)));
    const words = (text.match(TOKEN) ?? []).map((token) => known(bare, token, plain));
    // "US" is a country and "us" a pronoun, save in a headline that is all capitals.
    const inCapitals = words.length > 2 && text === text.toUpperCase();
    const found = new Set<string>();
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? '';
      const phrase = phraseAt(words, at);
      const term = phrase?.term ?? (inCapitals ? undefined : CAPITALS.get(word)) ?? known(terms, word, termOf);
      if (term !== undefined) found.add(term);
      at += phrase?.length ?? 1;
    }
    return [...found];
  };
}

/** The words of a headline that tell one event from another, each once, in their bare form. */
export const termsOf: TermReader = (title) => termReader()(title);
