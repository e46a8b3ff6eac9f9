import { headlineOf, summaryOf } from '@/lib/briefing/entry-words';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** A story that the reader keeps, as its publisher told it. */
export type SavedStory = {
  /** Of its entry. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary?: string;
  readonly publisher: string;
  readonly at: Millis;
  readonly savedAt: Millis;
};

export type SavedEntry = { readonly entry: Entry; readonly publisher: string; readonly savedAt: Millis };

/** The latest first. An entry without a link, which nobody could open, is not shown. */
export const savedStories = (saved: readonly SavedEntry[]): readonly SavedStory[] =>
  saved
    .toSorted((a, b) => b.savedAt - a.savedAt)
    .flatMap(({ entry, publisher, savedAt }) =>
      entry.url === undefined
        ? []
        : [
            {
              id: entry.id,
              title: headlineOf(entry) ?? entry.url,
              url: entry.url,
              summary: summaryOf(entry),
              publisher,
              at: entry.at,
              savedAt,
            },
          ],
    );
