import { beforeEach, describe, expect, test } from 'vitest';
import { tick } from '@/lib/jobs/worker';
import { db } from '@/lib/store/db';
import { DAY } from '@/lib/time';
import { emptyStore, feedRow, sectionRow, storeSection } from '../store/fixtures';
import { alarms, withheld } from '../support/browser';

const NEWS = sectionRow('news', 0);

beforeEach(async () => {
  await emptyStore();
  alarms.clear();
  withheld.add('www.example.org');
  const startedAt = Date.now();
  await db.jobs.bulkPut(['seed', 'sweep'].map((name) => ({ name, startedAt })));
  await db.rounds.put({ key: 'round', occasion: 'first', startedAt, finishedAt: startedAt, feedIds: [] });
});

describe('a tick', () => {
  test('with a feed to ask is followed by another one in between', async () => {
    await storeSection(NEWS, [feedRow('due')]);
    await tick();
    expect([...alarms]).toEqual(['between-ticks']);
  });

  test('with nothing to do is not', async () => {
    await storeSection(NEWS, [feedRow('later', { nextPollAt: Date.now() + DAY })]);
    await tick();
    expect([...alarms]).toEqual([]);
  });
});
