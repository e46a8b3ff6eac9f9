import { beforeEach, expect, test } from 'vitest';
import type { OldBriefing } from '@/lib/briefing/archive';
import { db } from '@/lib/store/db';
import { oldBriefings, storeOldBriefings, undoOldBriefings } from '@/lib/store/old-briefings';
import { emptyStore, NOW } from './fixtures';

const briefing = (date: string, title: string): OldBriefing => ({
  date,
  sections: [{ id: 'science', title: 'Science', stories: [{ title }] }],
});
const titles = async () => (await oldBriefings()).map(({ date, sections }) => [date, sections[0]?.stories[0]?.title]);

beforeEach(emptyStore);

test('one briefing a day: a later one takes the place of the one before', async () => {
  await storeOldBriefings([briefing('2025-03-03', 'Gulls'), briefing('2025-03-04', 'Seals')], NOW);
  const change = await storeOldBriefings([briefing('2025-03-04', 'Cod')], NOW);
  expect(change.before).toHaveLength(1);
  expect(await titles()).toEqual([
    ['2025-03-03', 'Gulls'],
    ['2025-03-04', 'Cod'],
  ]);
});

test('an import that is taken back leaves what was there before', async () => {
  await storeOldBriefings([briefing('2025-03-03', 'Gulls')], NOW);
  const before = await oldBriefings();
  const change = await storeOldBriefings([briefing('2025-03-03', 'Cod'), briefing('2025-03-04', 'Seals')], NOW + 1);
  await undoOldBriefings(change);
  expect(await oldBriefings()).toEqual(before);
});

test('what an old briefing showed is not held against a new edition', async () => {
  await storeOldBriefings([briefing('2025-03-03', 'Gulls')], NOW);
  expect(await db.ledger.count()).toBe(0);
});
