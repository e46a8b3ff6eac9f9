import { termsOf } from '@/lib/briefing/terms';

/** How often each word stands in headlines: what makes a shared word telling or worthless. */
export type Background = { readonly titleCount: number; readonly counts: ReadonlyMap<string, number> };

/** Beyond this, words seen only once are forgotten; about 1 MB in the store. */
const MAX_TERMS = 60_000;

export const emptyBackground = (): Background => ({ titleCount: 0, counts: new Map() });

/** The background with more headlines. */
export function observe(background: Background, titles: readonly string[]): Background {
  const counts = new Map(background.counts);
  for (const term of titles.flatMap(termsOf)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const kept = counts.size > MAX_TERMS ? new Map([...counts].filter(([, count]) => count > 1)) : counts;
  return { titleCount: background.titleCount + titles.length, counts: kept };
}

/** With fewer headlines than this a count says little: two of two is no proof that a word is common. */
const FEW_TITLES = 300;

/** How telling a word is: inverse document frequency, never negative. */
export function weightOf(term: string, { titleCount, counts }: Background): number {
  return Math.max(0, Math.log((Math.max(titleCount, FEW_TITLES) + 1) / ((counts.get(term) ?? 0) + 0.5)));
}
