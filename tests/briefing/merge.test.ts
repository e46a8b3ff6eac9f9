import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBackground, type Mergeable, merge, observe } from '@/lib/briefing/merge';
import { DAY, HOUR } from '@/lib/time';
import { NOW } from './make';

let count = 0;
const item = (title: string, more: Partial<Mergeable> = {}): Mergeable => {
  count += 1;
  return {
    id: `${count}`,
    title,
    url: `https://w.example/${count}`,
    publisher: `Paper ${count}`,
    publishedAt: NOW,
    ...more,
  };
};
const titlesOf = (entries: readonly Mergeable[], groups: string[][]) =>
  groups.map((ids) => ids.map((id) => entries.find((entry) => entry.id === id)?.title));

/** One line an event. */
const DAY_OF_NEWS = [
  [
    'Harbour bridge in Saint Aldric opens a year early',
    'Saint Aldric opens its harbour bridge one year ahead of schedule',
    'Drivers cheer as Saint Aldric harbour bridge opens',
  ],
  [
    'Central bank holds rate at 2.25 per cent',
    'Bank keeps key rate at 2.25% as inflation cools',
    'Central bank holds key rate, says inflation is cooling',
  ],
  ['Ferry strike enters third week in Port Merrow', 'Port Merrow ferry workers vote to extend strike'],
  [
    'Quantum clock fits in a backpack, Orvell team shows',
    'Orvell researchers build quantum clock the size of a backpack',
  ],
  ['Ferry fares rise in spring'],
  ['Bridge players gather for annual congress'],
  ['Central station closes for repairs'],
  ['Backpack recall widens over strap'],
  ['Clock tower gets new face'],
] as const;

describe('merge', () => {
  test('groups the headlines of a day by event, and nothing else', () => {
    const events = DAY_OF_NEWS.map((titles) => titles.map((title) => item(title)));
    const entries = events.flat();
    const groups = merge(entries, emptyBackground());
    const eventOf = new Map(events.flatMap((event, i) => event.map(({ id }) => [id, i])));
    for (const group of groups)
      expect(new Set(group.map((id) => eventOf.get(id))).size, String(titlesOf(entries, [group]))).toBe(1);
    expect(groups.filter((group) => group.length > 1).length).toBeGreaterThanOrEqual(4);
  });

  test('joins the same address, whatever the headline', () => {
    const entries = [
      item('One thing', { url: 'https://www.w.example/a?utm_source=x' }),
      item('Another', { url: 'http://w.example/a/#top' }),
    ];
    expect(merge(entries, emptyBackground())).toEqual([entries.map(({ id }) => id)]);
  });

  test.each([
    ['are days apart', { publishedAt: NOW - 3 * DAY }, 2],
    ['are hours apart', { publishedAt: NOW - 8 * HOUR }, 1],
    ['come from one publisher', { publisher: 'The Gull' }, 2],
  ])('of two headlines that %s it makes the right number of stories', (_name, more, expected) => {
    const entries = [
      item('Harbour bridge in Saint Aldric opens a year early', { publisher: 'The Gull' }),
      item('Saint Aldric opens its harbour bridge a year ahead of schedule', more),
    ];
    expect(merge(entries, emptyBackground())).toHaveLength(expected);
  });

  test('takes the same headline of one publisher for one story', () => {
    const entries = [1, 2].map(() => item('Harbour bridge in Saint Aldric opens', { publisher: 'The Gull' }));
    expect(merge(entries, emptyBackground())).toHaveLength(1);
  });

  test('learns from the background which words say little', () => {
    const entries = [item('Weekly outbreak summary: measles'), item('Weekly outbreak summary: rabies')];
    const weeks = Array.from({ length: 200 }, (_, i) => `Weekly outbreak summary: number ${i}`);
    expect(merge(entries, emptyBackground())).toHaveLength(1);
    expect(merge(entries, observe(emptyBackground(), weeks))).toHaveLength(2);
  });

  test('every id comes once, in the order given', () => {
    const word = fc.constantFrom(
      'bridge',
      'harbour',
      'opens',
      'bank',
      'rate',
      'constructor',
      '__proto__',
      'é',
      '2.25%',
    );
    const anyEntry = fc.record({
      words: fc.array(word, { maxLength: 6 }),
      page: fc.integer({ min: 0, max: 5 }),
      publisher: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), (made) => {
        const entries = made.map(({ words, page, publisher }) =>
          item(words.join(' '), { url: page === 0 ? '' : `https://w.example/p${page}`, publisher }),
        );
        const groups = merge(entries, emptyBackground());
        const ids = entries.map(({ id }) => id);
        expect(groups.flat().toSorted()).toEqual(ids.toSorted());
        for (const group of groups) expect(group).toEqual(ids.filter((id) => group.includes(id)));
      }),
    );
  });
});
