import { beforeEach, expect, test } from 'vitest';
import { readOpml } from '@/lib/feed/opml';
import { writeOpml } from '@/lib/feed/opml-write';
import { db } from '@/lib/store/db';
import { importFeeds, subscribedFeeds } from '@/lib/store/import-feeds';
import { emptyStore, feedRow, NOW, sectionRow, storeSection } from './fixtures';

const TITLES: Record<string, readonly string[]> = { science: ['Science', 'Sciences'] };
const titlesOf = ({ id, title }: { id: string; title?: string }) => [...(TITLES[id] ?? []), ...(title ? [title] : [])];
const take = (feeds: Parameters<typeof importFeeds>[0]['feeds']) =>
  importFeeds({ feeds, titlesOf, otherwise: 'Imported' });
const feed = (name: string, ...path: string[]) => ({ title: name, url: `https://${name}.example/feed`, path });

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('science', 0), [feedRow('old', { url: 'https://old.example/feed' })]);
});

test('puts feeds into the section their folder names, else into a new one', async () => {
  expect(await take([feed('a', 'Web', 'SCIENCES'), feed('b', 'Gardens'), feed('c')])).toEqual({ added: 3, known: 0 });
  const sections = await db.sections.orderBy('position').toArray();
  expect(sections.map((section) => section.title ?? section.id)).toEqual(['science', 'Gardens', 'Imported']);
  expect(await db.subscriptions.where('sectionId').equals('science').count()).toBe(2);
  expect(await db.feeds.filter((row) => row.nextPollAt === 0).count()).toBe(4);
});

test('twice is once', async () => {
  await take([feed('a', 'Gardens')]);
  expect(await take([feed('a', 'gardens')])).toEqual({ added: 0, known: 1 });
  expect(await db.sections.count()).toBe(2);
});

test('what goes out as OPML comes in again the same', async () => {
  await take([feed('a', 'Gardens'), feed('b', 'Gardens')]);
  const groups = await subscribedFeeds(({ id, title }) => title ?? TITLES[id]?.[0] ?? id);
  const read = readOpml(writeOpml(groups, { title: 'Mine', now: NOW }));
  await emptyStore();
  await storeSection(sectionRow('science', 0), []);
  await take(read.kind === 'opml' ? read.feeds : []);
  expect(await subscribedFeeds(({ id, title }) => title ?? TITLES[id]?.[0] ?? id)).toEqual(groups);
});
