import { describe, expect, test } from 'vitest';
import { mergeOrder, mergeRow, mergeRows } from '@/lib/catalogue/merge';

type Shipped = { readonly id: string; readonly feedId: string; readonly title: string };
type Mine = Shipped & { readonly position: number; readonly paused?: boolean };
const shipped = (feedId = 'old', title = 'Post'): Shipped => ({ id: 'x', feedId, title });
const mine = (over: Partial<Mine> = {}): Mine => ({ ...shipped(), position: 3, ...over });

describe('a row', () => {
  test('that is new to everybody comes', () => {
    expect(mergeRow(undefined, shipped(), undefined)).toEqual(shipped());
  });
  test('that nobody changed stays', () => {
    expect(mergeRow(shipped(), shipped(), mine())).toEqual(mine());
  });
  test('follows the catalogue where the reader changed nothing', () => {
    expect(mergeRow(shipped(), shipped('new', 'The Post'), mine())).toEqual(mine({ feedId: 'new', title: 'The Post' }));
  });
  test('keeps what the reader changed, and follows in the rest', () => {
    expect(mergeRow(shipped(), shipped('new', 'The Post'), mine({ title: 'My Post', paused: true }))).toEqual(
      mine({ feedId: 'new', title: 'My Post', paused: true }),
    );
  });
  test('that the reader removed stays away, however it changes', () => {
    expect(mergeRow(shipped(), shipped('new'), undefined)).toBeUndefined();
  });
  test('that is shipped no more goes where the reader left it as it was, wherever it stood', () => {
    expect(mergeRow(shipped(), undefined, mine({ position: 9 }))).toBeUndefined();
  });
  test.each<Partial<Mine>>([{ title: 'My Post' }, { paused: true }, { feedId: 'typed' }])(
    'that is shipped no more stays where the reader made it their own: %j',
    (change) => {
      expect(mergeRow(shipped(), undefined, mine(change))).toEqual(mine(change));
    },
  );
  test('of the reader stays as it is when the catalogue comes to have it too', () => {
    expect(mergeRow(undefined, shipped('new'), mine({ title: 'My Post' }))).toEqual(mine({ title: 'My Post' }));
  });
  test('of the reader alone is nobody else’s', () => {
    expect(mergeRow(undefined, undefined, mine())).toEqual(mine());
  });
});

test('merging twice is merging once', () => {
  const before = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const now = ['b', 'c', 'd'].map((id) => ({ id, title: `${id}!` }));
  const readers = [
    { id: 'b', title: 'mine' },
    { id: 'c', title: 'c' },
    { id: 'own', title: 'own' },
  ];
  const once = mergeRows(before, now, readers);
  expect(once.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'b', title: 'mine' },
    { id: 'c', title: 'c!' },
    { id: 'd', title: 'd!' },
    { id: 'own', title: 'own' },
  ]);
  expect(mergeRows(now, now, once)).toEqual(once);
});

describe('the order', () => {
  test.each<[what: string, before: string, now: string, mine: string, expected: string]>([
    ['of a first install is the catalogue’s', '', 'abc', '', 'abc'],
    ['stays where nothing changed', 'abc', 'abc', 'cab', 'cab'],
    ['follows the catalogue where the reader never touched it', 'abc', 'bca', 'abc', 'bca'],
    ['of the reader stays', 'abc', 'bca', 'bac', 'bac'],
    ['takes a new one in behind the one that it follows', 'abc', 'abxc', 'cba', 'cbxa'],
    ['takes a new first one in at the top', 'abc', 'xabc', 'cba', 'xcba'],
    ['takes several in', 'ab', 'axyb', 'ab', 'axyb'],
    ['leaves the reader’s own where they are', 'abc', 'bca', 'aobc', 'boca'],
    ['passes over what the reader removed', 'abc', 'axc', 'ca', 'cax'],
  ])('%s', (_, before, now, readers, expected) => {
    expect(mergeOrder([...before], [...now], [...readers]).join('')).toBe(expected);
  });
});
