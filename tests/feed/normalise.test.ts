import { describe, expect, test } from 'vitest';
import { cutAtSpace, entriesOf, MAX_SUMMARY_CHARS, MAX_TEXT_CHARS } from '@/lib/feed/normalise';
import type { Entry, ParsedFeed, ParsedItem } from '@/lib/feed/types';
import { DAY, HOUR } from '@/lib/time';
import { NOW } from './fixtures';

const item = (fields: Partial<ParsedItem>): ParsedItem => ({ authors: [], categories: [], enclosures: [], ...fields });
const feed = (...items: Partial<ParsedItem>[]): ParsedFeed => ({ format: 'rss', items: items.map(item) });
const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
const entries = (document: ParsedFeed, known?: ReadonlyMap<string, Entry>, now = NOW) =>
  entriesOf(document, { feedId: 'f', now, known });
const identities = (found: readonly Entry[]) => found.map(({ identity }) => identity);

describe('identity', () => {
  test('is the guid, else the link without what tracks, else a hash of what there is', () => {
    const found = entries(
      feed(
        { guid: 'g', url: 'https://a.example/1' },
        { url: 'https://a.example/2?utm_source=rss' },
        { title: 'Only a title' },
      ),
    );
    expect(identities(found)).toEqual(['g', 'https://a.example/2', expect.stringMatching(/^#/)]);
    expect(found[0]?.id).toBe('f/g');
  });

  test('of a guid that only repeats the link does not change with what tracks', () => {
    const at = (url: string) => identities(entries(feed({ guid: url, url })));
    expect(at('https://a.example/1?utm_campaign=monday')).toEqual(at('https://a.example/1?utm_campaign=friday'));
  });

  test('of an item without guid and link does not depend on its text', () => {
    const at = (summary: string) => identities(entries(feed({ title: 'T', publishedAt: NOW, summary })));
    expect(at('first')).toEqual(at('second'));
  });

  test('is short where the guid is a text', () => {
    expect(identities(entries(feed({ guid: 'x'.repeat(5000) })))[0]?.length).toBeLessThan(30);
  });

  test('twice with the same content is one entry', () => {
    expect(entries(feed({ guid: 'g', title: 'A' }, { guid: 'g', title: 'A' }))).toHaveLength(1);
  });

  test('tells apart items that share a guid, and knows them again wherever they stand', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((title) => ({ guid: 'same', title, url: `https://a.example/${title}` }));
    const first = entries(feed(a ?? {}, b ?? {}));
    expect(new Set(identities(first)).size).toBe(2);
    expect(identities(first)[0]).toBe('same');
    const later = entries(feed(c ?? {}, b ?? {}, a ?? {}), byId(first));
    expect(later.map(({ title, revision }) => ({ title, revision }))).toEqual([{ title: 'C', revision: 1 }]);
  });
});

describe('revisions', () => {
  const document = feed({
    guid: 'g',
    title: 'Fire in the harbour',
    url: 'https://a.example/1',
    publishedAt: NOW - HOUR,
  });
  const stored = entries(document);

  test('an item seen for the first time is revision 1', () => {
    expect(stored).toMatchObject([{ revision: 1, firstSeenAt: NOW, at: NOW - HOUR }]);
  });

  test('an unchanged item gives nothing', () => {
    expect(entries(document, byId(stored), NOW + DAY)).toEqual([]);
  });

  test('a changed item is one revision more, and keeps when it was first seen', () => {
    const changed = feed({ ...document.items[0], title: 'Fire in the harbour is out', publishedAt: NOW });
    expect(entries(changed, byId(stored), NOW + DAY)).toMatchObject([
      {
        id: 'f/g',
        revision: 2,
        title: 'Fire in the harbour is out',
        firstSeenAt: NOW,
        at: NOW - HOUR,
        publishedAt: NOW,
      },
    ]);
  });

  test('a change of what tracks, of authors or of pictures is none', () => {
    const same = feed({
      ...document.items[0],
      url: 'https://a.example/1?utm_source=x',
      authors: ['A'],
      image: 'https://a.example/i',
    });
    expect(entries(same, byId(stored))).toEqual([]);
  });
});

describe('when an entry counts as published', () => {
  test.each([
    ['when it says', { publishedAt: NOW - DAY }, NOW - DAY],
    ['when it was updated, if it says nothing else', { updatedAt: NOW - HOUR }, NOW - HOUR],
    ['now, if it says a time to come', { publishedAt: NOW + DAY }, NOW],
    ['now, if it says nothing', {}, NOW],
  ])('%s', (_, fields, at) => {
    expect(entries(feed({ guid: 'g', ...fields }))[0]?.at).toBe(at);
  });

  test('a millisecond earlier for each item above it, if it says nothing', () => {
    expect(entries(feed({ guid: '1' }, { guid: '2' }, { guid: '3' })).map(({ at }) => at)).toEqual([
      NOW,
      NOW - 1,
      NOW - 2,
    ]);
  });

  test('keeps a time to come as published', () => {
    expect(entries(feed({ guid: 'g', publishedAt: NOW + DAY }))[0]?.publishedAt).toBe(NOW + DAY);
  });
});

describe('what is stored', () => {
  test('addresses lose what tracks', () => {
    expect(entries(feed({ guid: 'g', url: 'https://a.example/1?utm_source=rss&b=2' }))[0]?.url).toBe(
      'https://a.example/1?b=2',
    );
  });

  test('texts have a limit', () => {
    const [entry] = entries(feed({ guid: 'g', summary: 'word '.repeat(2000), text: 'word '.repeat(2000) }));
    expect(entry?.summary?.length).toBeLessThanOrEqual(MAX_SUMMARY_CHARS);
    expect(entry?.text?.length).toBeLessThanOrEqual(MAX_TEXT_CHARS);
    expect(entry?.text).toMatch(/word$/);
  });

  test.each([
    ['short', 10, 'short'],
    ['two words here', 9, 'two words'],
    ['a few words', 8, 'a few'],
    ['unbroken', 4, 'unbr'],
    ['ab🦉', 3, 'ab'],
    [undefined, 3, undefined],
  ])('%j within %i is %j', (text, max, expected) => {
    expect(cutAtSpace(text, max)).toBe(expected);
  });
});

describe('the place in a document', () => {
  const at = (...hours: number[]) =>
    feed(...hours.map((hour) => ({ guid: `h${hour}`, title: `T${hour}`, publishedAt: NOW - hour * HOUR })));
  const places = (document: ParsedFeed) => entries(document).map(({ position }) => position);

  test('counts where the order is the publisher’s judgement', () => {
    expect(places(at(5, 1, 9, 2))).toEqual([0, 1, 2, 3]);
  });

  test.each([
    ['the newest comes first', at(1, 2, 3, 9)],
    ['the oldest comes first', at(9, 3, 2, 1)],
    ['one of many stands out of order', at(1, 2, 3, 4, 6, 5, 7, 8, 9, 10)],
    ['nothing has a date', feed({ guid: 'a' }, { guid: 'b' }, { guid: 'c' })],
  ])('says nothing where %s', (_name, document) => {
    expect(places(document).every((place) => place === undefined)).toBe(true);
  });

  test('is that of the first time, also in a later revision, which knows when it came', () => {
    const first = entries(at(5, 1, 9));
    const changed = { ...at(9, 5, 1), items: at(9, 5, 1).items.map((one) => ({ ...one, title: `${one.title}!` })) };
    const later = entries(changed, byId(first), NOW + HOUR);
    expect(later.map(({ identity, position, revisedAt }) => [identity, position, revisedAt])).toEqual([
      ['h9', 2, NOW + HOUR],
      ['h5', 0, NOW + HOUR],
      ['h1', 1, NOW + HOUR],
    ]);
  });
});
