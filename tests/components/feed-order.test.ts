import { expect, test } from 'vitest';
import {
  FEED_ORDERS,
  type FeedKind,
  inOrder,
  isOfKind,
  nextSorting,
  says,
  sortingBy,
  WORST_FIRST,
} from '@/components/feed-order';
import type { FeedFacts } from '@/lib/feed-health';
import { DAY, HOUR } from '@/lib/time';
import { aFeed, NOW } from './samples';

const habits = (bareCount: number) => ({ days: [], lastDay: 0, bareCount, itemCount: 10 });
const facts: ReadonlyMap<string, FeedFacts> = new Map([
  ['a', { habits: habits(2) }],
  ['b', { habits: habits(9), moving: { url: 'https://new.example/', days: 2 } }],
]);
const FEEDS = [
  aFeed({
    id: 'a',
    title: 'Éclair',
    lastSuccessAt: NOW - HOUR,
    newestAt: NOW,
    pace: { count: 3, per: 'week' },
    nextPollAt: 3,
  }),
  aFeed({
    id: 'b',
    title: 'delta',
    state: 'http',
    lastSuccessAt: NOW - DAY,
    newestAt: NOW - 40 * DAY,
    pace: { count: 2, per: 'day' },
    nextPollAt: 2,
  }),
  aFeed({
    id: 'c',
    title: 'Zulu',
    state: 'waiting',
    lastSuccessAt: undefined,
    newestAt: undefined,
    nextPollAt: undefined,
  }),
  aFeed({
    id: 'd',
    title: 'Alpha',
    url: 'https://quay.example/',
    state: 'gone',
    paused: true,
    newestAt: NOW - DAY,
    nextPollAt: 4,
  }),
];
const ids = (feeds: readonly { id: string }[]) => feeds.map(({ id }) => id).join('');

test.each([
  ['state', 'bdac'],
  ['name', 'dbac'],
  ['success', 'badc'],
  ['newest', 'adbc'],
  ['pace', 'bacd'],
  ['bare', 'bacd'],
  ['next', 'badc'],
] as const)('ordered by %s: %s', (by, order) => {
  expect(ids(inOrder(FEEDS, sortingBy(by), facts))).toBe(order);
});

test('what is not known stands at the end, whichever way the order goes', () => {
  for (const by of FEED_ORDERS.filter((one) => one !== 'name' && one !== 'state')) {
    const turned = inOrder(FEEDS, nextSorting(sortingBy(by), by), facts);
    expect(ids(turned)).toMatch(/c|cd|dc/);
    expect(ids(turned).slice(by === 'pace' || by === 'bare' ? 2 : 3)).toContain('c');
  }
});

test('the same column again turns the order, another one begins with its own', () => {
  const once = nextSorting(WORST_FIRST, 'name');
  expect([once, nextSorting(once, 'name')]).toEqual([
    { by: 'name', direction: 'ascending' },
    { by: 'name', direction: 'descending' },
  ]);
});

test.each<[FeedKind, string]>([
  ['all', 'abcd'],
  ['failing', 'b'],
  ['waiting', 'c'],
  ['good', 'a'],
  ['paused', 'd'],
  ['moved', 'b'],
  ['quiet', 'b'],
])('of the kind %s: %s', (kind, left) => {
  expect(ids(FEEDS.filter((feed) => isOfKind(feed, kind, { facts, now: NOW })))).toBe(left);
});

test('feeds are found by their name without accents, and by their address', () => {
  expect(ids(FEEDS.filter(says('eclair')))).toBe('a');
  expect(ids(FEEDS.filter(says('QUAY.ex')))).toBe('d');
  expect(ids(FEEDS.filter(says('  ')))).toBe('abcd');
});
