import { beforeEach, describe, expect, test } from 'vitest';
import { db, type FeedRow } from '@/lib/store/db';
import {
  dueFeeds,
  endLostLeases,
  isAnyDue,
  leaseFeeds,
  makeDue,
  postponeFeed,
  retryWithheld,
  returnLeases,
  roundOf,
} from '@/lib/store/feeds';
import { LEASE } from '@/lib/store/leased';
import { HOUR, MINUTE } from '@/lib/time';
import { emptyStore, feedRow, NOW, sectionRow, storeSection } from './fixtures';

const ids = async () => {
  const due = await dueFeeds(NOW);
  expect(await isAnyDue(NOW), 'what is due is any').toBe(due.length > 0);
  return due.map((feed) => feed.id);
};

beforeEach(emptyStore);

describe('due feeds', () => {
  test('are those whose time has come, longest overdue first', async () => {
    const feeds = [
      feedRow('later', { nextPollAt: NOW + 1 }),
      feedRow('now', { nextPollAt: NOW }),
      feedRow('long', { nextPollAt: 5 }),
    ];
    await storeSection(sectionRow('a', 0), feeds);
    expect(await ids()).toEqual(['long', 'now']);
  });

  test('are not all read where fewer are enough, but as many as that takes', async () => {
    const many = Array.from({ length: 1500 }, (_, place) => feedRow(`${place}`, { nextPollAt: place, host: 'many' }));
    const others = ['one', 'two'].map((id) => feedRow(id, { nextPollAt: NOW, host: id }));
    await storeSection(sectionRow('a', 0), [...many, ...others]);
    const hosts = (count: number) => (feeds: readonly FeedRow[]) =>
      new Set(feeds.map(({ host }) => host)).size >= count;
    expect((await dueFeeds(NOW, hosts(1))).length).toBeLessThan(many.length);
    expect((await dueFeeds(NOW, hosts(2))).map(({ id }) => id)).toContain('one');
    expect(await dueFeeds(NOW, hosts(9))).toHaveLength(1502);
  });

  test('of a section that is switched off are left alone, unless another section wants them', async () => {
    await storeSection(sectionRow('off', 0, { enabled: false }), [feedRow('both'), feedRow('alone')]);
    await storeSection(sectionRow('on', 1), [feedRow('both')]);
    expect(await ids()).toEqual(['both']);
  });
});

describe('a feed that is added', () => {
  test('waits with its host while that wants quiet, at home only the busy one does', async () => {
    const holdUntil = NOW + HOUR;
    const held = { nextPollAt: holdUntil, holdUntil, attemptedAt: NOW - MINUTE };
    const home = { url: 'http://192.168.7.7/feed', host: '192.168.7.7' };
    await storeSection(sectionRow('a', 0), [
      feedRow('busy', held),
      feedRow('added', { host: 'busy.example' }),
      feedRow('busy-home', { ...home, ...held }),
      feedRow('added-home', home),
    ]);
    expect(await ids()).toEqual(['added-home']);
    expect((await dueFeeds(holdUntil)).map(({ id }) => id)).toContain('added');
  });
});

describe('quiet hours', () => {
  test('leave a feed alone while they last, but nobody for more than a day', async () => {
    const skipDays = ['saturday'];
    await storeSection(sectionRow('a', 0), [
      feedRow('quiet', { nextPollAt: NOW - HOUR, skipDays }),
      feedRow('long', { nextPollAt: NOW - 25 * HOUR, skipDays: ['friday', 'saturday'] }),
      feedRow('loud', { nextPollAt: NOW - HOUR, skipHours: [3] }),
    ]);
    expect(await ids()).toEqual(['long', 'loud']);
    expect(await makeDue(NOW, { floor: 10 * MINUTE })).not.toContain('quiet');
  });
});

describe('a lease', () => {
  beforeEach(() => storeSection(sectionRow('a', 0), [feedRow('one')]));

  test('goes to one of two that ask at the same time', async () => {
    const both = await Promise.all([leaseFeeds(['one'], NOW), leaseFeeds(['one'], NOW)]);
    expect(both.map((leased) => leased.has('one'))).toEqual([true, false]);
  });

  test('ends by itself, so that a killed attempt is made again', async () => {
    await leaseFeeds(['one'], NOW);
    expect(await ids()).toEqual([]);
    expect((await dueFeeds(NOW + LEASE)).map((feed) => feed.id)).toEqual(['one']);
  });

  test('grows with each attempt that never ended: a feed that kills its worker does so once an hour in the end', async () => {
    const leaseAt = async (now: number) => {
      await db.feeds.update('one', { nextPollAt: now });
      await leaseFeeds(['one'], now);
      return ((await db.feeds.get('one'))?.nextPollAt ?? 0) - now;
    };
    expect(await leaseAt(NOW)).toBe(LEASE);
    expect(await leaseAt(NOW + HOUR)).toBe(15 * MINUTE);
    expect(await leaseAt(NOW + 2 * HOUR)).toBe(HOUR);
    expect(await leaseAt(NOW + 4 * HOUR)).toBe(HOUR);
    await postponeFeed('one', NOW + 5 * HOUR);
    expect(await leaseAt(NOW + 6 * HOUR)).toBe(LEASE);
  });

  test('is written for several at once, and for none that is gone or not due', async () => {
    await db.feeds.bulkPut([feedRow('two'), feedRow('later', { nextPollAt: NOW + 1 })]);
    const leased = await leaseFeeds(['one', 'gone', 'later', 'two'], NOW);
    expect([...leased.keys()]).toEqual(['one', 'two']);
    expect((await db.feeds.bulkGet(['one', 'later', 'two'])).map((feed) => feed?.leasedAt)).toEqual([
      NOW,
      undefined,
      NOW,
    ]);
  });

  test('that nobody used leaves no trace', async () => {
    await leaseFeeds(['one'], NOW - HOUR);
    await endLostLeases(NOW);
    const before = await db.feeds.get('one');
    await returnLeases([...(await leaseFeeds(['one'], NOW + 1)).values()], NOW + 1);
    expect(await db.feeds.get('one')).toEqual(before);
  });

  test('that is given back gives the server its hour: it was asked', async () => {
    await leaseFeeds(['one'], NOW);
    await postponeFeed('one', NOW + MINUTE);
    expect(await dueFeeds(NOW + HOUR)).toEqual([]);
    expect(await db.feeds.get('one')).toMatchObject({ nextPollAt: NOW + MINUTE + HOUR, failureCount: 0 });
    expect((await leaseFeeds(['one'], NOW + 2 * HOUR)).has('one')).toBe(true);
    expect((await db.feeds.get('one'))?.nextPollAt).toBe(NOW + 2 * HOUR + LEASE);
  });
});

describe('a lease that nobody holds', () => {
  beforeEach(() => storeSection(sectionRow('a', 0), [feedRow('one')]));

  test('ends at once when its worker was stopped, so that no edition waits for it', async () => {
    await leaseFeeds(['one'], NOW);
    await endLostLeases(NOW + 1);
    expect((await dueFeeds(NOW + 1)).map((feed) => feed.id)).toEqual(['one']);
  });

  test('runs its time when the same feed was lost before: it may be what stops the worker', async () => {
    await leaseFeeds(['one'], NOW);
    await endLostLeases(NOW + 1);
    await leaseFeeds(['one'], NOW + 1);
    await endLostLeases(NOW + 2);
    expect(await dueFeeds(NOW + 2)).toEqual([]);
  });
});

describe('the reader wants the news now', () => {
  test('rested feeds become due; fresh, held and gone ones do not', async () => {
    const later = { nextPollAt: NOW + HOUR };
    await storeSection(sectionRow('a', 0), [
      feedRow('rested', { ...later, attemptedAt: NOW - HOUR }),
      feedRow('fresh', { ...later, attemptedAt: NOW - MINUTE }),
      feedRow('held', { ...later, attemptedAt: NOW - HOUR, holdUntil: NOW + 1 }),
      feedRow('gone', { ...later, attemptedAt: NOW - HOUR, outcome: 'gone' }),
      feedRow('new'),
    ]);
    expect((await makeDue(NOW, { floor: 10 * MINUTE })).toSorted()).toEqual(['new', 'rested']);
  });

  test('a round waits for those that are being asked as well', async () => {
    await storeSection(sectionRow('a', 0), [feedRow('one'), feedRow('two'), feedRow('three')]);
    await storeSection(sectionRow('off', 1, { enabled: false }), [feedRow('unwanted')]);
    await leaseFeeds(['one', 'two', 'unwanted'], NOW);
    expect((await roundOf(NOW + 1)).toSorted()).toEqual(['one', 'three', 'two']);
    expect(await makeDue(NOW + 1, { floor: 10 * MINUTE })).toHaveLength(3);
  });

  test('a granted permission brings back the feeds that lacked it', async () => {
    await storeSection(sectionRow('a', 0), [feedRow('withheld', { nextPollAt: NOW + HOUR, outcome: 'permission' })]);
    await retryWithheld(NOW);
    expect((await db.feeds.get('withheld'))?.nextPollAt).toBe(NOW);
  });
});
