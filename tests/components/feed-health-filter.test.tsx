// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { FeedHealthFilter } from '@/components/FeedHealthFilter';
import { FEED_ORDERS, type FeedKind } from '@/components/feed-order';
import type { FeedFacts } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import { DAY } from '@/lib/time';
import { aFeed, NOW } from './samples';
import { all, enter, field, show, textOf } from './show';

describe('the filter', () => {
  const FEEDS = [
    aFeed(),
    aFeed({ id: 'b', state: 'timeout' }),
    aFeed({ id: 'c', state: 'timeout', paused: true }),
    aFeed({ id: 'd', state: 'waiting' }),
    aFeed({ id: 'e', newestAt: NOW - 31 * DAY }),
  ];
  const moved: ReadonlyMap<string, FeedFacts> = new Map([['e', { moving: { url: 'https://e.example/', days: 1 } }]]);

  const filter = (over: { kind?: FeedKind; text?: string; feeds?: readonly FeedView[]; foundCount?: number } = {}) => {
    const [kind, text] = [signal<FeedKind>(over.kind ?? 'all'), signal(over.text ?? '')];
    const [onSort, onChange] = [vi.fn(), vi.fn((set: () => void) => set())];
    const { page } = show(
      <FeedHealthFilter
        feeds={over.feeds ?? FEEDS}
        facts={over.feeds ? new Map() : moved}
        now={NOW}
        foundCount={over.foundCount ?? 5}
        kind={kind}
        text={text}
        order="state"
        onChange={onChange}
        onSort={onSort}
      />,
    );
    const kinds = all<HTMLOptionElement>(field<HTMLSelectElement>(page, 'Show'), 'option');
    return { page, kind, text, onSort, onChange, kinds, said: () => textOf(page.querySelector('[role="status"]')) };
  };

  test('is a search, and offers the kinds that there are, each with its number', () => {
    const { page, kinds, said } = filter();
    expect(page.querySelector('search input[type="search"]')).toBe(field(page, 'Search feeds'));
    expect(kinds.map(textOf)).toEqual([
      'All feeds (5)',
      'Failed (1)',
      'Waiting (1)',
      'Read (2)',
      'Paused (1)',
      'Moved (1)',
      'Nothing new for 30 days (1)',
    ]);
    expect(said()).toBe('');
  });

  test('takes what is typed and chosen through one gate, which may turn back to the first page', () => {
    const { page, kind, text, onChange, said } = filter({ foundCount: 1 });
    enter(field(page, 'Search feeds'), 'harbour');
    enter(field<HTMLSelectElement>(page, 'Show'), 'paused');
    expect([kind.value, text.value, onChange.mock.calls.length]).toEqual(['paused', 'harbour', 2]);
    expect(said()).toBe('1 feed');
  });

  test.each([
    [{ text: 'x', foundCount: 0 }, '0 feeds'],
    [{ kind: 'failing', foundCount: 1 }, '1 feed'],
    [{ text: '  ', foundCount: 5 }, ''],
  ] as const)('says how many are left where it leaves any out: %j', (over, told) => {
    expect(filter(over).said()).toBe(told);
  });

  test('keeps the kind that is chosen when its last feed leaves it', () => {
    const { kinds } = filter({ feeds: [aFeed()], kind: 'failing' });
    expect(kinds.map((one) => [textOf(one), one.selected])).toEqual([
      ['All feeds (1)', false],
      ['Failed (0)', true],
      ['Read (1)', false],
    ]);
  });

  test('orders where there is no head to press', () => {
    const { page, onSort } = filter();
    const order = field<HTMLSelectElement>(page, 'Order');
    expect([order.value, all(order, 'option').length]).toEqual(['state', FEED_ORDERS.length]);
    enter(order, 'bare');
    expect(onSort).toHaveBeenCalledExactlyOnceWith('bare');
  });
});
