import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt } from '@/lib/jobs/attempt';
import { keepAttempts } from '@/lib/jobs/keep-attempts';
import { db, type PollRow } from '@/lib/store/db';
import { DAY, HOUR, SECOND } from '@/lib/time';
import { emptyStore, feedRow, NOW } from '../store/fixtures';

const unchanged = (id: string): Attempt => ({
  feed: feedRow(id),
  at: NOW,
  ms: 5,
  bytes: 0,
  outcome: 'not-modified',
  status: 304,
  validators: { etag: `"${id}"` },
});
const ids = (count: number) => Array.from({ length: count }, (_, index) => `feed-${index}`);
const stored = async () => ({
  polls: await db.polls.count(),
  asked: await db.feeds.where('nextPollAt').above(NOW).count(),
});

beforeEach(async () => {
  await emptyStore();
  await db.feeds.bulkPut(ids(130).map((id) => feedRow(id)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('attempts that brought nothing', () => {
  test('are stored many at once, the last of them when it is over', async () => {
    const told = vi.fn(async () => {});
    const keeper = keepAttempts(NOW + DAY, told);
    for (const id of ids(130)) await keeper.keep(unchanged(id));
    await keeper.finish();
    expect(await stored()).toEqual({ polls: 130, asked: 130 });
    expect(told).toHaveBeenCalledTimes(3);
    expect(await db.feeds.get('feed-7')).toMatchObject({ etag: '"feed-7"', attemptedAt: NOW });
  });

  test('do not wait for others for long', async () => {
    await keepAttempts(NOW + DAY, async () => {}).keep(unchanged('feed-0'));
    await vi.waitFor(async () => expect(await stored()).toEqual({ polls: 1, asked: 1 }), { timeout: 5000 });
  });

  test('leave a feed alone that was removed or got another address meanwhile, but not its server', async () => {
    const keeper = keepAttempts(NOW + DAY, async () => {});
    for (const id of ids(3)) await keeper.keep(unchanged(id));
    await db.feeds.delete('feed-0');
    await db.feeds.update('feed-1', { url: 'https://elsewhere.example/feed', leasedAt: NOW });
    await keeper.finish();
    expect((await db.polls.toArray()).map(({ feedId }) => feedId)).toEqual(['feed-1', 'feed-2']);
    expect(await db.feeds.get('feed-0')).toBeUndefined();
    expect(await db.feeds.get('feed-1')).toMatchObject({ url: 'https://elsewhere.example/feed', attemptedAt: NOW });
    expect((await db.feeds.get('feed-1'))?.etag).toBeUndefined();
  });

  test('that the store does not take are told to whoever keeps the next', async () => {
    const keeper = keepAttempts(NOW + DAY, async () => {});
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    const keepAll = async () => {
      for (const id of ids(130)) await keeper.keep(unchanged(id));
    };
    await expect(keepAll()).rejects.toThrow('The disk is full');
    await expect(keeper.finish()).rejects.toThrow('The disk is full');
    expect(await db.polls.count(), 'no attempt without its outcome').toBe(0);
  });

  test('that the store did not take in time are told to the very next, so that nobody is asked for nothing', async () => {
    const keeper = keepAttempts(NOW + DAY, async () => {});
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    await keeper.keep(unchanged('feed-0'));
    await vi.waitFor(() => expect(put).toHaveBeenCalled(), { timeout: 5000 });
    await expect(keeper.keep(unchanged('feed-1'))).rejects.toThrow('The disk is full');
  });

  test('wait while others are written: no more is asked than the store takes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const keeper = keepAttempts(NOW + DAY, async () => {});
    const written: string[] = [];
    const note = (_: unknown, { feedId }: PollRow) => void written.push(feedId);
    db.polls.hook('creating', note);
    await keeper.keep(unchanged('feed-0'));
    vi.advanceTimersByTime(SECOND / 4);
    await keeper.keep(unchanged('feed-1'));
    expect(written).toEqual(['feed-0']);
    await keeper.finish();
    expect(written).toEqual(['feed-0', 'feed-1']);
    db.polls.hook('creating').unsubscribe(note);
  });

  test('do not undo what their host asked for while they waited', async () => {
    const held = { holdUntil: NOW + 5 * HOUR, nextPollAt: NOW + 5 * HOUR, nextBecause: { code: 'host' } };
    const keeper = keepAttempts(NOW + DAY, async () => {});
    await keeper.keep(unchanged('feed-0'));
    await keeper.keep({ ...unchanged('feed-1'), url: feedRow('feed-0').url, retryAt: held.holdUntil });
    await keeper.finish();
    expect(await db.feeds.get('feed-0')).toMatchObject({ ...held, attemptedAt: NOW });
  });
});

test('a server that asks for quiet has it at once, with all its feeds', async () => {
  await db.feeds.put(feedRow('beside', { host: feedRow('feed-0').host }));
  await keepAttempts(NOW + DAY, async () => {}).keep({ ...unchanged('feed-0'), retryAt: NOW + 5 * HOUR });
  expect(await db.feeds.get('beside')).toMatchObject({ holdUntil: NOW + 5 * HOUR });
});
