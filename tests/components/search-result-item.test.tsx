// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { SearchResultItem } from '@/components/SearchResultItem';
import type { Language } from '@/lib/i18n';
import type { SearchResult } from '@/lib/search/types';
import { NOW } from './samples';
import { all, show, textOf } from './show';

const RESULT: SearchResult = {
  id: 'a',
  title: 'Ferry in the fog',
  url: 'https://one.example/a',
  text: 'It was late.',
  publisher: 'One',
  at: NOW,
  section: { id: 'canada' },
};
const item = (over: Partial<SearchResult> = {}, language?: Language) =>
  show(<SearchResultItem result={{ ...RESULT, ...over }} terms={['fo']} now={NOW} />, language).page;
const shown = { id: '2026-11-20T06:45', at: NOW, isCurrent: false, isOld: false };

test('marks what was looked for, and says where and when it is from', () => {
  const page = item();
  expect(all(page, 'mark').map(textOf)).toEqual(['fo']);
  expect(textOf(page.querySelector('.note'))).toBe('One21 NovemberCanadian News');
});

test.each([
  ['the edition on show', { ...shown, isCurrent: true }, '#edition', 'In this edition'],
  ['a past one', shown, '#archive/2026-11-20T06:45', 'In the edition of Saturday 21 November 2026'],
  [
    'an old briefing',
    { ...shown, isOld: true },
    '#archive/2026-11-20T06:45',
    'In the old briefing of Saturday 21 November 2026',
  ],
])('leads to where it was shown: %s', (_, where, href, words) => {
  const [, link] = all<HTMLAnchorElement>(item({ shown: where }), 'a');
  expect([link?.getAttribute('href'), textOf(link)]).toEqual([href, words]);
});

test('without an address or a text it has neither', () => {
  const page = item({ url: undefined, text: '' });
  expect([page.querySelector('a'), all(page, 'p').length]).toEqual([null, 1]);
});

test('speaks French', () => expect(textOf(item({}, 'fr').querySelector('time'))).toBe('21 novembre'));
