// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { FeedRow, type RowDetails } from '@/components/FeedRow';
import type { FeedFacts } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import { DAY, HOUR } from '@/lib/time';
import { aFeed, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const habits = { days: [2, 1], lastDay: Math.floor(NOW / DAY), bareCount: 1, itemCount: 8 };

describe('the row of a feed', () => {
  type Over = {
    feed?: Partial<FeedView>;
    facts?: FeedFacts;
    openId?: string;
    detailed?: boolean;
    language?: 'en' | 'fr';
  };
  const row = ({ feed, facts, openId, detailed = true, language }: Over = {}) => {
    const onOpen = vi.fn();
    const details: RowDetails = { openId, onOpen, of: ({ title }) => <p>All about {title}</p> };
    const { page } = show(
      <table>
        <tbody>
          <FeedRow
            feed={aFeed({ subscriptionId: 'science/harbour', ...feed })}
            facts={facts}
            now={NOW}
            columnCount={8}
            details={detailed ? details : undefined}
          />
        </tbody>
      </table>,
      language,
    );
    return { page, onOpen, cell: (name: string) => textOf(page.querySelector(`td.${name}`)) };
  };

  test('is headed by its name and its address, which tells its server nothing of where one comes from', () => {
    const { page } = row();
    const address = page.querySelector<HTMLAnchorElement>('th[scope="row"] a');
    expect(textOf(page.querySelector('th[scope="row"]'))).toBe('Harbour Postharbour.example/rss');
    expect([address?.href, address?.title, address?.rel]).toEqual([
      'https://www.harbour.example/rss',
      'https://www.harbour.example/rss',
      'noreferrer noopener',
    ]);
    expect(page.querySelector('tr')?.dataset).toMatchObject({
      feedUrl: 'https://www.harbour.example/rss',
      state: 'ok',
    });
  });

  test.each<[Partial<FeedView>, string, string]>([
    [{}, 'good', '● read'],
    [{ state: 'not-modified' }, 'good', '● unchanged'],
    [{ state: 'waiting' }, 'waiting', '○ not asked yet'],
    [{ state: 'empty' }, 'waiting', '○ no items'],
    [{ state: 'http', status: 503 }, 'bad', '▲ HTTP 503'],
    [{ state: 'http' }, 'bad', '▲ HTTP ?'],
    [{ state: 'gone' }, 'bad', '▲ gone for good (HTTP 410)'],
    [{ state: 'timeout', paused: true }, 'waiting', '▲ paused · timed out'],
    [
      { notes: ['mojibake-repaired', 'json-repaired'] },
      'good',
      '● readgarbled letters were put right and its JSON is damaged',
    ],
  ])('tells how it is by shape, word and colour: %j', (feed, condition, told) => {
    const { page, cell } = row({ feed });
    expect([page.querySelector<HTMLElement>('td.state')?.dataset.condition, cell('state')]).toEqual([condition, told]);
    expect(page.querySelector('td.state [aria-hidden="true"]')?.textContent?.trim()).toBe(told.slice(0, 1));
  });

  test('tells when it brought something, when it is asked next, and why then', () => {
    const { page } = row({ feed: { next: { code: 'failed', wait: HOUR }, failureCount: 2 } });
    expect(all(page, 'td.time').map(textOf)).toEqual([
      'Last success 07:06',
      'Last new item 05:20',
      'Next attempt 08:20after 2 failures',
    ]);
    const never = row({
      feed: { lastSuccessAt: undefined, newestAt: undefined, nextPollAt: undefined, next: { code: 'gone' } },
    });
    expect(all(never.page, 'td.time').map(textOf)).toEqual([
      'Last success –',
      'Last new item –',
      'Next attempt –never again',
    ]);
  });

  test('tells what it usually brings, once that is known', () => {
    const known = row({ feed: { pace: { count: 3, per: 'week' } }, facts: { habits }, language: 'fr' });
    expect(known.page.querySelector('td.pace svg')).not.toBeNull();
    expect(textOf(known.page.querySelector('td.pace small'))).toMatch(/3 par semaine/);
    expect(known.cell('bare')).toBe('Sans résumé 13 %');
    const unknown = row();
    expect([unknown.cell('pace'), unknown.page.querySelector('svg'), unknown.cell('bare')]).toEqual([
      '',
      null,
      'No summary –',
    ]);
  });

  test('opens its details under it, and closes them', () => {
    const closed = row();
    const opener = button(closed.page, 'Details: Harbour Post');
    expect([opener.getAttribute('aria-expanded'), closed.page.querySelector('tr.details')]).toEqual(['false', null]);
    click(opener);
    const open = row({ openId: 'harbour' });
    expect(open.page.querySelector('tr')?.hasAttribute('data-open')).toBe(true);
    expect(textOf(open.page.querySelector('[data-details-of="harbour"] > td[colspan="8"]'))).toBe(
      'All about Harbour Post',
    );
    expect(button(open.page, 'Details: Harbour Post').getAttribute('aria-expanded')).toBe('true');
    click(button(open.page, 'Details: Harbour Post'));
    expect([closed.onOpen.mock.calls, open.onOpen.mock.calls]).toEqual([[['harbour']], [[undefined]]]);
  });

  test('has no button where there are no details, and shows no others’', () => {
    for (const over of [{ detailed: false }, { feed: { subscriptionId: undefined } }])
      expect(all(row(over).page, 'button')).toEqual([]);
    expect(row({ openId: 'quay' }).page.querySelector('tr.details')).toBeNull();
  });
});
