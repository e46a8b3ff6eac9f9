import { beforeEach, expect, test } from 'vitest';
import { countHeadlines, readBackground } from '@/lib/store/background';
import { db } from '@/lib/store/db';
import { emptyStore, entry, NOW } from './fixtures';

beforeEach(emptyStore);

const stored = (identity: string, title: string, firstSeenAt = NOW, feedId = 'one') =>
  db.entries.put(entry(feedId, identity, { title, firstSeenAt }));

test('counts each headline once, in however many feeds it stands and however often it is asked to', async () => {
  await stored('a', 'Herons return to Saint Aldric');
  await stored('b', 'Herons return to Saint Aldric', NOW + 1, 'two');
  await countHeadlines();
  await stored('c', 'Herons leave', NOW + 2);
  await countHeadlines();
  await countHeadlines();
  const { titleCount, counts } = await readBackground();
  expect(titleCount).toBe(2);
  expect(counts.get('heron')).toBe(2);
  expect(counts.get('aldric')).toBe(1);
});

test('knows nothing at first, and of a store without headlines', async () => {
  await countHeadlines();
  expect(await readBackground()).toEqual({ titleCount: 0, counts: new Map() });
});

test('keeps words that are names in JavaScript', async () => {
  await stored('a', '__proto__ constructor');
  await countHeadlines();
  expect((await readBackground()).counts.get('proto')).toBe(1);
});
