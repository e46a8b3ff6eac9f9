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
    ['come from nobody in particular', { publisher: '' }, 1],
  ])('of two headlines that %s it makes the right number of stories', (_name, more, expected) => {
    const entries = [
      item('Harbour bridge in Saint Aldric opens a year early', { publisher: 'The Gull', ...more, publishedAt: NOW }),
      item('Saint Aldric opens its long-awaited harbour bridge to drivers', more),
    ];
    expect(merge(entries, emptyBackground())).toHaveLength(expected);
  });

  test.each([
    ['twice in an hour', { publishedAt: NOW - HOUR }, 1],
    ['again the day after', { publishedAt: NOW - DAY }, 2],
    ['and another publisher the day after', { publishedAt: NOW - DAY, publisher: 'The Tern' }, 1],
  ])('of a headline that a publisher prints %s it makes the right number of stories', (_name, more, expected) => {
    const title = 'Agency adds known exploited vulnerabilities to catalogue';
    const entries = [item(title, { publisher: 'The Gull' }), item(title, { publisher: 'The Gull', ...more })];
    expect(merge(entries, emptyBackground())).toHaveLength(expected);
  });

  test.each([
    ['Weather in Saint Aldric: Monday', 'Weather in Saint Aldric: Tuesday'],
    ['Saint Aldric police blotter, May 3', 'Saint Aldric police blotter, June 3'],
    ['Morning briefing', 'Morning briefing'],
    ['Live updates', 'Live: latest updates'],
    ['Quarterly profit falls at Orvell', 'Quarterly profit falls at Merrow Shipping'],
    ['', ''],
  ])('does not merge "%s" and "%s"', (a, b) => {
    expect(merge([item(a), item(b)], emptyBackground())).toHaveLength(2);
  });

  test('does not merge what one publisher counts every week', () => {
    const titles = ['Outbreak update: 12 cases in Port Merrow', 'Outbreak update: 31 cases in Port Merrow'];
    const of = (publisher?: string) => titles.map((title) => item(title, publisher ? { publisher } : {}));
    expect(merge(of('Health Office'), emptyBackground())).toHaveLength(2);
    expect(merge(of(), emptyBackground())).toHaveLength(1);
  });

  test('takes what a publisher puts under every headline for no lead', () => {
    const words = ['gannet', 'heron', 'plover', 'avocet', 'curlew', 'dunlin'];
    const entries = words.map((word) =>
      item(`${word} ${word}ville`, { publisher: '', summary: 'Read the whole story at Wire, the harbour daily.' }),
    );
    expect(merge(entries, emptyBackground())).toHaveLength(words.length);
  });

  test('believes a publisher who writes most of the day to be many', () => {
    const many = DAY_OF_NEWS.flat().flatMap((title) => [item(title, { publisher: 'Wire' }), item(title)]);
    const lone = DAY_OF_NEWS.flat().map((title) => item(title, { publisher: 'Wire' }));
    const filler = Array.from({ length: 30 }, (_, i) => item(`word${i} other${i} third${i}`, { publisher: 'Wire' }));
    const groups = merge([...lone, ...filler], emptyBackground());
    expect(groups.filter((group) => group.length > 1).length).toBeGreaterThanOrEqual(4);
    expect(merge(many, emptyBackground()).length).toBeLessThan(many.length / 2);
  });

  test('learns from the background which words say little', () => {
    const entries = [item('Weekly outbreak summary: measles'), item('Weekly outbreak summary: rabies')];
    const weeks = Array.from({ length: 200 }, (_, i) => `Weekly outbreak summary: number ${i}`);
    expect(merge(entries, emptyBackground())).toHaveLength(1);
    expect(merge(entries, observe(emptyBackground(), weeks))).toHaveLength(2);
  });

  const seen = observe(
    emptyBackground(),
    Array.from({ length: 600 }, (_, i) => `Harbour word${i} other${i}`),
  );
  test.each([
    [
      'a name that nobody wrote before',
      ['Orvell in critical condition after fall', 'Batsman Orvell struck on head'],
      1,
    ],
    ['a name that is in every day’s news', ['Harbour mayor in critical condition', 'Batsman struck in harbour'], 2],
    ['a word that is nobody’s name', ['Walnut growers hope for rain', 'Artist carves chess set from walnut'], 2],
    ['the label of two short headlines', ['Letters: potholes', 'Letters: gulls'], 2],
  ])('of two headlines that share %s it makes the right number of stories', (_name, titles, expected) => {
    expect(
      merge(
        titles.map((title) => item(title)),
        seen,
      ),
    ).toHaveLength(expected);
  });

  test('every id comes once and in the order given, and the order changes nothing else', () => {
    const word = fc.constantFrom(
      'bridge',
      'harbour',
      'opens',
      'bank',
      'constructor',
      '__proto__',
      'é',
      '2.25%',
      '🙂',
      'US',
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
        const backwards = merge(entries.toReversed(), emptyBackground());
        expect(
          backwards
            .map((group) => group.toReversed())
            .toReversed()
            .toSorted(),
        ).toEqual(groups.toSorted());
      }),
    );
  });

  test('stays calm before any headline', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 }), (titles) => {
        const entries = titles.map((title) => item(title));
        const background = observe(emptyBackground(), titles);
        expect(merge(entries, background).flat()).toHaveLength(entries.length);
        expect(merge(entries, background)).toEqual(merge(entries, background));
      }),
    );
  });

  test.each([
    { count: 2000, wordCount: 3000 },
    { count: 300, wordCount: 30 },
  ])('sorts $count headlines of $wordCount words', ({ count: size, wordCount }) => {
    const word = (i: number, k: number) => `word${(i * (k + 7) + k * 13 + ((i * k) % 11)) % wordCount}`;
    const entries = Array.from({ length: size }, (_, i) =>
      item(Array.from({ length: 8 }, (_word, k) => word(i, k)).join(' '), { publishedAt: NOW - i * 60_000 }),
    );
    expect(merge(entries, emptyBackground()).flat()).toHaveLength(size);
  });
});
