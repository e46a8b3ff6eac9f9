import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOM } from '@/lib/sync/limits';
import { bytesOf, inPieces, joinPieces, MAX_CHARS, surplus } from '@/lib/sync/pieces';

/** Of the browsers: https://developer.chrome.com/docs/extensions/reference/api/storage#storage_areas */
const BYTES_PER_ITEM = 8192;
const MAX_ITEMS = 512;

const longest = 'x'.repeat(MAX_CHARS);

test('stay within what the browser allows, also the longest set', () => {
  const items = inPieces(longest, 'mi0abcdefabc123');
  expect(bytesOf(items)).toBeLessThanOrEqual(ROOM);
  expect(Object.keys(items).length).toBeLessThanOrEqual(MAX_ITEMS);
  for (const [name, value] of Object.entries(items))
    expect(bytesOf({ [name]: value })).toBeLessThanOrEqual(BYTES_PER_ITEM);
});

test('come together as what they were, in whatever order they arrive', () => {
  fc.assert(
    fc.property(fc.base64String({ maxLength: 30_000 }), (text) => {
      expect(joinPieces(inPieces(text, 'one'))).toEqual({ kind: 'whole', set: 'one', text });
    }),
  );
});

test('are ignored until all of a set are there', () => {
  const [before, after] = [inPieces('a'.repeat(20_000), 'one'), inPieces('b'.repeat(30_000), 'two')];
  for (const name of Object.keys(after)) {
    const arriving = { ...before, [name]: after[name] };
    expect(joinPieces(arriving), name).not.toMatchObject({ kind: 'whole', set: 'two' });
    const { [name]: _, ...missing } = after;
    expect(joinPieces({ ...before, ...missing }).kind, name).toBe('torn');
  }
  expect(joinPieces({ ...before, ...after })).toMatchObject({ kind: 'whole', set: 'two' });
});

test('of a longer set before go when a shorter one is written', () => {
  const [longer, shorter] = [inPieces('a'.repeat(20_000), 'one'), inPieces('b', 'two')];
  expect(surplus(longer, shorter)).toEqual(['p1', 'p2']);
});

test.each([
  [{}, 'none'],
  [{ head: 7 }, 'none'],
  [{ head: null }, 'none'],
  [{ head: { v: 1, set: 'x', count: 1e9, sum: '' } }, 'none'],
  [{ head: { v: 1, set: 'x', count: -1, sum: '' } }, 'none'],
  [{ head: { v: 1, set: 'x', count: 1, sum: 'y' }, p0: 'x spoilt' }, 'torn'],
  [{ head: { v: 2, whatever: true } }, 'later'],
])('of anybody else are no set: %j', (items, kind) => {
  expect(joinPieces(items).kind).toBe(kind);
});
