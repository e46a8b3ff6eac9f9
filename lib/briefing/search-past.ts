import { type Headline, headlinesOf, type PastEdition } from '@/lib/briefing/past';

/** An edition with the stories that were looked for; all of them where nothing was. */
export type PastFound = { readonly past: PastEdition; readonly headlines: readonly Headline[] };

/** Case and accents do not matter. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** Stories that have every word of the query, by edition; editions without one are left out. */
export function searchPast(pasts: readonly PastEdition[], query: string): PastFound[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return pasts
    .map((past) => ({ past, headlines: headlinesOf(past).filter((one) => hasAll(plain(one.words), words)) }))
    .filter(({ headlines }) => words.length === 0 || headlines.length > 0);
}

const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));
