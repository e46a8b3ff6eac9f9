// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EndPiece } from '@/components/EndPiece';
import type { Edition } from '@/lib/briefing/types';
import { DAY, HOUR } from '@/lib/time';
import { anEdition, aReceipt, DUE, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const end = (edition: Edition, now = NOW, onOptions = () => {}) =>
  show(
    <EndPiece
      edition={edition}
      now={now}
      place={{ slot: 'part', spans: { two: 6, three: 4, four: 3, six: 2 } }}
      onOptions={onOptions}
    />,
  ).page;

test('the edition has an end', () => {
  expect(textOf(end(anEdition()))).toContain('You are caught up.');
});

test('a first edition that still fills does not claim an end', () => {
  const words = textOf(end(anEdition({ state: 'filling' })));
  expect(words).not.toContain('caught up');
});

test.each([
  [DUE + DAY, 'Next edition tomorrow at 06:45.'],
  [DUE + 10 * HOUR, 'Next edition today at 16:45.'],
  [DUE + 2 * DAY, /^Next edition Monday 23 November 2026 at 06:45\.$/],
])('says when the next edition comes', (nextAt, expected) => {
  expect(textOf(all(end(anEdition({ nextAt })), 'p')[1])).toMatch(expected);
});

test('the receipt gives every number that is not nothing', () => {
  const rows = all(end(anEdition()), '[data-receipt] > li').map((row) => [
    row.dataset.count,
    textOf(row.querySelector('b')),
  ]);
  expect(rows).toEqual([
    ['answered', '78'],
    ['failed', '2'],
    ['considered', '1,612'],
    ['shown', '58'],
    ['merged', '12'],
    ['alreadyShown', '31'],
    ['left', '1,511'],
  ]);
});

test('failed feeds are listed behind their number', () => {
  const details = end(anEdition()).querySelector('[data-receipt] details') as HTMLDetailsElement;
  expect(details.open).toBe(false);
  expect(all(details, 'li').map(textOf)).toEqual(['Vendor Desk: timed out', 'Board Room: HTTP 503']);
});

test('nothing failed, nothing listed', () => {
  expect(end(anEdition({ receipt: aReceipt({ failures: [] }) })).querySelector('details')).toBeNull();
});

test('leads to the options', () => {
  const onOptions = vi.fn();
  click(button(end(anEdition(), NOW, onOptions), 'Sections and feeds'));
  expect(onOptions).toHaveBeenCalledOnce();
});
