// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { type Rescue, TroubleNotice } from '@/components/TroubleNotice';
import { TROUBLES, type TroubleKind } from '@/lib/trouble';
import { all, button, click, show, textOf, unclose } from './show';

function notice(kind: TroubleKind, over: Partial<Rescue> = {}, language: 'en' | 'fr' = 'en') {
  const rescue = {
    hasCopy: true,
    reload: vi.fn(),
    exportFeeds: vi.fn(),
    putBack: vi.fn(),
    dismiss: vi.fn(),
    startAgain: vi.fn(async () => true),
    ...over,
  };
  const { page } = show(<TroubleNotice trouble={{ kind, detail: 'QuotaExceededError' }} rescue={rescue} />, language);
  return { page, rescue };
}
const ways = (page: Element) => all(page, '.ways button').map(textOf);

test.each(TROUBLES)('%s says what is wrong and what to do, in both languages', (kind) => {
  for (const language of ['en', 'fr'] as const) {
    const words = textOf(notice(kind, {}, language).page);
    expect(words).not.toMatch(/trouble\.|[{}]/);
    expect(words).toContain('QuotaExceededError');
  }
});

test.each<[TroubleKind, string]>([
  ['unopened', 'alert'],
  ['emptied', 'alert'],
  ['outdated', 'status'],
])('%s is announced as %s', (kind, role) => {
  expect(notice(kind).page.querySelector('[data-trouble]')?.getAttribute('role')).toBe(role);
});

test.each<[TroubleKind, readonly string[], readonly string[]]>([
  ['unopened', ['Load again', 'Save the feeds (OPML)'], ['Load again']],
  ['newer', ['Load again', 'Save the feeds (OPML)'], ['Load again']],
  ['blocked', ['Load again'], ['Load again']],
  ['outdated', ['Load again'], ['Load again']],
  ['full', [], []],
  ['unconfirmed', [], []],
  ['emptied', ['Put them back', 'Leave it as it is', 'Save the feeds (OPML)'], ['Leave it as it is']],
])('out of %s lead %j, and without a copy %j', (kind, withCopy, without) => {
  expect(ways(notice(kind).page)).toEqual(withCopy);
  expect(ways(notice(kind, { hasCopy: false }).page)).toEqual(without);
});

test('each way is gone when it is clicked', () => {
  const { page, rescue } = notice('emptied');
  for (const way of ['Put them back', 'Leave it as it is', 'Save the feeds (OPML)']) click(button(page, way));
  for (const done of [rescue.putBack, rescue.dismiss, rescue.exportFeeds]) expect(done).toHaveBeenCalledOnce();
});

test('to start again takes a second click, and says so where the browser refuses', async () => {
  const startAgain = vi.fn(async () => false);
  const { page } = notice('unopened', { startAgain });
  unclose(page.querySelector('details'));
  expect(textOf(page.querySelector('details p'))).toContain('Sections, feeds and settings are put back');
  await act(async () => button(page, 'Delete and start again').click());
  expect(startAgain).toHaveBeenCalledOnce();
  expect(textOf(page.querySelector('details [role="alert"]'))).toContain('The browser cannot delete it either');
});

test('without a copy nothing is deleted', () => {
  expect(notice('unopened', { hasCopy: false }).page.querySelector('details')).toBeNull();
  expect(notice('emptied').page.querySelector('details')).toBeNull();
});
