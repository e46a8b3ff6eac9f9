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

/** A word as it stands in headlines: bare, and what it is called here alone, in capitals among small letters, and before others. */
type Word = {
  readonly bare: string;
  readonly term: string | undefined;
  readonly abbreviation: string | undefined;
  readonly beginsPhrase: boolean;
};

function wordOf(token: string): Word {
  const bare = plain(token);
  return {
    bare,
    term: termOf(bare),
    abbreviation: CAPITALS.get(bare),
    beginsPhrase: PHRASE_BEGINNINGS.has(bare.toLowerCase()),
  };
}

type Found = { readonly term: string | undefined; readonly length: number };

/** The longest name of several words that begins at a place. */
function phraseAt(words: readonly Word[], at: number): Found | undefined {
  for (const length of [3, 2]) {
    const phrase = words.slice(at, at + length).map(({ bare }) => bare);
    const term = phrase.length === length ? PHRASES.get(join(phrase)) : undefined;
    if (term !== undefined) return { term, length };
  }
  return undefined;
}

const ASCII = /^[\0-\x7f]*$/;
const withoutAccents = (text: string): string =>
  ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');

/** Reads many headlines: words that it has met it knows. */
export type TermReader = {
  /** The words of a headline that tell one event from another, each once, in their bare form. */
  readonly termsOf: (title: string) => string[];
  readonly termOf: (token: string) => string | undefined;
};

export function termReader(): TermReader {
  const met = new Map<string, Word>();
  const wordFor = (token: string): Word => {
    const known = met.get(token);
    if (known) return known;
    const word = wordOf(token);
    met.set(token, word);
    return word;
  };
  function termsOf(title: string): string[] {
    const text = withPlainNumbers(withoutAccents(bareHeadline(title)));
    const words = (text.match(TOKEN) ?? []).map(wordFor);
    // "US" is a country and "us" a pronoun, save in a headline that is all capitals.
    const inCapitals = words.length > 2 && text === text.toUpperCase();
    const terms: string[] = [];
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      const phrase = word?.beginsPhrase ? phraseAt(words, at) : undefined;
      const term = phrase?.term ?? (inCapitals ? undefined : word?.abbreviation) ?? word?.term;
      if (term !== undefined && !terms.includes(term)) terms.push(term);
      at += phrase?.length ?? 1;
    }
    return terms;
  }
  return { termsOf, termOf: (token) => wordFor(token).term };
}

/** The words of one headline. */
export const termsOf = (title: string): string[] => termReader().termsOf(title);

/** A word that begins with a small letter, as no name does. */
const SMALL_WORD = /(?<![\p{L}\p{N}.'’-])\p{Ll}[\p{L}'’]*/gu;

const LATIN_WORD = /^[a-z]+$/;

/** What is nobody's name: the words that stand in small letters in some headline. */
export function smallWordsIn(titles: readonly string[], reader: TermReader = termReader()): Set<string> {
  const words = new Set<string>();
  for (const title of titles) for (const word of title.match(SMALL_WORD) ?? []) words.add(word);
  const terms = new Set<string>();
  for (const word of words) {
    const own = LATIN_WORD.test(word) ? [reader.termOf(word)] : reader.termsOf(word);
    for (const term of own) if (term !== undefined) terms.add(term);
  }
  return terms;
}
