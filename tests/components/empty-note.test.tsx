// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { EmptyNote } from '@/components/EmptyNote';
import type { EmptyReason } from '@/lib/briefing/types';
import { DAY } from '@/lib/time';
import { FAILURES, NOW } from './samples';
import { all, show, textOf } from './show';

const REASONS: readonly [EmptyReason, RegExp][] = [
  [{ code: 'quiet', since: NOW - 3 * DAY }, /18 November/],
  [{ code: 'quiet' }, /./],
  [{ code: 'shown', count: 6, day: '2026-11-20' }, /6.*20 November/],
  [{ code: 'muted', count: 3 }, /3/],
  [{ code: 'failed', failures: FAILURES, feedCount: 2 }, /Vendor Desk.*timed out.*Board Room.*HTTP 503/],
  [{ code: 'permission', hosts: ['a.example', 'b.example'] }, /a\.example.*b\.example/],
  [{ code: 'offline' }, /Offline/],
  [{ code: 'stale', from: NOW - DAY }, /20 November.*07:20/],
  [{ code: 'off' }, /off/i],
  [{ code: 'no-feeds' }, /feeds/],
  [{ code: 'loading', done: 2, total: 6 }, /2 of 6/],
  [{ code: 'loading', done: 0, total: 0 }, /^Loading…$/],
];

test.each(REASONS)('says %o in one sentence', (reason, expected) => {
  for (const language of ['fr', 'en'] as const) {
    const notes = all(show(<EmptyNote reason={reason} now={NOW} />, language).page, '[data-empty]');
    expect(notes.map((note) => note.dataset.empty)).toEqual([reason.code]);
    expect(textOf(notes[0])).not.toMatch(/[{}]|undefined|\bempty\./);
    if (language === 'en') expect(textOf(notes[0])).toMatch(expected);
  }
});

test('leads from a feed that failed to all that is known of it, where there is room', () => {
  const reason: EmptyReason = { code: 'failed', failures: FAILURES, feedCount: 2 };
  const links = (short: boolean) =>
    all(show(<EmptyNote reason={reason} now={NOW} short={short} />).page, 'a').map((link) => link.getAttribute('href'));
  expect([links(false), links(true)]).toEqual([['/options.html#feed/vendor'], []]);
});
