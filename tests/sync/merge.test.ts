import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packState, unpackState } from '@/lib/sync/pack';
import { settled } from '@/lib/sync/settle';
import { merge, NOTHING, type SyncState } from '@/lib/sync/state';
import { NOW, stampAt, states } from './states';

const text = packState;
describe('what two browsers know', () => {
  test('is the same whoever merges it', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(text(merge(a, b))).toBe(text(merge(b, a)));
      }),
    );
  });

  test('is the same in whatever groups it is merged', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
      }),
    );
  });

  test('is the same however often it comes', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const both = merge(a, b);
        expect(text(merge(both, b))).toBe(text(both));
        expect(text(merge(a, a))).toBe(text(a));
      }),
    );
  });

  test('loses nothing that the other does not overrule', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const both = merge(a, b);
        for (const [key, fields] of a.records)
          for (const [name, [, stamp]] of fields)
            expect((both.records.get(key)?.get(name)?.[1] ?? '') >= stamp).toBe(true);
        for (const [key, edition] of a.shown) expect((both.shown.get(key) ?? '') >= edition).toBe(true);
      }),
    );
  });

  test('comes out of its text as it went in', () => {
    fc.assert(
      fc.property(states, (a) => {
        expect(unpackState(text(a), () => true)).toEqual(a);
      }),
    );
  });

  test('is settled once, and the same by whoever settles before or after', () => {
    const settle = (state: SyncState) => settled(state, NOW, () => false);
    fc.assert(
      fc.property(states, (a) => {
        expect(text(settle(settle(a)))).toBe(text(settle(a)));
      }),
    );
  });
});

const one = (value: unknown, stamp: string): SyncState => ({
  records: new Map([['section:ai', new Map([['title', [value, stamp] as const]])]]),
  shown: new Map(),
});
const titleOf = (state: SyncState) => state.records.get('section:ai')?.get('title')?.[0];

test('a clock that is a year ahead does not win for ever', () => {
  const ahead = one('by a wrong clock', stampAt(NOW + 365 * 86_400_000));
  expect(titleOf(settled(ahead, NOW, () => false))).toBe('by a wrong clock');
  const here = one('since', stampAt(NOW));
  expect(
    titleOf(
      merge(
        settled(ahead, NOW, () => false),
        here,
      ),
    ),
  ).toBe('since');
});

test('what was removed is forgotten in the end, but never what would come back by itself', () => {
  const gone: SyncState = {
    records: new Map([['feed:x', new Map([['gone', [true, stampAt(NOW - 200 * 86_400_000)] as const]])]]),
    shown: new Map(),
  };
  expect(settled(gone, NOW, () => false)).toEqual(NOTHING);
  expect(settled(gone, NOW, () => true)).toEqual(gone);
});

test('stories that were shown are known for a week, and none of a day that is far off', () => {
  const shown = new Map([
    ['https://a.example/old', '2026-11-01T06:45-05:00'],
    ['https://a.example/new', '2026-11-20T06:45-05:00'],
    ['https://a.example/far', '2099-11-20T06:45-05:00'],
  ]);
  const { shown: kept } = settled({ records: new Map(), shown }, NOW, () => false);
  expect([...kept.keys()]).toEqual(['https://a.example/new']);
});
