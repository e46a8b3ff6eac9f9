import { commonRate } from '@/lib/briefing/common-words';
import { NAMES_OF_NOTE } from '@/lib/briefing/same-words';
import { termReader } from '@/lib/briefing/terms';

/** How often each word stands in headlines: what makes a shared word telling or worthless. */
export type Background = { readonly titleCount: number; readonly counts: ReadonlyMap<string, number> };

/** With more, all counts are halved: what was news last season fades. Some ten days of a hundred feeds. */
const MAX_TITLES = 20_000;
/** Beyond this, the words seen least are forgotten; about half a MB in the store. */
const MAX_TERMS = 30_000;
/** The table of common words counts as much as this many headlines seen. */
const PRIOR_TITLES = 1000;

/** One headline in so many has a rare word. */
const RARE = 1 / 1000;
/** Words that each stand in more headlines than this ("reach", "deal") tell no event from another, however many are shared. */
const COMMON = 0.01;
/** Countries and bodies are in the news every day, and still say where and who. */
const COMMON_NAME = 0.02;
/** With fewer headlines seen, any word may only look rare. */
const MANY_TITLES = 500;

export const emptyBackground = (): Background => ({ titleCount: 0, counts: new Map() });

const over = (counts: ReadonlyMap<string, number>, least: number) =>
  new Map([...counts].filter(([, count]) => count > least));

function halved({ titleCount, counts }: Background): Background {
  const halves = new Map([...counts].map(([term, count]) => [term, Math.floor(count / 2)] as const));
  return { titleCount: Math.floor(titleCount / 2), counts: over(halves, 0) };
}

function bounded({ titleCount, counts }: Background): Background {
  let least = 0;
  let kept = counts;
  while (kept.size > MAX_TERMS) {
    least += 1;
    kept = over(kept, least);
  }
  return { titleCount, counts: kept };
}

/** The background with more texts, each given as its words. */
function observeTerms(background: Background, texts: readonly (readonly string[])[]): Background {
  const counts = new Map(background.counts);
  for (const term of texts.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { titleCount: background.titleCount + texts.length, counts };
}

/** The background with more headlines, each given as its words. Bounded: old ones fade, rare words are forgotten first. */
export function observeWords(background: Background, headlines: readonly (readonly string[])[]): Background {
  const seen = observeTerms(background, headlines);
  return bounded(seen.titleCount > MAX_TITLES ? halved(seen) : seen);
}

export const observe = (background: Background, titles: readonly string[]): Background =>
  observeWords(background, titles.map(termReader().termsOf));

/** Words of a day that were seen besides the background: in how many of `titleCount` texts each stands, by its number. */
type Today = { readonly titleCount: number; readonly counts: Int32Array };

/** In what share of headlines each of some words stands, as far as we know; never 0. Asked again when more is seen. */
export function sharesIn(
  terms: readonly string[],
  { titleCount, counts }: Background,
): (today?: Today) => Float64Array {
  const seen = Int32Array.from(terms, (term) => counts.get(term) ?? 0);
  const expected = Float64Array.from(terms, (term) => PRIOR_TITLES * commonRate(term));
  return (today) => {
    const all = titleCount + (today?.titleCount ?? 0) + PRIOR_TITLES + 1;
    return expected.map((prior, number) => ((seen[number] ?? 0) + (today?.counts[number] ?? 0) + prior + 1) / all);
  };
}

/** How telling a word with such a share is, 0 to 1: its inverse document frequency. Rarer than `RARE` makes no difference, however much was seen. */
export const weightOf = (share: number): number => Math.min(1, Math.log(share) / Math.log(RARE));

/** Whether a word with such a share may tell one event from another. */
export const isTelling = (term: string, share: number): boolean =>
  share < (NAMES_OF_NOTE.has(term) ? COMMON_NAME : COMMON);

/** Whether enough was seen to know a rare word from one that is only new to us. */
export const knowsRareWords = ({ titleCount }: Background): boolean => titleCount >= MANY_TITLES;
