import { beforeEach, describe, expect, test } from 'vitest';
import { SEGMENT_SIZE } from '@/lib/search/segment';
import { db } from '@/lib/store/db';
import { createSearcher } from '@/lib/store/searcher';
import { DAY } from '@/lib/time';
import { edition, emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from './fixtures';

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('science', 0), [feedRow('one')]);
  await db.entries.bulkPut([
    entry('one', 'a', { title: 'Gulls return', summary: 'To the harbour.' }),
    entry('one', 'b', { title: 'Ferry late', at: NOW - DAY }),
  ]);
});

async function search(text: string) {
  const searcher = await createSearcher('UTC');
  await searcher.update(() => undefined);
  return searcher.find({ text }, 50);
}
const idsFor = async (text: string) => (await search(text)).results.map(({ id }) => id);
const storedIds = async () => (await db.segments.toArray()).flatMap(({ ids }) => ids);

describe('search', () => {
  test('tells where a story comes from', async () => {
    expect(await search('harb')).toEqual({
      count: 1,
      results: [
        {
          id: 'one/a',
          title: 'Gulls return',
          text: 'To the harbour.',
          url: 'https://one.example/a',
          publisher: 'one',
          at: NOW,
          section: { id: 'science' },
          shown: undefined,
        },
      ],
    });
  });

  test('finds what came, what was revised and not what is gone, after the index was stored', async () => {
    expect(await idsFor('f')).toEqual(['one/b']);
    await db.entries.put(entry('one', 'b', { title: 'Tram late', revision: 2, revisedAt: NOW }));
    await db.entries.put(entry('one', 'c', { title: 'Fog' }));
    await db.entries.delete('one/a');
    expect(await idsFor('f')).toEqual(['one/c']);
    expect(await idsFor('tram')).toEqual(['one/b']);
    expect(await search('gull')).toEqual({ count: 0, results: [] });
    expect((await storedIds()).toSorted()).toEqual(['one/b', 'one/c']);
  });

  test('answers from the stored index before it is brought up to date', async () => {
    await search('f');
    const again = await createSearcher('UTC');
    expect((await again.find({ text: 'ferry' }, 50)).count).toBe(1);
  });

  test('writes nothing where nothing is new', async () => {
    await search('f');
    const before = await db.segments.toCollection().primaryKeys();
    await search('f');
    expect(await db.segments.toCollection().primaryKeys()).toEqual(before);
  });

  test('keeps full segments, and puts what is in small ones together', async () => {
    const many = Array.from({ length: SEGMENT_SIZE + 5 }, (_, index) => entry('one', `m${index}`));
    await db.entries.bulkPut(many);
    await search('f');
    await db.entries.put(entry('one', 'z'));
    await search('f');
    expect((await db.segments.toArray()).map(({ ids }) => ids.length)).toEqual([SEGMENT_SIZE, 8]);
  });

  test('never finds what has no link to its source', async () => {
    await db.entries.put(entry('one', 'd', { title: 'Lost', url: undefined }));
    expect(await idsFor('lost')).toEqual([]);
  });

  test('says which edition showed a story, and shows a story of several entries once', async () => {
    await db.entries.put(entry('two', 'a', { title: 'Gulls are back' }));
    const story = {
      id: 's',
      keys: [],
      title: 'Gulls return',
      url: 'https://one.example/a',
      publisher: 'One',
      at: NOW,
      dated: true,
      feedId: 'one',
      entryIds: ['one/a', 'two/a'],
      also: [],
    };
    const section = {
      id: 'science',
      stories: [story],
      windowHours: 24 as const,
      failures: [],
      feedCount: 1,
      maxStories: 5,
      compiledAt: NOW,
    };
    await db.editions.put(edition({ sections: [section] }));
    const { count, results } = await search('gulls');
    expect(count).toBe(1);
    expect(results[0]?.shown).toMatchObject({ id: '2026-11-21T06:45', isCurrent: true });
    await db.entries.clear();
    expect((await search('gulls')).results).toMatchObject([{ title: 'Gulls return', publisher: 'One' }]);
  });

  test('finds old briefings', async () => {
    const stories = [{ title: 'Gulls of old' }];
    await db.oldBriefings.put({
      date: '2025-03-03',
      importedAt: NOW,
      sections: [{ id: 'own', title: 'Harbour', stories }],
    });
    const { results } = await search('old gulls');
    expect(results).toMatchObject([{ title: 'Gulls of old', section: { title: 'Harbour' }, shown: { isOld: true } }]);
    expect(results[0]?.url).toBeUndefined();
  });
});
