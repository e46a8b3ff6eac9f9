import { expect, test } from 'vitest';
import { asWanted } from '@/lib/briefing/as-wanted';
import { compileEdition } from '@/lib/briefing/compile';
import { entry, input, section } from './make';

const edition = compileEdition(
  input({
    sections: [section('news', ['a']), section('science', ['b'])],
    entries: [
      entry('a', 'bridge', 1, { title: 'A bridge opens' }),
      entry('a', 'ferry', 2, { title: 'Ferries sail' }),
      entry('b', 'star', 3, { title: 'Seven planets' }),
    ],
  }),
);
const wish = (id: string, rest = {}) => ({ id, enabled: true, maxStories: 5, ...rest });

test('an edition stays what it is while nothing changed', () => {
  expect(asWanted(edition, [wish('science'), wish('news')])).toEqual(edition);
});

test('what the reader switched off or shortened is neither shown nor counted as shown', () => {
  const wanted = asWanted(edition, [wish('news', { maxStories: 1 }), wish('science', { enabled: false })]);
  expect(wanted.sections.map(({ id, stories }) => [id, stories.length])).toEqual([['news', 1]]);
  expect([edition.receipt.shown, edition.receipt.left]).toEqual([3, 0]);
  expect([wanted.receipt.shown, wanted.receipt.left, wanted.receipt.considered]).toEqual([1, 2, 3]);
});

test('a section has the name that the reader gives it, and its own again without one', () => {
  const renamed = asWanted(edition, [wish('news', { title: 'Home' }), wish('science')]);
  expect(renamed.sections.map(({ title }) => title)).toEqual(['Home', undefined]);
  expect(asWanted(renamed, [wish('news'), wish('science')])).toEqual(edition);
});
