import type { Edition } from '@/lib/briefing/types';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { MINUTE } from '@/lib/time';
import { newestWeather } from '@/scripts/edition';
import { eventually } from '../e2e/eventually';
import type { SweepBrowser, SweepPage } from './browsers';
import type { SweepFeed } from './news';
import type { Snippet } from './snippets';
import { furnish } from './store-rows';
import { warningCount } from './warnings';

const MAX_STORIES = 60;

export const SETTINGS = { ...DEFAULT_SETTINGS, language: 'en', greeted: true, density: 'full' } as const;

type Printing = {
  readonly browser: SweepBrowser;
  readonly keeper: SweepPage;
  readonly feeds: readonly SweepFeed[];
  readonly snippets: readonly Snippet[];
};

/** Real polls, and the edition that the extension itself makes of them; a feed that came too late completes it. The weather is there as well. */
export async function printEdition({ browser, keeper, feeds, snippets }: Printing): Promise<Edition> {
  await browser.stopWorker();
  await keeper.evaluate(furnish, {
    feeds: feeds.map(({ sectionId, id, url, host, publisher }) => ({ sectionId, id, url, host, publisher })),
    maxStories: MAX_STORIES,
    settings: SETTINGS,
  });
  const print = async () => {
    await browser.tickSoon();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const editions = await browser.rows<Edition>('editions');
    return editions.find(
      ({ state, sections }) =>
        state === 'final' && sections.length === feeds.length && sections.every(({ stories }) => stories.length > 0),
    );
  };
  const edition = await eventually(print, 15 * MINUTE);
  // A page shows warnings beside a forecast alone, which the worker asks for after them.
  const warned = async () => {
    const { weather } = await newestWeather(keeper, 'en');
    if (weather?.warnings.length === warningCount(snippets)) return true;
    await browser.tickSoon();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    return false;
  };
  await eventually(warned, 5 * MINUTE);
  return edition;
}
