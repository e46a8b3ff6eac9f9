import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OpmlOutcome, readOpml } from '@/lib/feed/opml';
import { writeOpml } from '@/lib/feed/opml-write';

const NOW = Date.UTC(2026, 10, 21);
const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;
const read = (text: string): Extract<OpmlOutcome, { kind: 'opml' }> => {
  const outcome = readOpml(text);
  if (outcome.kind !== 'opml') throw new Error('not OPML');
  return outcome;
};

describe('readOpml', () => {
  test('reads feeds with the folders they stand in', () => {
    const { feeds, complete } = read(
      opml(
        '<outline text="News"><outline text="World"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/?x=1&amp;y=2" htmlUrl="https://a.example/"/></outline></outline>' +
          '<outline text="Alone" xmlUrl="https://b.example/feed"/>',
      ),
    );
    expect(complete).toBe(true);
    expect(feeds).toEqual([
      { title: 'A & B', url: 'https://a.example/?x=1&y=2', siteUrl: 'https://a.example/', path: ['News', 'World'] },
      { title: 'Alone', url: 'https://b.example/feed', path: [] },
    ]);
  });

  test.each([
    ['attributes in capitals', '<OUTLINE TEXT="A" XMLURL="https://a.example/"/>', 'A'],
    ['the name in title only', '<outline title="A" xmlUrl="https://a.example/"/>', 'A'],
    ['no name at all', '<outline xmlUrl="https://a.example/"/>', 'a.example'],
    ['a feed: address', '<outline text="A" xmlUrl="feed://a.example/"/>', 'A'],
    ['a feed:https: address', '<outline text="A" xmlUrl="feed:https://a.example/"/>', 'A'],
    ['entities of HTML', '<outline text="Caf&eacute; &#8217;s" xmlUrl="https://a.example/"/>', 'Café ’s'],
    ['a bare ampersand', '<outline text="A & B" xmlUrl="https://a.example/?a=1&b=2"/>', 'A & B'],
  ])('reads %s', (_, body, title) => {
    expect(read(opml(body)).feeds.map((feed) => feed.title)).toEqual([title]);
  });

  test.each([
    [
      'cut in the middle of a tag',
      opml('<outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUrl="https://b.example/"/>').replace(
        /b\.example.*/s,
        'b.exam',
      ),
    ],
    ['with a hostile name', opml('<outline text="A" xmlUrl="https://a.example/"/><__proto__>x</__proto__>')],
    ['300 folders deep', opml(`${'<outline text="d">'.repeat(300)}<outline text="A" xmlUrl="https://a.example/"/>`)],
  ])('gives what can be read of a document %s', (_, text) => {
    const { feeds, complete } = read(text);
    expect(complete).toBe(false);
    expect(feeds.map((feed) => feed.url)).toContain('https://a.example/');
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  test('refuses what is no web address, and says so', () => {
    const { feeds, refused } = read(
      opml(
        '<outline text="J" xmlUrl="javascript:alert(1)"/><outline text="F" xmlUrl="file:///etc/passwd"/><outline text="N" xmlUrl="no address"/>',
      ),
    );
    expect(feeds).toEqual([]);
    expect(refused.map(({ title, reason }) => [title, reason])).toEqual([
      ['J', 'scheme'],
      ['F', 'scheme'],
      ['N', 'address'],
    ]);
  });

  test.each(['', 'just text', '<html><body>Sign in</body></html>', '{"opml": true}'])('%j is no OPML', (text) => {
    expect(readOpml(text)).toEqual({ kind: 'not-opml' });
  });

  test('takes time by its length, not by its square, however it is mangled', () => {
    const fastest = (length: number) => {
      const text = `<opml>${'<outline "'.repeat(length)}`;
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        readOpml(text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    // Twice the input in twice the time; four times would be the square.
    expect(fastest(80_000) / fastest(20_000)).toBeLessThan(10);
  });
});

describe('writeOpml', () => {
  test('what is written reads back the same, whatever the names', () => {
    const name = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim());
    const feed = fc.record({ title: name.filter(Boolean), url: fc.webUrl({ withQueryParameters: true }) });
    const groups = fc.array(fc.record({ title: name.filter(Boolean), feeds: fc.array(feed, { maxLength: 4 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(groups, (sections) => {
        const expected = sections.flatMap(({ title, feeds }) => feeds.map((one) => ({ ...one, path: [title] })));
        expect(read(writeOpml(sections, { title: 'Mine', now: NOW })).feeds).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
