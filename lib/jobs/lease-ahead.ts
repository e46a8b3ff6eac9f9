import { confirmed } from '@/lib/store/confirmed';
import type { FeedRow } from '@/lib/store/db';
import { feedsById, leaseFeeds, returnLeases } from '@/lib/store/feeds';
import { type Millis, SECOND } from '@/lib/time';

/**
 * A transaction costs more than its rows, and from 50 on Dexie spares itself the account of what each row changes. Those that
 * are leased and not asked when the worker is stopped are due again at once.
 */
const AT_ONCE = 64;
/** What is leased for longer is looked at again: the reader may have removed it, or its host asked for quiet. */
const FRESH: Millis = SECOND;

export type Leases = {
  /** Leases a feed before it is asked, and with it those `ahead` that come next. False when it may not be asked any more. */
  take(feed: FeedRow, ahead: () => readonly FeedRow[]): Promise<boolean>;
  /** A host has asked for quiet: all that is leased is looked at again. */
  doubt(): void;
  /** Those that nobody took are due as they were. */
  giveBack(): Promise<void>;
};

type Rows = Promise<ReadonlyMap<string, FeedRow>>;
/** The rows as they were before, and as they were seen last. */
type Lease = { readonly before: Rows; readonly seen?: Rows; readonly at: Millis };

export function openLeases(): Leases {
  const untaken = new Map<string, Lease>();
  const lease = (feeds: readonly FeedRow[], at: Millis) => {
    const ids = feeds.map(({ id }) => id);
    const before = confirmed(leaseFeeds(ids, at));
    for (const id of ids) untaken.set(id, { before, at });
  };
  const fresh = (feeds: readonly FeedRow[]) => feeds.filter(({ id }) => !untaken.has(id)).slice(0, AT_ONCE - 1);
  const lookAgain = (at: Millis) => {
    const seen = confirmed(feedsById([...untaken.keys()]));
    for (const [id, { before }] of untaken) untaken.set(id, { before, seen, at });
  };
  return {
    async take(feed, ahead) {
      const now = Date.now();
      const known = untaken.get(feed.id);
      if (!known) lease([feed, ...fresh(ahead())], now);
      else if (Math.abs(now - known.at) > FRESH) lookAgain(now);
      const { before, seen } = untaken.get(feed.id) ?? {};
      const was = (await before)?.get(feed.id);
      const isOurs = was !== undefined && (!seen || isAsItWas((await seen).get(feed.id), feed));
      if (isOurs) untaken.delete(feed.id);
      return isOurs;
    },
    doubt() {
      for (const [id, { before }] of untaken) untaken.set(id, { before, at: Number.NEGATIVE_INFINITY });
    },
    async giveBack() {
      const rows = await Promise.allSettled([...untaken].map(async ([id, { before }]) => (await before).get(id)));
      untaken.clear();
      const left = rows.flatMap((row) => (row.status === 'fulfilled' && row.value ? [row.value] : []));
      if (left.length > 0) await confirmed(returnLeases(left, Date.now()));
    },
  };
}

/** There, leased, and to be asked at the same place, which did not ask for quiet meanwhile. */
const isAsItWas = (now: FeedRow | undefined, { url, holdUntil }: FeedRow): boolean =>
  now?.leasedAt !== undefined && now.url === url && now.holdUntil === holdUntil;
