// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type IndexEntry, SectionIndex } from '@/components/SectionIndex';
import type { Language } from '@/lib/i18n';
import { aSection, NOW } from './samples';
import { show, textOf } from './show';

const LOADING = { code: 'loading', done: 0, total: 1 } as const;
const link = (over: Partial<IndexEntry>, language?: Language) => {
  const entry: IndexEntry = { section: aSection('canada'), empty: LOADING, ...over };
  return show(<SectionIndex entries={[entry]} now={NOW} />, language).page.querySelector('a') as HTMLAnchorElement;
};

test('leads to a section, and says what is there', () => {
  const found = link({ count: 5 });
  expect([found.getAttribute('href'), textOf(found), found.title]).toEqual(['#canada', 'Canada 5, 5 stories', '']);
});

test('a quiet one has its nought, not its colour alone, and says why', () => {
  const found = link({ count: 0, empty: { code: 'offline' } });
  expect([found.className, textOf(found), found.title]).toEqual([
    'quiet',
    'Canada 0, 0 stories',
    'Offline: its feeds could not be reached.',
  ]);
});

test('what is still to come is not called quiet', () => {
  expect([link({}).className, textOf(link({}))]).toEqual(['', 'Canada']);
});

test('speaks French', () => expect(textOf(link({ count: 1 }, 'fr'))).toBe('Canada 1, 1 article'));
