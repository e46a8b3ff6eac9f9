import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '@/lib/briefing/canonical-url';

describe('canonicalUrl', () => {
  test.each([
    ['https://www.cbc.ca/news/1.7', 'cbc.ca/news/1.7'],
    ['http://CBC.ca:80/news/1.7/', 'cbc.ca/news/1.7'],
    ['https://cbc.ca:443/news/1.7?cmp=rss', 'cbc.ca/news/1.7'],
    ['https://www.bbc.com/news/articles/c1?at_medium=RSS&at_campaign=rss#0', 'bbc.com/news/articles/c1'],
    ['https://m.example.org/a?utm_source=x&utm_medium=y&fbclid=z', 'example.org/a'],
    ['https://amp.example.org/a/amp/', 'example.org/a'],
    ['https://example.org/a.amp.html', 'example.org/a.html'],
    ['https://example.org/a.amp.amp', 'example.org/a'],
    ['https://example.org/a/index.html/amp//', 'example.org/a'],
    ['https://example.org/a%00b', 'example.org/a%00b'],
    ['https://example.org/a?maca=en-rss', 'example.org/a'],
    ['https://example.org/a?outputType=amp', 'example.org/a'],
    ['https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a', 'example.org/a'],
    ['https://example.org/index.html', 'example.org'],
    ['https://example.org/story?b=2&a=1', 'example.org/story?a=1&b=2'],
    ['https://example.org/story?id=7&ref=home', 'example.org/story?id=7'],
    ['https://example.org/%7Eann/%e9t%c3%a9', 'example.org/~ann/%e9t%c3%a9'],
    ['https://example.org/Story', 'example.org/Story'],
    ['https://example.org/app#!/story/7', 'example.org/app#!/story/7'],
    ['https://m.me/a', 'm.me/a'],
    ['https://example.org:8443/a', 'example.org:8443/a'],
    ['https://example.org/champ', 'example.org/champ'],
    ['https://münchen.example/a', 'xn--mnchen-3ya.example/a'],
    ['  not an address ', 'not an address'],
  ])('%s is %s', (address, expected) => {
    expect(canonicalUrl(address)).toBe(expected);
  });

  test.each([
    ['https://example.org/story?id=7', 'https://example.org/story?id=8'],
    ['https://example.org/a', 'https://example.com/a'],
    ['https://fr.example.org/a', 'https://example.org/a'],
  ])('%s and %s are not the same', (a, b) => {
    expect(canonicalUrl(a)).not.toBe(canonicalUrl(b));
  });

  test('a name with its scheme put back has the same name', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const name = canonicalUrl(address);
        expect(canonicalUrl(`https://${name}`)).toBe(name);
      }),
    );
  });
});
