import fc from 'fast-check';
import type { Field, SyncState } from '@/lib/sync/state';

export const NOW = Date.UTC(2026, 10, 21, 11, 45);
const DAY = 86_400_000;

export const stampAt = (ms: number, count = 0, node = 'a'): string =>
  ms.toString(36).padStart(9, '0') + count.toString(36).padStart(4, '0') + node;

/** Few moments, makers and names, so that they meet often. */
const stamps = fc
  .tuple(
    fc.constantFrom(0, NOW - 300 * DAY, NOW - 10 * DAY, NOW - 1, NOW, NOW + 3 * DAY),
    fc.nat(2),
    fc.constantFrom('a', 'b'),
  )
  .map(([ms, count, node]) => stampAt(ms, count, node));
const values = fc.oneof(fc.constantFrom('one', 'two', null, true, 3), fc.array(fc.constantFrom('x', 'y')));
const gone = fc.tuple(fc.boolean(), stamps);
const fields = fc
  .tuple(
    fc.dictionary(fc.constantFrom('title', 'enabled', 'later'), fc.tuple(values, stamps), { minKeys: 1 }),
    fc.option(gone, { nil: undefined }),
  )
  .map(
    ([named, removed]) =>
      new Map<string, Field>([...Object.entries(named), ...(removed ? [['gone', removed] as const] : [])]),
  );
const records = fc
  .dictionary(fc.constantFrom('settings', 'section:ai', 'feed:x', 'feed:y', 'new-kind:z'), fields)
  .map((named) => new Map(Object.entries(named)));
const editions = fc.constantFrom('2026-11-10T06:45-05:00', '2026-11-20T06:45-05:00', '2026-11-21T06:45-05:00');
const shown = fc
  .dictionary(fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://b.example/1'), editions)
  .map((named) => new Map(Object.entries(named)));

/** What a browser may know. */
export const states: fc.Arbitrary<SyncState> = fc.record({ records, shown });
