import type { Suggestions } from '@/lib/browser/omnibox';
import { formatter } from '@/lib/format';
import { translator } from '@/lib/i18n';
import { here } from '@/lib/jobs/here';
import { highlight } from '@/lib/search/highlight';
import { termsOf } from '@/lib/search/words';
import { createSearcher, type Searcher } from '@/lib/store/searcher';
import type { Suggestion, SuggestionPiece } from '@/lib/suggestion';
import type { Millis } from '@/lib/time';

/** As many as browsers show. */
const MOST = 6;
/** Entries that are looked through without an index: a few days of them, in a few tenths of a second. */
const UNINDEXED_COUNT = 4000;
/** How long the first suggestions wait for these. */
const PATIENCE: Millis = 250;

export async function openSearcher(): Promise<Searcher> {
  const searcher = await createSearcher((await here()).timeZone);
  const whole = searcher.glance(UNINDEXED_COUNT);
  await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return searcher;
}

export async function suggestionsFor(text: string, searcher: Searcher): Promise<Suggestions> {
  const { results } = await searcher.find({ text }, MOST);
  const { language, timeZone } = await here();
  const t = translator(language);
  const { shortDate } = formatter(language, timeZone);
  const terms = termsOf(text);
  const others = results.flatMap(({ url, title, publisher, at }): Suggestion[] => {
    if (url === undefined) return [];
    const source = [publisher, shortDate(at, Date.now())].filter(Boolean).join(' · ');
    return [{ content: url, pieces: [...marked(title, terms), { text: ` · ${source}`, style: 'dim' }] }];
  });
  const query = text.trim();
  return { first: [{ text: query === '' ? t('omnibox.hint') : t('omnibox.search', { query }) }], others };
}

const marked = (title: string, terms: readonly string[]): SuggestionPiece[] =>
  highlight(title, terms).map(({ text, isHit }) => (isHit ? { text, style: 'match' } : { text }));
