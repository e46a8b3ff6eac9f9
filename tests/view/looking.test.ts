import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openByHand } from '@/lib/store/by-hand';
import { db } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import { shownSections } from '@/lib/store/shown';
import { readyValue } from '@/lib/view/live';
import { lookInto } from '@/lib/view/looking';
import { emptyStore, sectionRow } from '../store/fixtures';

let hand: IDBDatabase;
beforeEach(async () => {
  await emptyStore();
  hand = (await openByHand()) as IDBDatabase;
});
afterEach(() => hand.close());

const look = <T>(query: (from: Glance) => Promise<T>) => lookInto(Promise.resolve(hand))(query);

test('what a page shows follows every commit that Dexie makes', async () => {
  const sections = look(shownSections);
  await vi.waitFor(() => expect(sections.value).toEqual({ kind: 'ready', value: [] }));
  await db.sections.put(sectionRow('science', 0));
  await vi.waitFor(() => expect(readyValue(sections.value)).toEqual([sectionRow('science', 0)]));
  await db.sections.update('science', { enabled: false });
  await vi.waitFor(() => expect(readyValue(sections.value)).toEqual([sectionRow('science', 0, { enabled: false })]));
  await db.sections.delete('science');
  await vi.waitFor(() => expect(readyValue(sections.value)).toEqual([]));
});

test('it is asked again only for what it has looked into', async () => {
  let askedCount = 0;
  const words = look(async (from) => {
    askedCount += 1;
    return (await from.getAll('words')).length;
  });
  const sections = look(shownSections);
  await vi.waitFor(() => expect(readyValue(words.value)).toBe(0));
  await db.sections.put(sectionRow('science', 0));
  await vi.waitFor(() => expect(readyValue(sections.value)).toHaveLength(1));
  expect(askedCount).toBe(1);
});

test('commits that come while it is asked make it ask once more, not once each', async () => {
  let askedCount = 0;
  let letAnswer = () => {};
  const sections = look(async (from) => {
    askedCount += 1;
    const rows = await shownSections(from);
    if (askedCount === 1)
      await new Promise<void>((resolve) => {
        letAnswer = resolve;
      });
    return rows.length;
  });
  const others = look(shownSections);
  await vi.waitFor(() => expect(readyValue(others.value)).toEqual([]));
  for (const position of [0, 1, 2]) await db.sections.put(sectionRow(`${position}`, position));
  await vi.waitFor(() => expect(readyValue(others.value)).toHaveLength(3));
  letAnswer();
  await vi.waitFor(() => expect(readyValue(sections.value)).toBe(3));
  expect(askedCount).toBe(2);
});

test('a query that throws is a state the page can show, not an exception', async () => {
  const state = look(() => Promise.reject(new Error('it cannot be read')));
  await vi.waitFor(() => expect(state.value).toEqual({ kind: 'failed', error: 'Error: it cannot be read' }));
});
