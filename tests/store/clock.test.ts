import { beforeEach, describe, expect, test } from 'vitest';
import { mendClock } from '@/lib/store/clock';
import { db } from '@/lib/store/db';
import { dueFeeds } from '@/lib/store/feeds';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import { edition, emptyStore, feedRow, NOW, sectionRow, storeSection } from './fixtures';

beforeEach(emptyStore);

describe('a clock that was set back', () => {
  test('makes feeds due that were asked in the future, and only those', async () => {
    const later = { nextPollAt: NOW + 3 * HOUR };
    await storeSection(sectionRow('a', 0), [
      feedRow('future', { ...later, attemptedAt: NOW + 2 * HOUR }),
      feedRow('past', { ...later, attemptedAt: NOW - HOUR }),
      feedRow('gone', { ...later, attemptedAt: NOW + 2 * HOUR, outcome: 'gone' }),
      feedRow('leased', { nextPollAt: NOW + 30 * DAY }),
      feedRow('lost', { nextPollAt: NOW + HOUR + 5 * MINUTE, leasedAt: NOW + HOUR, attemptedAt: NOW - HOUR }),
    ]);
    await mendClock(NOW);
    expect((await dueFeeds(NOW)).map((feed) => feed.id)).toEqual(['future', 'leased', 'lost']);
    expect((await db.feeds.get('lost'))?.leasedAt, 'nor is it mended at every tick').toBeUndefined();
  });

  test('leaves a server the quiet that it asked for', async () => {
    const attemptedAt = NOW + 2 * DAY;
    const held = { attemptedAt, nextPollAt: attemptedAt + 5 * HOUR, holdUntil: attemptedAt + 5 * HOUR };
    await storeSection(sectionRow('a', 0), [feedRow('held', held)]);
    await mendClock(NOW);
    expect(await db.feeds.get('held')).toMatchObject({ nextPollAt: NOW + 5 * HOUR, holdUntil: NOW + 5 * HOUR });
  });

  test('does not hold back editions and rounds until it catches up', async () => {
    const builtAt = NOW + 30 * DAY;
    await db.editions.put(edition({ builtAt, nextAt: builtAt + DAY }));
    await db.rounds.put({ key: 'round', occasion: 'scheduled', startedAt: builtAt, feedIds: [] });
    await mendClock(NOW);
    expect(await db.editions.toArray()).toMatchObject([{ builtAt: NOW, nextAt: NOW }]);
    expect((await db.rounds.get('round'))?.finishedAt).toBe(NOW);
  });
});
