import type { Edition } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { mustBeConfirmed } from '@/lib/private-address';
import { db, type FeedRow, type SectionRow } from '@/lib/store/db';

export const NOW = Date.UTC(2026, 10, 21, 11, 45);

/** A fresh store for each test. */
export async function emptyStore(): Promise<void> {
  await db.delete();
  await db.open();
}

export const feedRow = (id: string, rest: Partial<FeedRow> = {}): FeedRow => ({
  id,
  url: `https://${id}.example/feed`,
  host: `${id}.example`,
  nextPollAt: 0,
  failureCount: 0,
  // Typed and confirmed, as far as need be: the servers of tests are on this machine.
  ...(mustBeConfirmed(rest.url ?? 'https://news.example/') && { confirmedAt: NOW }),
  ...rest,
});

export const sectionRow = (id: string, position: number, rest: Partial<SectionRow> = {}): SectionRow => ({
  id,
  emoji: '🗞',
  enabled: true,
  maxStories: 5,
  breadth: 1,
  position,
  ...rest,
});

/** A section with these feeds in it. */
export async function storeSection(section: SectionRow, feeds: readonly FeedRow[]): Promise<void> {
  await db.sections.put(section);
  await db.feeds.bulkPut([...feeds]);
  await db.subscriptions.bulkPut(
    feeds.map((feed, position) => ({
      id: `${section.id}/${feed.id}`,
      sectionId: section.id,
      feedId: feed.id,
      title: feed.id,
      position,
    })),
  );
}

export const entry = (feedId: string, identity: string, rest: Partial<Entry> = {}): Entry => ({
  id: `${feedId}/${identity}`,
  feedId,
  identity,
  revision: 1,
  contentHash: identity,
  title: `Headline ${identity}`,
  url: `https://${feedId}.example/${identity}`,
  authors: [],
  categories: [],
  firstSeenAt: NOW,
  at: NOW,
  ...rest,
});

export const edition = (rest: Partial<Edition> = {}): Edition => ({
  id: '2026-11-21T06:45',
  day: '2026-11-21',
  dueAt: NOW,
  builtAt: NOW,
  nextAt: NOW + 86_400_000,
  timeZone: 'America/Toronto',
  state: 'final',
  occasion: 'scheduled',
  sample: false,
  sections: [],
  minutes: 1,
  receipt: {
    feedCount: 0,
    answeredCount: 0,
    failures: [],
    considered: 0,
    shown: 0,
    merged: 0,
    alreadyShown: 0,
    muted: 0,
    unlinked: 0,
    left: 0,
  },
  ...rest,
});
