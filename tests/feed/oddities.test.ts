import { describe, expect, test } from 'vitest';
import { itemsOf, rss } from './fixtures';

const atom = (attributes: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry><link href="a"/></entry></feed>`;

describe('an xml:base on the root', () => {
  test.each([
    ['xml:base="/blog/"', 'https://example.org/blog/a'],
    ['xml:base="blog/"', 'https://example.org/blog/a'],
    ['xml:base=""', 'https://example.org/a'],
    ['xml:base="#"', 'https://example.org/a'],
    ['xml:base="javascript:void"', 'https://example.org/a'],
    ['xml:base="//example.net/x/"', 'https://example.net/x/a'],
  ])('%s', (attributes, url) => {
    expect(itemsOf(atom(attributes))[0]?.url).toBe(url);
  });
});

describe('items in items', () => {
  const LINK = '<link>https://example.org/1</link>';

  test('an empty one is none, and what follows it belongs to the item around it', () => {
    const items = itemsOf(rss(`<title>A</title><item />${LINK}`));
    expect(items).toMatchObject([{ title: 'A', url: 'https://example.org/1' }]);
  });

  test('one with attributes ends the item before it', () => {
    expect(itemsOf(rss(`${LINK}<item href="https://example.org/2"/>`)).map(({ url }) => url)).toEqual([
      'https://example.org/1',
      'https://example.org/2',
    ]);
  });
});

describe('entities that a DOCTYPE declares', () => {
  test.each([
    ['Cats &amp; dogs', 'Cats & dogs'],
    ['5 &#60; 6', '5 < 6'],
    ['C:\\data\\1', 'C:\\data\\1'],
  ])('%s', (value, title) => {
    const document = `<!DOCTYPE rss [<!ENTITY pets "${value}">]>${rss('<title>&pets;</title>')}`;
    expect(itemsOf(document)[0]?.title).toBe(title);
  });
});

describe('what other vocabularies say of an item', () => {
  const declared = (item: string) =>
    rss(item).replace(
      '<rss ',
      '<rss xmlns:a="http://www.w3.org/2005/Atom" xmlns:g="http://www.google.com/schemas/play-podcasts/1.0" ',
    );

  test.each([
    ['<g:author>Ada</g:author>', { authors: ['Ada'] }],
    ['<g:description>About</g:description>', { summary: 'About' }],
    ['<a:author><email>ada@example.org</email></a:author>', { authors: ['ada@example.org'] }],
    ['<a:author><a:name/><a:email>ada@example.org</a:email></a:author>', { authors: ['ada@example.org'] }],
    [
      '<description>&lt;img src="https://pixel.wp.com/b.gif"&gt;&lt;img src="https://example.org/a.jpg"&gt;</description>',
      { image: 'https://example.org/a.jpg' },
    ],
    [
      '<media:content medium="image" url="https://0.gravatar.com/avatar/1"/><media:content medium="image" url="https://example.org/a.jpg"/>',
      { image: 'https://example.org/a.jpg' },
    ],
    [
      '<media:content medium="image" width="1" height="1" url="https://example.org/1.gif"/><media:content medium="image" url="https://example.org/a.jpg"/>',
      { image: 'https://example.org/a.jpg' },
    ],
    ['<image><url>https://example.org/a.jpg</url></image>', { image: 'https://example.org/a.jpg' }],
    ['<image>https://example.org/a.jpg</image>', { image: 'https://example.org/a.jpg' }],
  ])('%s', (item, expected) => {
    expect(itemsOf(declared(item))[0]).toMatchObject(expected);
  });
});

test.each([
  [{ author: 'Ada' }, ['Ada']],
  [{ authors: ['Ada', { name: 'Charles' }] }, ['Ada', 'Charles']],
])('JSON Feed with %j', (people, authors) => {
  const document = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', ...people }] });
  expect(itemsOf(document)[0]?.authors).toEqual(authors);
});
