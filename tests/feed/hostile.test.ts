import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ITEMS, MAX_LIST_LENGTH, MAX_TITLE_CHARS } from '@/lib/feed/limits';
import { FIXTURES, feedOf, fixtureBytes, itemsOf, read, rss } from './fixtures';

const AFTER = '</item><item><title>still here</title></item></channel></rss>';
const inItem = (source: string) => rss(source).replace('</item></channel></rss>', AFTER);

/** Input that makes careless scanners take quadratic time, or more stack than there is. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'nested elements': (n) => inItem('<q>'.repeat(n) + '</q>'.repeat(n)),
  'nested elements without end': (n) => inItem('<q>'.repeat(n)),
  'nested groups': (n) => inItem('<media:group>'.repeat(n) + '</media:group>'.repeat(n)),
  'nested fields without end': (n) => inItem('<title><link><guid>'.repeat(n)),
  attributes: (n) => inItem(`<a ${'b="c" '.repeat(n)}/>`),
  'quotes without end': (n) => inItem(`<a b='<a c="`.repeat(n)),
  'less-than signs': (n) => inItem(`<description>${'<'.repeat(n * 10)}</description>`),
  'escaped less-than signs': (n) => inItem(`<description>${'&lt;'.repeat(n)}</description>`),
  'escaped tags without end': (n) => inItem(`<description>${'&lt;a b="'.repeat(n)}</description>`),
  'scripts without end': (n) => inItem(`<description>${'&lt;script&gt;'.repeat(n)}</description>`),
  'hidden elements without end': (n) => inItem(`<description>${'&lt;p hidden&gt;'.repeat(n)}</description>`),
  'hidden elements': (n) => inItem(`<description>${'&lt;p hidden&gt;&lt;/p&gt;&lt;p&gt;'.repeat(n)}</description>`),
  'quoted values': (n) => inItem(`<a ${'""'.repeat(n)}/>`),
  'comments without end': (n) => inItem(`<description>${'<!--'.repeat(n)}</description>`),
  'CDATA without end': (n) => inItem('<description><![CDATA[x</description>'.repeat(n)),
  'white space': (n) => inItem(`<title>a${' \u200d'.repeat(n)}b</title>`),
  'names of tags without end': (n) => inItem(`<description>&lt;${'a.a:a-'.repeat(n)}!</description>`),
  'names of namespaces': (n) => inItem(`<q xmlns:a="${'/'.repeat(Math.min(n, 60_000))}x"/>`.repeat(5)),
  'base64 that is none': (n) => inItem(`<atom:content type="image/png">${'A '.repeat(n)}!</atom:content>`),
  'references without end': (n) => inItem(`<title>${'&'.repeat(n)}&#${'1'.repeat(n)}</title>`),
  'namespace declarations': (n) => inItem('<media:group xmlns:a="b">'.repeat(n)),
  'an entity used often': (n) =>
    `<!DOCTYPE rss [<!ENTITY a "${'z'.repeat(1000)}">]>${inItem(`<description>${'&a;'.repeat(n)}</description>`)}`,
  'letters decoded rightly and wrongly by turns': (n) => inItem(`<description>${'Ã© é '.repeat(n / 4)}</description>`),
  'list items': (n) => inItem(`<itunes:keywords>${'a,'.repeat(n * 5)}</itunes:keywords>`),
  'entities in entities': (n) =>
    `<!DOCTYPE rss [${'<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">'.repeat(n / 100)}]>${inItem('<title>&a;</title>')}`,
};

function millisFor(document: string): number {
  const start = performance.now();
  read(document);
  return performance.now() - start;
}

describe('hostile documents', () => {
  test.each(Object.entries(HOSTILE))('%s leave the items around them alone', (_, make) => {
    expect(itemsOf(make(2000)).map(({ title }) => title)).toContain('still here');
  });

  test.each(Object.entries(HOSTILE))('%s take time in proportion to their length', (_, make) => {
    const [half, whole] = [make(20_000), make(40_000)];
    millisFor(half);
    // The best of three, with a floor, because a shared machine pauses at will. Quadratic input takes seconds.
    const best = (document: string) => Math.min(...[0, 1, 2].map(() => millisFor(document)));
    expect(best(whole)).toBeLessThan(100 + 3.5 * best(half));
  });

  test('a list of millions is read as far as lists go', () => {
    const [item] = itemsOf(rss(`<itunes:keywords>${Array.from({ length: 400_000 }, (_, i) => i)}</itunes:keywords>`));
    expect(item?.categories).toHaveLength(MAX_LIST_LENGTH);
  });

  test('elements nested 200,000 deep do not cost their item', () => {
    const items = itemsOf(rss(`<title>a</title>${'<media:group>'.repeat(200_000)}<x/><guid>1</guid>`));
    expect(items[0]?.title).toBe('a');
  });

  test('names of object internals are names like others', () => {
    const hostile =
      '<__proto__><title>x</title></__proto__><constructor a="b"/><toString __proto__="y"/><title>a</title>';
    expect(itemsOf(rss(hostile))[0]?.title).toBe('a');
    expect(
      read('{"version":"https://jsonfeed.org/version/1","items":[{"__proto__":{"title":"x"},"id":"1"}]}'),
    ).toMatchObject({ feed: { items: [{ guid: '1', title: undefined }] } });
  });

  test('items and titles have a limit', () => {
    const outcome = feedOf(
      `<rss><channel>${`<item><title>${'a'.repeat(5000)}</title></item>`.repeat(MAX_ITEMS + 1)}</channel></rss>`,
    );
    expect(outcome.feed.items).toHaveLength(MAX_ITEMS);
    expect(outcome.notes).toContain('items-capped');
    expect(outcome.feed.items[0]?.title).toHaveLength(MAX_TITLE_CHARS);
  });

  test('a document over the limit is read as far as the limit goes', () => {
    const filler = `<item><title>a</title><description>${'a '.repeat(50_000)}</description></item>`;
    const outcome = feedOf(`<rss><channel>${filler.repeat(110)}</channel></rss>`);
    expect(outcome).toMatchObject({ complete: false });
    expect(outcome.notes).toContain('document-capped');
    expect(outcome.feed.items.length).toBeGreaterThan(100);
  });
});

describe('random documents', () => {
  const pieces = fc.constantFrom(
    ...[
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&#x',
      '<a b="',
      '"',
      '>',
      '<',
    ],
    ...[
      '</channel>',
      '</rss>',
      '<link/>',
      '<media:group>',
      '<entry>',
      'text',
      ' ',
      '\n',
      'é',
      '\u0000',
      '<?',
      '<!DOCTYPE',
      ']',
    ],
  );

  test('never throw', () => {
    const property = fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(read(`<rss><channel>${parts.join('')}`).kind).toBe('feed');
      read(parts.join(''));
    });
    fc.assert(property, { numRuns: 500, seed: 20_261_121 });
  });

  test('of any bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['feed', 'not-a-feed']).toContain(read(bytes).kind);
      }),
      { numRuns: 300, seed: 20_261_121 },
    );
  });

  test('that were damaged anywhere never throw', () => {
    const damage = fc.record({
      file: fc.constantFrom(...FIXTURES),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
    });
    fc.assert(
      fc.property(damage, ({ file, at, length }) => {
        const bytes = fixtureBytes(file);
        const start = Math.floor(at * bytes.length);
        read(new Uint8Array([...bytes.subarray(0, start), ...bytes.subarray(start + length)]));
      }),
      { numRuns: 300, seed: 20_261_121 },
    );
  });
});
