// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { SearchPage } from '@/components/SearchPage';
import { EMPTY_FORM, type SearchForm, type SearchView } from '@/lib/search/form';
import type { SearchResult } from '@/lib/search/types';
import type { SectionView } from '@/lib/settings';
import { all, button, click, show, textOf } from './show';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const feed = (id: string) => ({ id, url: `https://${id}.example/`, hosts: [], title: id, state: 'ok' as const });
const SECTIONS: readonly SectionView[] = [
  { id: 'science', emoji: '🔬', enabled: true, maxStories: 5, feeds: [feed('Gulls weekly')] },
  { id: 'own', title: 'Harbour', emoji: '⚓', enabled: true, maxStories: 5, feeds: [feed('Ferry times')] },
];
const RESULT: SearchResult = {
  id: 'one/a',
  title: 'L’été à Montréal',
  url: 'https://one.example/a',
  text: 'A summer of budgets.',
  publisher: 'One',
  at: NOW,
  section: { id: 'science' },
  shown: { id: '2026-11-21T06:45', at: NOW, isCurrent: false, isOld: false },
};
const view = (rest: Partial<SearchView>): SearchView => ({
  form: EMPTY_FORM,
  answer: undefined,
  state: 'ready',
  progress: undefined,
  ...rest,
});
const looking = (text: string) => ({ form: { ...EMPTY_FORM, text } });

function open(search: SearchView, language: 'en' | 'fr' = 'en') {
  const filled: Partial<SearchForm>[] = [];
  let more = 0;
  const onMore = () => {
    more += 1;
  };
  const { page } = show(
    <SearchPage search={search} sections={SECTIONS} now={NOW} onFill={(patch) => filled.push(patch)} onMore={onMore} />,
    language,
  );
  return { page, filled, moreCount: () => more, status: () => textOf(page.querySelector('[role=status]')) };
}

describe('the page of search', () => {
  test('has the focus in its field', () => {
    expect(open(view({})).page.querySelector('input')).toBe(document.activeElement);
  });

  test('says how to search before anything is looked for', () => {
    expect(open(view({})).status()).toContain('One word or more');
  });

  test('marks what was found, opens its source and says where it was shown', () => {
    const { page, status } = open(view({ ...looking('mont ete'), answer: { count: 1, results: [RESULT] } }));
    expect(status()).toBe('1 story found, the newest first.');
    expect(all(page, 'mark').map(textOf)).toEqual(['été', 'Mont']);
    const [source, edition] = all<HTMLAnchorElement>(page, '[data-result] a');
    expect(source?.href).toBe('https://one.example/a');
    expect(source?.rel).toBe('noreferrer noopener');
    expect(edition?.getAttribute('href')).toBe('#archive/2026-11-21T06:45');
  });

  test('does not make a link of an old story', () => {
    const { page } = open(view({ ...looking('mont'), answer: { count: 1, results: [{ ...RESULT, url: undefined }] } }));
    expect(page.querySelector('h2 a')).toBeNull();
  });

  test.each([
    ['ready', 'Nothing found for “zebra”.'],
    ['indexing', ''],
    ['failed', 'The search cannot read what is stored. Load this page again.'],
  ] as const)('says that nothing was found only when all was looked at: %s', (state, words) => {
    expect(open(view({ ...looking('zebra'), state, answer: { count: 0, results: [] } })).status()).toBe(words);
  });

  test('tells how far it is', () => {
    const { page } = open(view({ state: 'indexing', progress: { done: 4000, total: 100_000 } }));
    expect(textOf(page.querySelector('.note'))).toBe('Preparing the search: 4,000 of 100,000 stories.');
    expect(page.querySelector('progress')?.getAttribute('max')).toBe('100000');
  });

  test('offers the sources of the chosen section', () => {
    const { page, filled } = open(view({ form: { ...EMPTY_FORM, sectionId: 'own' } }));
    const [section, source] = all<HTMLSelectElement>(page, 'select');
    expect(all(source as HTMLElement, 'option').map(textOf)).toEqual(['All sources', 'Ferry times']);
    if (section) section.value = 'science';
    section?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(filled).toEqual([{ sectionId: 'science', feedId: '' }]);
  });

  test('walks from the field through the results with the arrows', () => {
    const results = [RESULT, { ...RESULT, id: 'one/b', url: 'https://one.example/b' }];
    const { page } = open(view({ ...looking('mont'), answer: { count: 2, results } }));
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('ArrowDown');
    press('ArrowDown');
    expect((document.activeElement as HTMLAnchorElement).href).toBe('https://one.example/b');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(page.querySelector('input'));
  });

  test('shows more on demand', () => {
    const { page, moreCount } = open(view({ ...looking('m'), answer: { count: 2, results: [RESULT] } }));
    click(button(page, 'Show more'));
    expect(moreCount()).toBe(1);
  });

  test('speaks French', () => {
    expect(open(view({ ...looking('m'), answer: { count: 2, results: [] } }), 'fr').status()).toBe(
      '2 articles trouvés, du plus récent au plus ancien.',
    );
  });
});
