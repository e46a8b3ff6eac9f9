import { describe, expect, test } from 'vitest';
import { find, searchable } from '@/lib/search/find';
import { packSegment } from '@/lib/search/segment';
import type { SearchDocument } from '@/lib/search/types';

const said = (id: string, at: number, text: string, source = 'one'): SearchDocument => ({ id, at, text, source });

const DOCUMENTS = [
  said('vote', 4, 'Montréal votes on its budget'),
  said('storm', 3, 'Storm over Montreal', 'two'),
  said('budget', 2, 'A budget for the vaccine'),
  said('vaccines', 1, 'Vaccines arrive, vaccination begins', 'two'),
];
const ONE = [searchable(packSegment(DOCUMENTS))];
const idsOf = (text: string, rest = {}) => find(ONE, { text, ...rest }, 10).ids;

describe('search finds', () => {
  test.each([
    ['montreal', ['vote', 'storm']],
    ['MONTRÉ', ['vote', 'storm']],
    ['vacc', ['budget', 'vaccines']],
    ['budget mont', ['vote']],
    ['budget budge b', ['vote', 'budget']],
    ['accine', []],
    ['zzz', []],
    ['', []],
    ['…', []],
  ])('by %j, the newest first', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test('in some sources only', () => {
    expect(idsOf('montreal', { sources: ['two'] })).toEqual(['storm']);
    expect(idsOf('montreal', { sources: [] })).toEqual([]);
  });

  test('from a time on, and before another', () => {
    expect(idsOf('montreal', { since: 4 })).toEqual(['vote']);
    expect(idsOf('montreal', { until: 4 })).toEqual(['storm']);
  });

  test('the newest of all segments, and how many there are', () => {
    const two = [searchable(packSegment(DOCUMENTS.slice(2))), searchable(packSegment(DOCUMENTS.slice(0, 2)))];
    expect(find(two, { text: 'b' }, 1)).toEqual({ count: 3, ids: ['vote'] });
  });

  test('a story of several documents once', () => {
    const own = searchable(
      packSegment(DOCUMENTS),
      new Map([
        ['vote', 's'],
        ['storm', 's'],
      ]),
    );
    expect(find([own], { text: 'montreal' }, 10)).toEqual({ count: 1, ids: ['vote'] });
  });

  test('nothing that is no longer alive', () => {
    const own = { ...searchable(packSegment(DOCUMENTS)), alive: new Uint8Array([0, 1, 1, 1]) };
    expect(find([own], { text: 'montreal' }, 10)).toEqual({ count: 1, ids: ['storm'] });
  });
});
