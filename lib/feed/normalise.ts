import { contentHashOf, identified } from '@/lib/feed/identity';
import { withoutTrackers } from '@/lib/feed/trackers';
import type { Entry, ParsedFeed, ParsedItem } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

export const MAX_SUMMARY_CHARS = 2000;
export const MAX_TEXT_CHARS = 4000;

export type EntryContext = {
  readonly feedId: string;
  readonly now: Millis;
  /** The entries already stored, by id; only those of this feed are looked at. */
  readonly known?: ReadonlyMap<string, Entry>;
};

type Place = {
  readonly feedId: string;
  readonly identity: string;
  readonly index: number;
  readonly now: Millis;
  readonly isRanked?: boolean;
};

/** A text cut at white space, so that no word is broken; one without white space is cut where it must be. */
export function cutAtSpace(text: string | undefined, maxChars: number): string | undefined {
  if (text === undefined || text.length <= maxChars) return text;
  const head = text.slice(0, maxChars + 1);
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  if (space > maxChars / 2) return head.slice(0, space).trimEnd();
  return head.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '');
}

/** An item as it is stored when it is seen for the first time; `index` is its place in the document. */
export function toEntry(item: ParsedItem, { feedId, identity, index, now, isRanked }: Place): Entry {
  const publishedAt = item.publishedAt ?? item.updatedAt;
  const summary = cutAtSpace(item.summary, MAX_SUMMARY_CHARS);
  const text = cutAtSpace(item.text, MAX_TEXT_CHARS);
  const url = item.url && withoutTrackers(item.url);
  return {
    id: `${feedId}/${identity}`,
    feedId,
    identity,
    revision: 1,
    contentHash: contentHashOf({ title: item.title, summary, text, url }),
    title: item.title,
    url,
    summary,
    text,
    authors: item.authors,
    categories: item.categories,
    image: item.image,
    commentsUrl: item.commentsUrl,
    publishedAt,
    updatedAt: item.updatedAt,
    firstSeenAt: now,
    at: publishedAt === undefined ? now - index : Math.min(publishedAt, now),
    ...(isRanked ? { position: index } : {}),
  };
}

/** The next revision of a stored entry; undefined if what it says is unchanged. When it was first seen never changes. */
function revised(entry: Entry, stored: Entry, now: Millis): Entry | undefined {
  if (entry.contentHash === stored.contentHash) return undefined;
  const { firstSeenAt, at, position } = stored;
  return { ...entry, revision: stored.revision + 1, firstSeenAt, at, position, revisedAt: now };
}

/** A document in order of time has a few items that go against it, too. */
const AGAINST_TIME = 0.2;

/** A document in order of time, either way, says nothing by its order; one without dates does not either. */
function isRanked({ items }: ParsedFeed): boolean {
  const times = items.flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? []);
  const steps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const ups = steps.filter((step) => step > 0).length;
  const downs = steps.filter((step) => step < 0).length;
  return Math.min(ups, downs) > AGAINST_TIME * steps.length;
}

/** The entries of a document that are new or changed, in its order. */
export function entriesOf(feed: ParsedFeed, { feedId, now, known }: EntryContext): Entry[] {
  const ranked = isRanked(feed);
  return identified(feed.items, (identity) => known?.get(`${feedId}/${identity}`)).flatMap(
    ({ item, identity }, index) => {
      const entry = toEntry(item, { feedId, identity, index, now, isRanked: ranked });
      const stored = known?.get(entry.id);
      const changed = stored ? revised(entry, stored, now) : entry;
      return changed ? [changed] : [];
    },
  );
}
