// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Page } from '@/components/Page';
import { useWords, wordsFor } from '@/components/words';
import { TROUBLES, type Trouble } from '@/lib/trouble';
import { all, button, click, show, textOf, ZONE } from './show';

const Title = () => <h1>{useWords().t('app.name')}</h1>;

function page(
  trouble?: Trouble,
  { language = 'en', hasCopy = true }: { language?: 'en' | 'fr'; hasCopy?: boolean } = {},
) {
  const ways = { reload: vi.fn(), exportFeeds: vi.fn(), putBack: vi.fn(), dismiss: vi.fn() };
  const startAgain = vi.fn(async () => false);
  const shown = show(
    <Page words={wordsFor(language, ZONE)} trouble={trouble} rescue={{ hasCopy, ...ways, startAgain }}>
      <Title />
    </Page>,
  ).page;
  return { ...ways, startAgain, shown, notice: shown.querySelector('[data-trouble]') };
}

test('a page speaks the reader’s language, and of no trouble where there is none', () => {
  const { shown, notice } = page(undefined, { language: 'fr' });
  expect(textOf(shown.querySelector('h1'))).not.toBe('');
  expect(notice).toBeNull();
});

describe.each(TROUBLES)('the trouble %s', (kind) => {
  test.each(['en', 'fr'] as const)('is told at once in %s, with what to do, and the page stays', (language) => {
    const { shown, notice } = page({ kind }, { language });
    expect(notice?.getAttribute('role')).toBe(kind === 'outdated' ? 'status' : 'alert');
    expect(textOf(notice?.querySelector('p')).split(/[.:] /).length).toBeGreaterThan(1);
    expect(shown.querySelector('h1')).not.toBeNull();
  });
});

test('the browser’s own words stand beside ours', () => {
  const detail = 'UnknownError: Internal error opening backing store';
  expect(textOf(page({ kind: 'unopened', detail }).notice?.querySelector('code'))).toBe(detail);
});

test('a store that cannot be opened can be tried again, and its feeds saved from what was last shown', () => {
  const { notice, reload, exportFeeds } = page({ kind: 'unopened' });
  click(button(notice as Element, 'Load again'));
  click(button(notice as Element, 'Save the feeds (OPML)'));
  expect([reload, exportFeeds].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('it is given up only behind a second click, which says what goes; a refusal is told', async () => {
  const { notice, startAgain } = page({ kind: 'unopened' });
  const details = notice?.querySelector('details') as HTMLDetailsElement;
  expect(details.open).toBe(false);
  expect(textOf(details)).toContain('saved stories');
  click(button(details, 'Delete and start again'));
  expect(startAgain).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(textOf(details.querySelector('[role="alert"]'))).toMatch(/cannot delete it either/));
});

test('what the browser lost can be put back, or left', () => {
  const { notice, putBack, dismiss } = page({ kind: 'emptied' });
  click(button(notice as Element, 'Put them back'));
  click(button(notice as Element, 'Leave it as it is'));
  expect([putBack, dismiss].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('nothing is offered that only a copy could do where there is none', () => {
  const { notice } = page({ kind: 'unopened' }, { hasCopy: false });
  expect(all(notice as Element, 'button').map(textOf)).toEqual(['Load again']);
});
