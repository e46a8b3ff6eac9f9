// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { FeedAttempts } from '@/components/FeedAttempts';
import { PaceLine } from '@/components/PaceLine';
import { Pager } from '@/components/Pager';
import { TimeCell } from '@/components/TimeCell';
import type { FeedHabits } from '@/lib/feed-habits';
import type { FeedAttempt } from '@/lib/feed-health';
import { DAY, HOUR } from '@/lib/time';
import { NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const habitsOf = (days: readonly number[]): FeedHabits => ({
  days: [...Array.from({ length: 30 - days.length }, () => 0), ...days],
  lastDay: Math.floor(NOW / DAY),
  bareCount: 1,
  itemCount: 4,
});

describe('the line of a feed’s last thirty days', () => {
  const line = (days: readonly number[], language: 'en' | 'fr' = 'en') =>
    show(<PaceLine habits={habitsOf(days)} now={NOW} />, language).page.querySelector('svg[role="img"]');
  const heights = (days: readonly number[]) =>
    [
      ...(line(days)
        ?.querySelector('.days')
        ?.getAttribute('d')
        ?.matchAll(/v-(\d+)/g) ?? []),
    ].map(([, one]) => one);

  test('is a picture that says in words what it shows, where it is heard and where it is pointed at', () => {
    const words = '12 items on 3 of the last 30 days, 8 on one day at most';
    expect([
      line([8, 0, 3, 1])?.getAttribute('aria-label'),
      textOf(line([8, 0, 3, 1])?.querySelector('title')),
    ]).toEqual([words, words]);
    expect(line([8, 0, 3, 1], 'fr')?.getAttribute('aria-label')).toBe(
      '12 articles répartis sur 3 des 30 derniers jours, au plus 8 par jour',
    );
  });

  test('has a bar for each day with items, the highest for the most, and none is too low to be seen', () => {
    expect(heights([1, 0, 100, 50])).toEqual(['2', '16', '9']);
    expect(heights([1])).toEqual(['16']);
  });

  test('of a feed that dated nothing to them has no bar, and says so', () => {
    expect([heights([]), line([])?.getAttribute('aria-label')]).toEqual([[], 'No items in the last 30 days']);
    expect(line([], 'fr')?.getAttribute('aria-label')).toBe('Aucun article ces 30 derniers jours');
  });
});

describe('a time in a table', () => {
  const cell = (at: number | undefined, note?: string) =>
    show(
      <table>
        <tbody>
          <tr>
            <TimeCell label="Next attempt" at={at} now={NOW} note={note} />
          </tr>
        </tbody>
      </table>,
    ).page.querySelector('td');

  test('is said shortly, and exactly for machines and for whoever points at it', () => {
    const time = cell(NOW + HOUR)?.querySelector('time');
    expect([textOf(time), time?.dateTime, time?.title]).toEqual([
      '08:20',
      '2026-11-21T13:20:00.000Z',
      'Saturday 21 November 2026, 08:20 EST',
    ]);
  });

  test('has its head’s words for where the head has no room, and the reason under it', () => {
    expect(textOf(cell(NOW + HOUR, 'after 2 failures'))).toBe('Next attempt 08:20after 2 failures');
    expect(textOf(cell(NOW + HOUR)?.querySelector('.label'))).toBe('Next attempt');
    expect(cell(NOW)?.querySelector('small')).toBeNull();
  });

  test('that is not known is a dash; its reason stands all the same', () => {
    expect(textOf(cell(undefined))).toBe('Next attempt –');
    expect(textOf(cell(undefined, 'never again'))).toBe('Next attempt –never again');
  });
});

describe('the pager', () => {
  const pager = (page: number, { last = 2, total = 120 } = {}) => {
    const onPage = vi.fn();
    return { onPage, ...show(<Pager page={page} last={last} size={50} total={total} onPage={onPage} />) };
  };
  const seen = (page: Element) => [textOf(page.querySelector('[role="status"]')), ...all(page, 'button').map(disabled)];
  const disabled = (one: Element) => one.getAttribute('aria-disabled');

  test('says where one is, and leads one page on or back', () => {
    const { page, onPage } = pager(1);
    expect(page.querySelector('nav')?.getAttribute('aria-label')).toBe('Pages of feeds');
    expect(seen(page)).toEqual(['51 to 100 of 120', 'false', 'false']);
    click(button(page, 'Previous'));
    click(button(page, 'Next'));
    expect(onPage.mock.calls).toEqual([[0], [2]]);
  });

  test('at an end leads no further, and its button keeps the focus', () => {
    const first = pager(0);
    expect(seen(first.page)).toEqual(['1 to 50 of 120', 'true', 'false']);
    click(button(first.page, 'Previous'));
    const { page, again, onPage } = pager(1);
    button(page, 'Next').focus();
    again(<Pager page={2} last={2} size={50} total={120} onPage={onPage} />);
    expect(seen(page)).toEqual(['101 to 120 of 120', 'false', 'true']);
    click(button(page, 'Next'));
    expect(textOf(document.activeElement)).toBe('Next');
    expect([first.onPage.mock.calls, onPage.mock.calls]).toEqual([[], []]);
  });

  test('of one page is none', () => {
    expect(pager(0, { last: 0, total: 40 }).page.childElementCount).toBe(0);
  });
});

describe('the attempts of a feed', () => {
  const attempt = (over: Partial<FeedAttempt>): FeedAttempt => ({
    at: NOW - HOUR,
    outcome: 'ok',
    bytes: 0,
    ms: 420,
    newEntries: 0,
    ...over,
  });
  const table = (attempts: readonly FeedAttempt[], language: 'en' | 'fr' = 'en') =>
    show(<FeedAttempts attempts={attempts} title="Harbour Post" now={NOW} />, language).page;
  const cells = (page: Element) => all(page, 'tbody tr').map((row) => all(row, 'th, td').map(textOf));

  test('are a table with a name and heads, which the keyboard can reach to scroll it', () => {
    const page = table([attempt({}), attempt({ at: NOW - DAY })]);
    const region = page.querySelector('section');
    expect([region?.getAttribute('aria-label'), region?.tabIndex]).toEqual(['Attempts: Harbour Post', 0]);
    expect(textOf(page.querySelector('caption'))).toBe('The last 2 attempts');
    expect(all(page, 'thead th[scope="col"]').map(textOf)).toEqual(['When', 'Outcome', 'Size', 'Took', 'New']);
    expect(all(page, 'tbody th[scope="row"]').map(textOf)).toEqual(['06:20', 'Fri 07:20']);
    expect(textOf(table([attempt({})]).querySelector('caption'))).toBe('The last attempt');
  });

  test.each<[Partial<FeedAttempt>, readonly string[]]>([
    [{ status: 200, bytes: 20_400, newEntries: 3 }, ['read 200', '20 KB', '0.4 s', '3']],
    [{ outcome: 'not-modified', status: 304 }, ['unchanged 304', '–', '0.4 s', '0']],
    [{ outcome: 'http', status: 503, bytes: 1, ms: 30_000 }, ['HTTP 503', '1 KB', '30 s', '0']],
    [{ outcome: 'gone', status: 410 }, ['gone for good (HTTP 410)', '–', '0.4 s', '0']],
    [{ outcome: 'timeout' }, ['timed out', '–', '0.4 s', '0']],
  ])('tell of %j: %j, a status never twice', (over, told) => {
    expect(cells(table([attempt(over)]))[0]?.slice(1)).toEqual(told);
  });

  test('are told as the French write sizes and seconds', () => {
    expect(cells(table([attempt({ bytes: 20_400 })], 'fr'))[0]?.slice(2, 4)).toEqual(['20 ko', '0,4 s']);
  });

  test('that never were are said to be none', () => {
    expect(textOf(table([]))).toBe('It has not been asked yet.');
    expect(table([]).querySelector('table')).toBeNull();
  });
});
