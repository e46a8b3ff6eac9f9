import type { Ledger } from '@/lib/briefing/ledger';
import type { FinderIn } from '@/lib/briefing/reader-words';
import type { Edition, FeedFacts, ReaderWishes } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** What all sections of an edition are compiled from. */
export type Desk = {
  readonly now: Millis;
  /** What came in after that is new to the reader. */
  readonly since: Millis | undefined;
  readonly state: Edition['state'];
  readonly feeds: ReadonlyMap<string, FeedFacts>;
  readonly ledger: Ledger;
  /** What the reader watches and mutes, by section. */
  readonly watchedIn: FinderIn;
  readonly mutedIn: FinderIn;
  readonly weights: ReaderWishes['sourceWeights'];
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

export const publisherOf = (entry: Entry, feeds: Desk['feeds']): string =>
  feeds.get(entry.feedId)?.publisher ?? hostOf(entry.url ?? '');
