import { expect, test } from 'vitest';
import { EMPTY_FORM, queryOf } from '@/lib/search/form';
import type { SectionView } from '@/lib/settings';

const feed = (id: string) => ({ id, url: '', hosts: [], title: id, state: 'ok' as const });
const SECTIONS: readonly SectionView[] = [
  { id: 'own', emoji: '', enabled: true, maxStories: 5, feeds: [feed('one'), feed('two')] },
  { id: 'other', emoji: '', enabled: true, maxStories: 5, feeds: [feed('three')] },
];
const ask = (rest: object) => queryOf({ ...EMPTY_FORM, text: 'a', ...rest }, SECTIONS, 'America/Toronto');

test('an empty form filters nothing', () => {
  expect(ask({})).toEqual({ text: 'a', sources: undefined, since: undefined, until: undefined });
});

test('a section is its feeds, and its stories in old editions', () => {
  expect(ask({ sectionId: 'own' }).sources).toEqual(['section:own', 'one', 'two']);
  expect(ask({ sectionId: 'own', feedId: 'two' }).sources).toEqual(['two']);
});

test('both days are included, as long as they are in the reader’s zone', () => {
  // The clock goes back on 1 November 2026: that day has 25 hours.
  const { since, until } = ask({ from: '2026-11-01', to: '2026-11-01' });
  expect(since).toBe(Date.UTC(2026, 10, 1, 4));
  expect(until).toBe(Date.UTC(2026, 10, 2, 5));
});
