import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { NewWord } from '@/lib/briefing/reader-words';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { sectionViews } from '@/lib/store/views';
import { wordPreview } from '@/lib/view/word-preview';
import { emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from '../store/fixtures';

const golf: NewWord = { kind: 'mute', text: 'golf', scopes: ['title', 'summary'] };

/** What is said of a word once all that is stored was looked at. */
async function counted(word: NewWord) {
  const { preview, show } = wordPreview(signal(await sectionViews(byDexie)));
  show(word);
  await vi.waitFor(() => expect(preview.value?.state).toBe('counted'), 5_000);
  return preview.value;
}

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('canada', 0), [feedRow('cbc'), feedRow('golf-daily')]);
  await storeSection(sectionRow('science', 1), [feedRow('nature')]);
  const many = Array.from({ length: 450 }, (_, i) => entry('cbc', `n${i}`, { title: 'Nothing of the kind' }));
  await db.entries.bulkPut([
    ...many,
    entry('cbc', 'old', { title: 'Golf: first round', at: NOW - 9 }),
    entry('cbc', 'new', { title: 'Ferries', summary: 'GOLF on deck', at: NOW + 9 }),
    entry('nature', 'grass', { title: 'The grass of golf', at: NOW - 5 }),
    entry('golf-daily', 'x', { title: 'A swing' }),
    entry('nobody', 'gone', { title: 'Golf, of a feed that no section has' }),
  ]);
});

test('all that is stored is counted, and the newest are named first', async () => {
  expect(await counted(golf)).toMatchObject({
    count: 3,
    total: 454,
    examples: ['Ferries', 'The grass of golf', 'Golf: first round'],
  });
});

test('a word of one section is counted there', async () => {
  expect(await counted({ ...golf, sectionId: 'science' })).toMatchObject({ count: 1, total: 1 });
});

test('a source is looked for by the name that it is printed under', async () => {
  expect(await counted({ ...golf, scopes: ['source'] })).toMatchObject({ count: 1, examples: ['A swing'] });
});

test('only the last word that was typed is told of, and none once there is none', async () => {
  const { preview, show } = wordPreview(signal(await sectionViews(byDexie)));
  const told = new Set<string>();
  preview.subscribe((value) => value && told.add(value.word.text));
  show({ ...golf, text: 'go' });
  show(golf);
  await vi.waitFor(() => expect(preview.value?.state).toBe('counted'), 5_000);
  expect([...told]).toEqual(['golf']);
  show(undefined);
  expect(preview.value).toBeUndefined();
});
