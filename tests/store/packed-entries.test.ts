import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '@/lib/feed/types';
import { packEntries } from '@/lib/store/packed-entries';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 9000, unit: 'binary-ascii' }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const time = fc.integer({ min: 0, max: 2 ** 45 });

const entry: fc.Arbitrary<Entry> = fc
  .record({
    feedId: fc.string({ minLength: 1 }),
    identity: text,
    revision: fc.integer({ min: 1, max: 99 }),
    contentHash: text,
    title: maybe(text),
    url: maybe(text),
    summary: maybe(text),
    text: maybe(text),
    image: maybe(text),
    commentsUrl: maybe(text),
    authors: fc.array(text, { maxLength: 3 }),
    categories: fc.array(text, { maxLength: 3 }),
    publishedAt: maybe(time),
    updatedAt: maybe(time),
    firstSeenAt: time,
    at: time,
    revisedAt: maybe(time),
    position: maybe(fc.nat(2000)),
  })
  .map((fields) => ({ ...fields, id: `${fields.feedId}/${fields.identity}` }));

const FIELDS = [
  'id',
  'feedId',
  'identity',
  'revision',
  'contentHash',
  'title',
  'url',
  'summary',
  'text',
  'authors',
  'categories',
  'image',
  'commentsUrl',
  'publishedAt',
  'updatedAt',
  'firstSeenAt',
  'at',
  'revisedAt',
  'position',
] as const satisfies readonly (keyof Entry)[];

/** A field that is missing here does not compile. */
type Forgotten = Exclude<keyof Entry, (typeof FIELDS)[number]>;
const NOTHING_FORGOTTEN: [Forgotten] extends [never] ? true : Forgotten = true;

const fieldsOf = (one: Entry) => Object.fromEntries(FIELDS.map((name) => [name, one[name]]));

describe('packed entries', () => {
  test('say the same as those that were packed, in every field', () => {
    expect(NOTHING_FORGOTTEN).toBe(true);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        expect(packEntries(entries).map(fieldsOf)).toEqual(entries.map(fieldsOf));
      }),
    );
  });
});
