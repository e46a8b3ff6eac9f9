import { describe, expect, test } from 'vitest';
import { asWanted } from '@/lib/briefing/as-wanted';
import { compileEdition } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { shownBy } from '@/lib/briefing/ledger';
import type { Edition } from '@/lib/briefing/types';
import { HOUR } from '@/lib/time';
import { entry, input, NOW, section, slugs } from './make';

const sections = [section('news', ['a', 'b', 'c', 'd'], { maxStories: 3 })];
const morning = ['a', 'b', 'c'].map((id, i) => entry(id, `m-${id}`, i + 1));
const edition = compileEdition(input({ sections, entries: morning, since: NOW - 90 * 60_000 }));
const later = (id: string, slug: string, minutes: number) => entry(id, slug, -minutes / 60);
const updated = (entries: CompileInput['entries'], previous: Edition = edition, more: Partial<CompileInput> = {}) =>
  compileEdition(
    input({
      sections,
      entries: [...morning, ...entries],
      previous,
      intent: 'update',
      occasion: 'update',
      now: previous.builtAt + 2 * HOUR,
      dueAt: NOW,
      since: previous.builtAt,
      shown: shownBy(previous),
      ...more,
    }),
  );
const marks = ({ sections: [first] }: Edition) => first?.stories.map(({ mark }) => mark);

describe('an updated edition', () => {
  const news = [
    later('d', 'l1', 100),
    later('d', 'l2', 90),
    later('a', 'l3', 80),
    later('b', 'l4', 70),
    later('c', 'l5', 60),
  ];

  test('keeps its stories in place, and as many new ones follow as a section holds', () => {
    const now = updated(news);
    expect(slugs(now, 'news').slice(0, 3)).toEqual(slugs(edition, 'news'));
    expect(slugs(now, 'news').slice(3).toSorted()).toEqual(['l1', 'l2', 'l3']);
    expect(now).toMatchObject({ id: edition.id, builtAt: NOW + 2 * HOUR, occasion: 'update' });
  });

  test('marks as new what was not there before, and no longer what was', () => {
    expect(marks(edition)).toEqual(['new', undefined, undefined]);
    expect(marks(updated([later('d', 'l1', 60)]))).toEqual([undefined, undefined, undefined, 'new']);
  });

  test('gives no publisher more than its share of the whole section', () => {
    const greedy = Array.from({ length: 6 }, (_, i) => later('a', `g${i}`, 10 * i));
    expect(slugs(updated(greedy), 'news')).toEqual([...slugs(edition, 'news'), 'g5']);
  });

  test('has an end, however often it is updated', () => {
    const flood = (round: number) =>
      'abcd'.split('').flatMap((id) => Array.from({ length: 3 }, (_, i) => later(id, `${id}${round}${i}`, 60 * round)));
    const all = [1, 2, 3, 4, 5].flatMap(flood);
    const last = [1, 2, 3, 4].reduce((before) => updated(all, before), edition);
    expect(slugs(last, 'news').length).toBeLessThanOrEqual(9);
    expect(slugs(last, 'news').slice(0, 3)).toEqual(slugs(edition, 'news'));
  });

  test('drops stories of feeds that the reader no longer has there', () => {
    const fewer = [section('news', ['a', 'b', 'd'], { maxStories: 3 })];
    expect(slugs(updated([later('d', 'l1', 60)], edition, { sections: fewer }), 'news')).toEqual(['m-a', 'm-b', 'l1']);
  });

  test('fills a section that had nothing', () => {
    const empty = compileEdition(input({ sections, entries: [] }));
    const now = updated([], empty);
    expect(empty.sections[0]?.empty?.code).toBe('quiet');
    expect(now.sections[0]).toMatchObject({ empty: undefined, stories: [{}, {}, {}] });
  });

  test('is shortened to what the reader wants, of the morning and of what was added', () => {
    const wanted = asWanted(updated(news), [{ id: 'news', enabled: true, maxStories: 1 }]);
    expect(slugs(wanted, 'news')).toEqual(['m-a', expect.stringMatching(/^l/)]);
    expect(wanted.receipt.hidden).toHaveLength(4);
  });
});
