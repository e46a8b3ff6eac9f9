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
    ['https://www.google.com/amp/s/www.example.org/a/amp/', 'example.org/a'],
    ['https://www.google.com/url?rct=j&url=https://www.example.org/a%3Fid%3D7&ct=ga', 'example.org/a?id=7'],
    ['https://news.google.com/news/url?sa=t&url=http%3A%2F%2Fwww.example.org%2Fa%2F', 'example.org/a'],
    ['https://news.google.com/rss/articles/CBMiGWh0dHBzOi8vd3d3LmV4YW1wbGUub3JnL2HSAQA?oc=5', 'example.org/a'],
    ['https://news.google.com/rss/articles/CBMiAUFVX3lxTE1?oc=5', 'news.google.com/rss/articles/CBMiAUFVX3lxTE1?oc=5'],
    ['https://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=https%3a%2f%2fwww.example.org%2fa', 'example.org/a'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3Dz&h=A', 'example.org/a'],
    ['http://us.rd.yahoo.com/dailynews/rss/world/*http://www.example.org/a', 'example.org/a'],
    ['http://rss.feedsportal.com/c/1/f/2/s/3/sc/4/l/0L0Sexample0Borg0Ca0Eb0C20A14/story01.htm', 'example.org/a-b/2014'],
    ['http://feedproxy.google.com/~r/example/~3/AbC/', 'feedproxy.google.com/~r/example/~3/AbC'],
    ['https://www.google.com/url?url=https://www.google.com/url?url=https://example.org/a', 'example.org/a'],
    ['https://www.google.com/url?url=javascript:alert(1)', 'google.com/url?url=javascript%3Aalert(1)'],
    ['https://www.bbc.co.uk/news/articles/c1', 'bbc.com/news/articles/c1'],
    ['https://www.bbc.com/news/amp/world-123', 'bbc.com/news/world-123'],
    ['https://edition.cnn.com/2026/11/21/a/index.html', 'cnn.com/2026/11/21/a'],
    ['https://www.cbc.ca/amp/1.7', 'cbc.ca/1.7'],
    ['https://example.org/amp/', 'example.org'],
    ['https://example.org/amp/guide', 'example.org/amp/guide'],
    ['https://example.org/a?share=email&st=x&reflink=y', 'example.org/a?st=x'],
    ['https://example.org//a?__vfz=medium%3Dsharebar&dicbo=v2&fb_action_ids=1&_ga=2', 'example.org/a'],
    ['https://paid.outbrain.com/network/redir?p=x&u=https%3A%2F%2Fexample.org%2Fa', 'example.org/a'],
    ['https://en.m.wikipedia.org/wiki/A', 'en.wikipedia.org/wiki/A'],
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

  test('never gives up on what claims to be wrapped', () => {
    const wrapping = fc.constantFrom(
      'https://news.google.com/rss/articles/',
      'https://news.google.com/articles/CBMi',
      'http://us.rd.yahoo.com/a/*http://',
      'http://da.feedsportal.com/c/1/l/0L',
      'https://www.google.com/amp/s/',
      'https://www.google.com/url?q=https://',
    );
    fc.assert(
      fc.property(wrapping, fc.string({ maxLength: 40 }), (before, rest) => {
        const name = canonicalUrl(before + rest);
        expect(canonicalUrl(`https://${name}`)).toBe(name);
      }),
    );
  });
});
