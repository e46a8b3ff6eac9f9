import { describe, expect, test } from 'vitest';
import { compileEdition } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type { ReaderWishes } from '@/lib/briefing/types';
import { DAY, HOUR } from '@/lib/time';
import { entry, feed, input, NOW, section, slugs } from './make';

const sections = [section('news', ['a', 'b', 'c'])];
const HEADLINES = [
  'Anvil makers open a museum',
  'Apple growers count late frost',
  'Bridge over the Rouge reopens',
  'Bakery wins rye bread prize',
  'Canal lock gets new gates',
  'Cedar seedlings survive drought',
];
/** Six stories that have nothing in common, two of each publisher. */
const unlike = (hours: (index: number) => number) =>
  HEADLINES.map((title, i) =>
    entry(title.charAt(0).toLowerCase(), title.split(' ', 1).join('').toLowerCase(), hours(i), {
      title,
      summary: undefined,
    }),
  );
const word = (text: string, more: Partial<ReaderWord> = {}): ReaderWord => ({
  id: text,
  kind: 'mute',
  text,
  scopes: ['title', 'summary'],
  ...more,
});
const mute = (text: string, more: Partial<ReaderWord> = {}) => ({ words: [word(text, more)] });
const wishes = (over: Partial<ReaderWishes>): ReaderWishes => ({
  words: [],
  sourceWeights: {},
  ...over,
});
const compiled = (entries: CompileInput['entries'], over: Partial<ReaderWishes>, more: Partial<CompileInput> = {}) =>
  compileEdition(input({ sections, entries, wishes: wishes(over), ...more }));

describe('words the reader mutes', () => {
  const hockey = entry('a', 'hockey', 1, { title: 'Hockey: Senators win again' });
  const budget = entry('b', 'budget', 2, { title: 'Budget passes', summary: 'It passed without a word on hockey.' });
  const ferry = entry('c', 'ferry', 3, { title: 'Ferries sail' });

  test('take out each story that has one of them in headline or summary', () => {
    const edition = compiled([hockey, budget, ferry], mute('hockey'));
    expect(slugs(edition, 'news')).toEqual(['ferry']);
    expect(edition.receipt).toMatchObject({ considered: 3, shown: 1, muted: 2, left: 0 });
    expect(edition.receipt.lists?.muted.map(({ title, word }) => [title, word])).toEqual([
      [hockey.title, 'hockey'],
      [budget.title, 'hockey'],
    ]);
  });

  test('are the reason of a section that they empty', () => {
    expect(compiled([hockey, budget], mute('HOCKEY')).sections[0]?.empty).toEqual({
      code: 'muted',
      count: 2,
    });
  });

  test('count in the section they are for, and until their time is over', () => {
    const two = { sections: [section('news', ['a', 'b']), section('ports', ['c'])] };
    expect(slugs(compiled([hockey, ferry], mute('ferries', { sectionId: 'news' }), two), 'ports')).toEqual(['ferry']);
    expect(slugs(compiled([hockey, ferry], mute('ferries', { sectionId: 'ports' }), two), 'ports')).toEqual([]);
    expect(slugs(compiled([ferry], mute('ferries', { until: NOW + DAY })), 'news')).toEqual([]);
    expect(slugs(compiled([ferry], mute('ferries', { until: NOW })), 'news')).toEqual(['ferry']);
  });

  test('for a source take out what nobody else tells, and let another one tell the rest', () => {
    const title = 'Tidal station at Annapolis Royal turns its last turbine';
    const [early, late] = [entry('a', 'early', 2, { title }), entry('b', 'late', 1, { title })];
    const edition = compiled([hockey, early, late], mute('A', { scopes: ['source'] }));
    expect(slugs(edition, 'news')).toEqual(['late']);
    expect(edition.receipt.lists?.muted.map(({ title: muted, word: by }) => [muted, by])).toEqual([
      [hockey.title, 'A'],
    ]);
  });

  test('do not go from one entry into the next, nor into words that no headline or summary has', () => {
    const title = 'Tidal station at Annapolis Royal turns its last turbine';
    const pair = [
      entry('a', 'x', 2, { title, summary: 'In the air' }),
      entry('b', 'y', 1, { title, summary: 'Canada' }),
    ];
    expect(slugs(compiled(pair, mute('air Canada')), 'news')).toHaveLength(1);
  });

  test('are said beside what was shown before', () => {
    const shown = [{ key: 'c.example/ferry', day: '2026-11-20', editionId: 'before' }];
    expect(compiled([hockey, ferry], mute('hockey'), { shown }).sections[0]?.empty).toEqual({
      code: 'shown',
      count: 1,
      day: '2026-11-20',
      mutedCount: 1,
    });
  });
});

test('a word the reader watches lifts a story, and is a reason', () => {
  const early = entry('a', 'early', 1);
  const local = entry('b', 'local', 9, { title: 'Bridge work begins in Petawawa' });
  const edition = compiled([early, local], { words: [word('petawawa', { kind: 'watch' })] });
  expect(slugs(edition, 'news')).toEqual(['local', 'early']);
  expect(edition.sections[0]?.stories[0]?.reasons).toContainEqual({ kind: 'watch', word: 'petawawa' });
});

test('less of a publisher halves its share and lets others go first', () => {
  const all = unlike((i) => i / 2);
  expect(slugs(compiled(all, {}), 'news')).toEqual(['anvil', 'apple', 'bridge', 'bakery', 'canal']);
  const less = { sourceWeights: { A: 0.5 } };
  expect(slugs(compiled(all, less), 'news')).toEqual(['bridge', 'bakery', 'canal', 'cedar', 'anvil']);
});

describe('opinion and live pages', () => {
  const opinion = entry('a', 'opinion', 0, { title: 'Opinion: the trams were a mistake' });
  const live = entry('b', 'live', 0.5, { title: 'Storm live updates: roads closed' });
  const news = entry('c', 'news', 60, { title: 'Trams run late' });

  test('never come first while there is news', () => {
    expect(slugs(compiled([opinion, live, news], {}), 'news')[0]).toBe('news');
  });

  test('not even where there is room for one story only', () => {
    const one = [section('news', ['a', 'b', 'c'], { maxStories: 1 })];
    const fresh = { ...news, at: NOW - 23 * HOUR, publishedAt: NOW - 23 * HOUR };
    expect(slugs(compiled([opinion, live, fresh], {}, { sections: one }), 'news')).toEqual(['news']);
  });

  test('are better than nothing', () => {
    expect(slugs(compiled([opinion], {}), 'news')).toEqual(['opinion']);
  });
});

test('a section of lone stories is as full as any: none needs another publisher', () => {
  const lone = unlike(() => 5);
  expect(slugs(compiled(lone, {}), 'news')).toHaveLength(5);
});

describe('reasons', () => {
  const reasonsOf = (entries: CompileInput['entries'], more: Partial<CompileInput> = {}) =>
    compiled(entries, {}, more).sections[0]?.stories[0]?.reasons;

  test('always say when a story was first seen', () => {
    expect(reasonsOf([entry('a', 'x', 1)], { sections: [section('news', ['a'], { maxStories: 1 })] })).toEqual([
      { kind: 'first-seen', at: NOW - HOUR },
    ]);
  });

  test('count publishers, name a rare source and who put it first, and say that the window was widened', () => {
    const title = 'Tidal station at Annapolis Royal turns its last turbine';
    const entries = [entry('a', 'x', 30, { title, position: 0 }), entry('b', 'y', 29, { title, position: 4 })];
    const feeds = [feed('a', { monthlyCount: 6 }), feed('b'), feed('c')];
    expect(reasonsOf(entries, { feeds })).toEqual([
      { kind: 'publishers', count: 2 },
      { kind: 'put-first', publisher: 'A' },
      { kind: 'rare', publisher: 'A', monthlyCount: 6 },
      { kind: 'window', hours: 168 },
      { kind: 'first-seen', at: NOW - 30 * HOUR },
    ]);
  });
});
