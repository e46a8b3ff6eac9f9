import { beforeEach, expect, test, vi } from 'vitest';
import { savedStories } from '@/lib/briefing/saved';
import { db } from '@/lib/store/db';
import { savedEntries } from '@/lib/store/saved';
import { markRead, saveEntries } from '@/lib/store/states';
import { removeSaved } from '@/lib/view/saved';
import { takeBack } from '@/lib/view/undo';
import { emptyStore, entry, feedRow, NOW } from '../store/fixtures';

beforeEach(async () => {
  await emptyStore();
  await db.feeds.put(feedRow('one', { title: 'From its document' }));
  await db.feeds.put(feedRow('two', { title: 'Own title' }));
  await db.subscriptions.put({ id: 's', sectionId: 'ai', feedId: 'one', title: 'As printed', position: 0 });
  await db.entries.bulkPut([
    entry('one', 'a'),
    entry('two', 'b'),
    entry('gone', 'c', { url: 'https://gone.example/c' }),
    entry('one', 'd', { url: undefined }),
    entry('one', 'e'),
  ]);
  for (const [index, id] of ['one/a', 'two/b', 'gone/c', 'one/d', 'one/lost'].entries())
    await saveEntries([id], NOW + index);
  await markRead(['one/e'], NOW);
});

const listed = async () => savedStories(await savedEntries());

test('what is saved is listed, the latest first, each with its publisher’s name', async () => {
  expect((await listed()).map(({ id, publisher }) => [id, publisher])).toEqual([
    ['gone/c', 'gone.example'],
    ['two/b', 'Own title'],
    ['one/a', 'As printed'],
  ]);
});

test('what is removed by mistake comes back to its place', async () => {
  const before = await listed();
  removeSaved(before[2] as (typeof before)[number]);
  await vi.waitFor(async () => expect(await listed()).toHaveLength(2));
  takeBack();
  await vi.waitFor(async () => expect(await listed()).toEqual(before));
});
