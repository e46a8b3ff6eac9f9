import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '@/lib/feed/decode';
import { MAX_OPML_FEEDS, type OpmlOutcome, readOpml } from '@/lib/feed/opml';
import { type OpmlGroup, writeOpml } from '@/lib/feed/opml-write';

const NOW = Date.UTC(2026, 10, 21);
const FIXTURES = join(import.meta.dirname, '../fixtures/opml');
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

  test.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.opml')))('reads %s', async (name) => {
    const outcome = readOpml(decode(new Uint8Array(readFileSync(join(FIXTURES, name)))));
    const expected = join(FIXTURES, name.replace(/opml$/, 'json'));
    await expect(`${JSON.stringify(outcome, undefined, 1)}\n`).toMatchFileSnapshot(expected);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('keeps what an outline says besides, but no prefixed name and nothing that could be taken for more', () => {
    const [feed] = read(
      opml(
        '<outline text="Mine" title="Its own" type="atom" language="en-CA" category="/a,/b" customField="x" fz:x="y" __proto__="z" xmlUrl="https://a.example/"/>',
      ),
    ).feeds;
    const extras = { title: 'Its own', type: 'atom', language: 'en-CA', category: '/a,/b', customField: 'x' };
    expect(feed?.title).toBe('Mine');
    expect(feed?.extras).toEqual(extras);
  });

  test('a document that ends between two tags is broken, too', () => {
    const { feeds, complete } = read(
      opml('<outline text="A" xmlUrl="https://a.example/"/>').replace('</body></opml>', ''),
    );
    expect([feeds.length, complete]).toEqual([1, false]);
  });

  test('reads a feed 200,000 folders deep, with the nearest of them', () => {
    const { feeds } = read(
      opml(
        `${'<outline text="d">'.repeat(200_000)}<outline text="near"><outline text="A" xmlUrl="https://a.example/"/>`,
      ),
    );
    expect(feeds.map(({ path }) => path.at(-1))).toEqual(['near']);
  });

  test('takes no more feeds than it can, and says which it leaves', () => {
    const many = Array.from(
      { length: MAX_OPML_FEEDS + 1 },
      (_, i) => `<outline text="${i}" xmlUrl="https://a.example/${i}"/>`,
    );
    const { feeds, refused } = read(opml(many.join('')));
    expect(feeds.length).toBe(MAX_OPML_FEEDS);
    expect(refused.map(({ title, reason }) => [title, reason])).toEqual([[String(MAX_OPML_FEEDS), 'too-many']]);
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
        const before = process.cpuUsage();
        readOpml(text);
        const { user, system } = process.cpuUsage(before); // others on the machine do not count
        return user + system;
      });
      return Math.min(...times);
    };
    // Twice the input in twice the time; four times would be the square.
    expect(fastest(80_000) / fastest(20_000)).toBeLessThan(10);
  });
});

describe('writeOpml', () => {
  const written = (sections: readonly OpmlGroup[]) => writeOpml(sections, { title: 'Mine', now: NOW });
  /** Anything a keyboard, another reader or a bug may have put there. */
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '&amp;',
      '&copy',
      '<![CDATA[x]]>',
      '-->',
      '__proto__',
      '\u0000',
      '\ud800',
      '“«»”',
      '👩‍👩‍👧',
      'א‎ב',
      '\t\n',
      '&#60;',
    ),
  );
  const sayable = (text: string): string =>
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot say these.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const name = odd.map(sayable).filter(Boolean);
  const extras = fc.dictionary(fc.constantFrom('language', 'category', 'description', 'title', 'customField'), name, {
    minKeys: 1,
  });
  const url = fc.webUrl({ withQueryParameters: true }).map((text) => new URL(text).href);
  const feed = fc.record(
    { title: name, url, siteUrl: url, paused: fc.constant(true as const), extras },
    { requiredKeys: ['title', 'url'] },
  );
  const id = fc.stringMatching(/^own-[a-z0-9]{1,12}$/);
  const emoji = fc.constantFrom('📰', '🏳️‍🌈', '🇨🇦', '✍🏽');
  const group = fc.record({ id, title: name, emoji, feeds: fc.array(feed, { maxLength: 4 }) });

  test('what is written reads back the same, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), (sections) => {
        const expected = sections.flatMap((section) =>
          section.feeds.map(({ extras: kept, ...one }) => {
            const { title, ...others } = kept ?? {};
            const left = title === undefined || title === one.title ? others : { title, ...others };
            const back = Object.keys(left).length > 0 ? { extras: left } : {};
            return { ...one, path: [section.title], section: { id: section.id, emoji: section.emoji }, ...back };
          }),
        );
        const { feeds, complete } = read(written(sections));
        expect(complete).toBe(true);
        expect(feeds).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('what XML cannot say is left out, and the rest is read', () => {
    fc.assert(
      fc.property(odd, (title) => {
        const { feeds, complete } = read(written([{ title: 'S', feeds: [{ title, url: 'https://a.example/' }] }]));
        expect(complete).toBe(true);
        expect(feeds.map((one) => one.title)).toEqual([sayable(title) || 'a.example']);
      }),
      { numRuns: 200 },
    );
  });
});
