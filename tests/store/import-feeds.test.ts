import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { readOpml } from '@/lib/feed/opml';
import { writeOpml } from '@/lib/feed/opml-write';
import { db } from '@/lib/store/db';
import { importFeeds, subscribedFeeds, undoImport } from '@/lib/store/import-feeds';
import { moveSubscription, subscribe } from '@/lib/store/subscriptions';
import { dumpDatabase } from './dump';
import { emptyStore, feedRow, NOW, sectionRow, storeSection } from './fixtures';

const TITLES: Record<string, readonly string[]> = { science: ['Science', 'Sciences'] };
const titlesOf = ({ id, title }: { id: string; title?: string }) => [...(TITLES[id] ?? []), ...(title ? [title] : [])];
const titleOf = ({ id, title }: { id: string; title?: string }) => title ?? TITLES[id]?.[0] ?? id;
const take = (feeds: Parameters<typeof importFeeds>[0]['feeds']) =>
  importFeeds({ feeds, titlesOf, otherwise: 'Imported' });
const feed = (name: string, ...path: string[]) => ({ title: name, url: `https://${name}.example/feed`, path });
const sectionTitles = async () => (await db.sections.orderBy('position').toArray()).map(titleOf);
const exported = async () => writeOpml(await subscribedFeeds(titleOf), { title: 'Mine', now: NOW });
const readBack = (text: string) => {
  const read = readOpml(text);
  if (read.kind !== 'opml') throw new Error('not OPML');
  return read.feeds;
};

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('science', 0), [feedRow('old', { url: 'https://old.example/feed' })]);
});

test('puts feeds into the section their folder names, else into a new one', async () => {
  const result = await take([feed('a', 'Web', 'SCIENCES'), feed('b', 'Gardens'), feed('c')]);
  expect(result).toMatchObject({ added: 3, known: 0, twice: [] });
  expect(await sectionTitles()).toEqual(['Science', 'Gardens', 'Imported']);
  expect(await db.subscriptions.where('sectionId').equals('science').count()).toBe(2);
  expect(await db.feeds.filter((row) => row.nextPollAt === 0).count()).toBe(4);
});

test('twice is once', async () => {
  await take([feed('a', 'Gardens')]);
  expect(await take([feed('a', 'gardens')])).toMatchObject({ added: 0, known: 1, batch: { sections: [] } });
  expect(await db.sections.count()).toBe(2);
});

test('names a feed that the file has twice for one section', async () => {
  const { added, twice } = await take([feed('a', 'Gardens'), feed('a', 'Gardens'), feed('a', 'Science')]);
  expect([added, twice.map(({ title }) => title)]).toEqual([2, ['a']]);
});

test('folders of one name in different places are sections called by their paths', async () => {
  const files = [feed('a', 'World', 'France'), feed('b', 'Sport', 'France'), feed('c', 'World', 'Peru')];
  await take(files);
  expect(await sectionTitles()).toEqual(['Science', 'World / France', 'Sport / France', 'Peru']);
  expect(await take(files)).toMatchObject({ added: 0, known: 3 });
});

test('goes by the id of a section before its name, and makes one of ours as it was', async () => {
  await take([
    { ...feed('a', 'Renamed'), section: { id: 'science', emoji: '🔭' } },
    { ...feed('b', 'Science'), section: { id: 'own-garden', emoji: '🌱' } },
    { ...feed('c', 'Science'), section: { id: 'of-a-later-version' } },
  ]);
  expect(await db.subscriptions.where('sectionId').equals('science').count()).toBe(3);
  expect(await db.sections.get('own-garden')).toMatchObject({ title: 'Science', emoji: '🌱', enabled: true });
  expect(await db.sections.get('science')).toEqual(sectionRow('science', 0));
});

test('nothing goes into the weather', async () => {
  await db.sections.put(sectionRow('weather', 1));
  await take([{ ...feed('a', 'Skies'), section: { id: 'weather' } }, feed('b', 'weather')]);
  expect(await db.subscriptions.where('sectionId').equals('weather').count()).toBe(0);
});

test('a feed that has moved is known by where it is now', async () => {
  await db.feeds.update('old', { url: 'https://new.example/feed' });
  expect(await take([feed('new', 'Science')])).toMatchObject({ added: 0, known: 1 });
});

test('is taken back exactly, and what is the reader’s own stays', async () => {
  const before = await dumpDatabase('morning-briefing');
  const { batch } = await take([feed('a', 'Gardens'), feed('b', 'Science'), feed('old', 'Gardens')]);
  await undoImport(batch);
  expect(await dumpDatabase('morning-briefing')).toEqual(before);

  const again = await take([feed('a', 'Gardens'), feed('b', 'Ponds')]);
  const [gardens = ''] = again.batch.sections;
  await subscribe(gardens, { url: 'https://mine.example/feed', title: 'Mine' });
  await moveSubscription(again.batch.subscriptions[1] ?? '', 'science');
  await undoImport(again.batch);
  expect(await sectionTitles()).toEqual(['Science', 'Gardens']);
  expect((await db.subscriptions.toArray()).map(({ title }) => title).toSorted()).toEqual(['Mine', 'old']);
});

test('takes thousands, and says how far it is', async () => {
  const told: number[][] = [];
  const feeds = Array.from({ length: 2000 }, (_, i) => feed(`f${i}`, `Folder ${i % 20}`));
  const options = { feeds, titlesOf, otherwise: 'Imported', onProgress: (...one: number[]) => told.push(one) };
  expect(await importFeeds(options)).toMatchObject({ added: 2000, known: 0 });
  expect(told.at(-1)).toEqual([2000, 2000]);
  expect(told.length).toBe(8);
});

test('nothing of an import that fails stays', async () => {
  const before = await dumpDatabase('morning-briefing');
  const stop = () => {
    throw new Error('stopped');
  };
  const feeds = [feed('a', 'Gardens')];
  await expect(importFeeds({ feeds, titlesOf, otherwise: 'Imported', onProgress: stop })).rejects.toThrow('stopped');
  expect(await dumpDatabase('morning-briefing')).toEqual(before);
});

test('what goes out, comes in and goes out again is the same, byte for byte', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
  const one = fc.record({
    title: name,
    url: fc.webUrl({ withQueryParameters: true }).map((text) => new URL(text).href),
    paused: fc.option(fc.constant(true), { nil: undefined }),
    extras: fc.option(fc.dictionary(fc.constantFrom('language', 'category'), name, { minKeys: 1 }), { nil: undefined }),
  });
  const folder = fc.record({
    title: name,
    emoji: fc.constantFrom('📰', '🏳️‍🌈'),
    feeds: fc.array(one, { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(folder, { minLength: 1, maxLength: 4 }), async (folders) => {
      await emptyStore();
      const groups = folders.map((group, index) => ({ ...group, id: `own-${index}` }));
      await take(readBack(writeOpml(groups, { title: 'Mine', now: NOW })));
      const first = await exported();
      await emptyStore();
      await take(readBack(first));
      expect(await exported()).toBe(first);
      expect(first).toContain('briefing:section="own-0"');
    }),
    { numRuns: 25 },
  );
});
