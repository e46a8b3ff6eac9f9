import { confirmed } from '@/lib/store/confirmed';
import type { FeedRow } from '@/lib/store/db';
import { leaseFeeds, returnLeases } from '@/lib/store/feeds';

/**
 * A transaction costs more than its rows, and from 50 on Dexie spares itself the account of what each row changes. Those that
 * are leased and not asked when the worker is stopped are due again at once.
 */
const AT_ONCE = 64;

export type Leases = {
  /** Leases a feed before it is asked, and with it those `ahead` that come next. False when it is no longer due. */
  take(feed: FeedRow, ahead: readonly FeedRow[]): Promise<boolean>;
  /** Those that nobody took are due as they were. */
  giveBack(): Promise<void>;
};

export function openLeases(): Leases {
  const untaken = new Map<string, Promise<ReadonlyMap<string, FeedRow>>>();
  const lease = (feeds: readonly FeedRow[]) => {
    const ids = feeds.map(({ id }) => id);
    const leased = confirmed(leaseFeeds(ids, Date.now()));
    for (const id of ids) untaken.set(id, leased);
    return leased;
  };
  return {
    async take(feed, ahead) {
      const next = ahead.filter(({ id }) => !untaken.has(id)).slice(0, AT_ONCE - 1);
      const leased = untaken.get(feed.id) ?? lease([feed, ...next]);
      untaken.delete(feed.id);
      return (await leased).has(feed.id);
    },
    async giveBack() {
      const rows = [...untaken].map(async ([id, leased]) => (await leased).get(id));
      untaken.clear();
      const left = (await Promise.all(rows)).filter((row) => row !== undefined);
      if (left.length > 0) await confirmed(returnLeases(left));
    },
  };
}
