import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/store/db';
import { eachAfter, entriesForEdition } from '@/lib/store/entries';
import { DAY } from '@/lib/time';
import { emptyStore, entry, NOW } from './fixtures';

beforeEach(emptyStore);

describe('entries after a time', () => {
  test('come each once, slice by slice, however many are of one moment', async () => {
    const moments = [1, 600, 3, 499, 500, 501, 2];
    const all = moments.flatMap((count, moment) =>
      Array.from({ length: count }, (_, index) => entry('one', `${moment}-${index}`, { at: NOW + moment })),
    );
    await db.entries.bulkPut([entry('one', 'before', { at: NOW - 1 }), ...all]);
    const seen: string[] = [];
    const sizes: number[] = [];
    await eachAfter('at', NOW - 1, (entries) => {
      sizes.push(entries.length);
      seen.push(...entries.map(({ id }) => id));
    });
    expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect(Math.max(...sizes)).toBeLessThan(100);
  });
});

describe('entries for an edition', () => {
  test('have their text only where the summary alone may not do', async () => {
    const told = 'The bridge at Saint Aldric opens today. '.repeat(6);
    await db.entries.bulkPut([
      entry('one', 'told', { summary: told, text: 'The whole article.' }),
      entry('one', 'short', { summary: 'The bridge opens.', text: 'The whole article.' }),
      entry('one', 'cut', { summary: 'The bridge at Saint Aldric and '.repeat(8), text: 'The whole article.' }),
    ]);
    const found = await entriesForEdition(['one'], NOW - DAY);
    const texts = Object.fromEntries(found.map(({ identity, text }) => [identity, text]));
    expect(texts).toEqual({ told: undefined, short: 'The whole article.', cut: 'The whole article.' });
  });
});
