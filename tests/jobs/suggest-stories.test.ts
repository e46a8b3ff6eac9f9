import { beforeEach, describe, expect, test } from 'vitest';
import { createSuggester } from '@/lib/jobs/suggest-stories';
import { db } from '@/lib/store/db';
import { createSearcher } from '@/lib/store/searcher';
import { piecesAsXml } from '@/lib/suggestion';
import { DAY } from '@/lib/time';
import { emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from '../store/fixtures';

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('science', 0), [feedRow('one')]);
});

const store = (...entries: readonly Parameters<typeof entry>[]) =>
  db.entries.bulkPut(entries.map((one) => entry(...one)));
const suggest = (text: string) => createSuggester().suggest(text);
const titlesFor = async (text: string) => (await suggest(text)).others.map(({ content }) => content);

describe('what the address bar suggests', () => {
  test('is told with publisher and date, the words that were typed marked', async () => {
    await store(['one', 'a', { title: 'Ferry & fog' }]);
    const { first, others } = await suggest('fer ');
    expect(piecesAsXml(first)).toBe('Search for “fer” in all that is stored');
    expect(others.map(({ content, pieces }) => [content, piecesAsXml(pieces)])).toEqual([
      ['https://one.example/a', '<match>Fer</match>ry &amp; fog<dim> · one · 21 November</dim>'],
    ]);
  });

  test('is what came last, the newest first, indexed or not', async () => {
    await store(
      ['one', 'old', { title: 'Ferry', at: NOW - 2 * DAY }],
      ['one', 'older', { title: 'Ferry', at: NOW - 3 * DAY }],
    );
    await (await createSearcher('UTC')).update(() => undefined);
    await store(['one', 'new', { title: 'Ferry', at: NOW - DAY }]);
    expect(await titlesFor('ferry')).toEqual(['new', 'old', 'older'].map((id) => `https://one.example/${id}`));
  });

  test('is not what is gone, and nothing is indexed for it', async () => {
    await store(['one', 'a', { title: 'Ferry' }], ['one', 'b', { title: 'Fog' }]);
    await (await createSearcher('UTC')).update(() => undefined);
    await db.entries.delete('one/a');
    await store(['one', 'c', { title: 'Frost' }]);
    const before = await db.segments.count();
    expect((await titlesFor('f')).toSorted()).toEqual(['https://one.example/b', 'https://one.example/c']);
    expect(await db.segments.count()).toBe(before);
  });

  test('is six stories at most', async () => {
    await db.entries.bulkPut(Array.from({ length: 9 }, (_, n) => entry('one', `${n}`, { title: 'Ferry' })));
    expect((await suggest('ferry')).others).toHaveLength(6);
  });

  test('is an invitation before anything is typed', async () => {
    const { first, others } = await suggest(' ');
    expect([piecesAsXml(first), others]).toEqual(['Search all stories that are stored', []]);
  });

  test('speaks the language of the reader', async () => {
    await db.settings.put({ key: 'settings', value: { language: 'fr' } } as never);
    expect(piecesAsXml((await suggest('brume')).first)).toBe(
      'Rechercher «\u00a0brume\u00a0» dans tout ce qui est enregistré',
    );
  });

  test('knows what comes between one search and the next', async () => {
    const suggester = createSuggester();
    expect((await suggester.suggest('ferry')).others).toEqual([]);
    await store(['one', 'a', { title: 'Ferry' }]);
    suggester.end();
    expect((await suggester.suggest('ferry')).others).toHaveLength(1);
  });
});
