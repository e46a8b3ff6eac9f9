import { describe, expect, test } from 'vitest';
import { compileEdition } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { shownBy } from '@/lib/briefing/ledger';
import type { Edition } from '@/lib/briefing/types';
import { DAY, HOUR } from '@/lib/time';
import { entry, feed, input, NOW, section } from './make';

const TOMORROW = NOW + DAY;
const sections = [section('news', ['a', 'b', 'c', 'd'])];
const fire = entry('a', 'fire', 3, {
  title: 'Warehouse fire in Halifax forces evacuation',
  summary: 'Crews fought the blaze at night. At least 6 people were hurt.',
});
const first = compileEdition(input({ sections, entries: [fire] }));
const next = (entries: CompileInput['entries'], more: Partial<CompileInput> = {}): Edition =>
  compileEdition(input({ sections, entries, now: TOMORROW, dueAt: TOMORROW, shown: shownBy(first), ...more }));
const storiesOf = (edition: Edition) => edition.sections.flatMap(({ stories }) => stories);
const revised = (more: object) => ({ ...fire, revision: 2, revisedAt: TOMORROW - HOUR, ...more });
const other = (feedId: string, title: string, hours = -20) => entry(feedId, `fire-${feedId}`, hours, { title });

describe('a story that was shown', () => {
  test('is left out while it is unchanged, and the section says when it was shown', () => {
    const edition = next([fire]);
    expect(edition.sections[0]).toMatchObject({ stories: [], empty: { code: 'shown', count: 1, day: '2026-11-21' } });
    expect(edition.receipt).toMatchObject({ alreadyShown: 1, left: 0 });
  });

  test.each([
    ['a typo was mended', revised({ title: 'Warehous fire in Halifax forces evacuation' })],
    ['its words were put in another order', revised({ title: 'Evacuation forced by warehouse fire in Halifax' })],
    [
      'its text was changed, its numbers not',
      revised({ summary: 'Fire crews worked all night. At least six people were hurt.' }),
    ],
    ['it got a time stamp', revised({ summary: `${fire.summary} Updated Nov. 22 at 3:45 p.m.` })],
  ])('is left out when %s', (_name, changed) => {
    expect(storiesOf(next([changed]))).toEqual([]);
  });

  test('is left out under another address, by its headline', () => {
    const again = entry('b', 'copied', -10, { title: fire.title, url: 'https://b.example/other-address' });
    expect(storiesOf(next([again]))).toEqual([]);
    expect(next([again]).receipt).toMatchObject({ considered: 1, alreadyShown: 1 });
  });

  test('counts as shown also where the ledger does not know what it said', () => {
    const shown = shownBy(first).map(({ told: _, ...row }) => row);
    expect(storiesOf(next([revised({ title: 'Two arrested over warehouse fire' })], { shown }))).toEqual([]);
  });
});

describe('a story that changed comes back as an update', () => {
  const updateOf = (entries: CompileInput['entries']) => {
    const [story] = storiesOf(next(entries));
    return { title: story?.title, mark: story?.mark, changes: story?.reasons?.[0] };
  };

  test('with its new headline, and what it was', () => {
    expect(updateOf([revised({ title: 'Two arrested over Halifax warehouse fire' })])).toEqual({
      title: 'Two arrested over Halifax warehouse fire',
      mark: 'update',
      changes: {
        kind: 'update',
        changes: [
          { kind: 'headline', was: fire.title },
          { kind: 'numbers', numbers: ['2'] },
        ],
      },
    });
  });

  test('with the numbers that are new', () => {
    const changes = [{ kind: 'numbers', numbers: ['14'] }];
    const summary = 'Crews fought the blaze at night. At least 14 people were hurt.';
    expect(updateOf([revised({ summary })])).toMatchObject({ mark: 'update', changes: { changes } });
  });

  test('told by another paper whose headline has a new number', () => {
    const toll = other('b', 'Halifax warehouse fire: 14 hurt, evacuation lifted');
    expect(updateOf([fire, toll])).toMatchObject({
      title: toll.title,
      mark: 'update',
      changes: { changes: [{ kind: 'numbers', numbers: ['14'] }] },
    });
  });

  test('when at least twice as many publishers have it, three or more', () => {
    const titles = ['Halifax warehouse fire forces evacuation', 'Fire at Halifax warehouse, evacuation under way'];
    const two = [fire, other('b', titles[0]!)];
    expect(storiesOf(next(two))).toEqual([]);
    expect(updateOf([...two, other('c', titles[1]!)])).toMatchObject({
      mark: 'update',
      changes: { changes: [{ kind: 'publishers', from: 1, to: 3 }] },
    });
  });

  test('once: shown means shown', () => {
    const changed = revised({ title: 'Two arrested over Halifax warehouse fire' });
    const second = next([changed]);
    const after = NOW + 2 * DAY;
    const third = next([changed], { now: after, dueAt: after, shown: [...shownBy(first), ...shownBy(second)] });
    expect(storiesOf(third)).toEqual([]);
  });

  test('and is as new as its change: it stands in the window of the day', () => {
    const one = [section('news', ['a'], { maxStories: 1 })];
    const old = compileEdition(input({ sections: one, entries: [entry('a', 'fire', 40, { title: fire.title })] }));
    const changed = entry('a', 'fire', 40, {
      title: 'Two arrested over fire',
      revision: 2,
      revisedAt: TOMORROW - HOUR,
    });
    expect(next([changed], { sections: one, shown: shownBy(old) }).sections[0]).toMatchObject({
      windowHours: 24,
      stories: [{ mark: 'update' }],
    });
  });
});

describe('what is new', () => {
  const before = entry('a', 'before', 3);
  const since = entry('b', 'since', 1);

  test('came in since the edition before', () => {
    const edition = compileEdition(input({ sections, entries: [before, since], since: NOW - 2 * HOUR }));
    expect(storiesOf(edition).map(({ feedId, mark }) => [feedId, mark])).toEqual([
      ['b', 'new'],
      ['a', undefined],
    ]);
  });

  test('is nothing in the first edition of all', () => {
    const edition = compileEdition(input({ sections, feeds: [feed('a')], entries: [before] }));
    expect(storiesOf(edition)[0]?.mark).toBeUndefined();
  });
});
