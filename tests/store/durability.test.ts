import { beforeEach, expect, test, vi } from 'vitest';
import { leaseFeeds } from '@/lib/store/feeds';
import { recordPoll } from '@/lib/store/record-poll';
import { changeSection, moveSection } from '@/lib/store/sections';
import { seedCatalogue } from '@/lib/store/seed';
import { changeSettings } from '@/lib/store/settings';
import { markRead, markUnread, saveEntries, unsaveEntries } from '@/lib/store/states';
import { storeEdition } from '@/lib/store/store-edition';
import { edition, emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from './fixtures';

/** Before the store is opened: Dexie binds it then. */
const native = vi.spyOn(IDBDatabase.prototype, 'transaction');

/** What the browser was asked for: the durability of every native transaction that writes. */
async function durabilityOf(write: () => Promise<unknown>): Promise<string[]> {
  native.mockClear();
  await write();
  const opened = native.mock.results.map(({ value }) => value as IDBTransaction);
  return [...new Set(opened.filter(({ mode }) => mode !== 'readonly').map(({ durability }) => durability))];
}

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('science', 0), [feedRow('one')]);
});

test.each<[string, () => Promise<unknown>]>([
  ['a setting', () => changeSettings({ theme: 'dark' }, NOW, 'UTC')],
  ['a switch', () => changeSection('science', { enabled: false })],
  ['an order', () => moveSection('science', 0)],
  ['subscriptions', () => seedCatalogue('en')],
  ['read', () => markRead(['one/a'], NOW)],
  ['unread', () => markUnread(['one/a'])],
  ['saved', () => saveEntries(['one/a'], NOW)],
  ['no longer saved', () => unsaveEntries(['one/a'])],
])('%s is the reader’s: on the disk before it counts as done', async (_, write) => {
  expect(await durabilityOf(write)).toEqual(['strict']);
});

const poll = { feedId: 'one', at: NOW, outcome: 'ok', bytes: 0, ms: 0 } as const;

test.each<[string, () => Promise<unknown>]>([
  ['a lease', () => leaseFeeds(['one'], NOW)],
  [
    'a poll',
    () =>
      recordPoll({
        feed: feedRow('one'),
        poll,
        entriesFor: () => ({ write: [entry('one', 'a')], listed: [], complete: true }),
      }),
  ],
  ['an edition', () => storeEdition(edition())],
])('%s can be made again, so it need not wait for the disk', async (_, write) => {
  expect(await durabilityOf(write)).toEqual(['relaxed']);
});
