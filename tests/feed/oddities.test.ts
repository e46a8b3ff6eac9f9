import { describe, expect, test } from 'vitest';
import { feedOf, itemsOf, rss } from './fixtures';

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

describe('the author of a channel', () => {
  const podcast = (item: string) =>
    rss(item)
      .replace('<rss ', '<rss xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" ')
      .replace('<item>', '<i:author>Station</i:author><managingEditor>Boss</managingEditor><item>');

  test('is that of an item that names none', () => {
    expect(itemsOf(podcast('<title>1</title>'))[0]?.authors).toEqual(['Station']);
  });

  test('is not that of an item that names its own', () => {
    expect(itemsOf(podcast('<author>Ada</author>'))[0]?.authors).toEqual(['Ada']);
  });
});

describe('enclosures', () => {
  const FEEDBURNER = 'xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"';

  test('have the address that FeedBurner replaced', () => {
    const item = `<enclosure url="https://proxy.example/1.mp3" length="7" type="audio/mpeg"/>
      <fb:origEnclosureLink ${FEEDBURNER}>https://example.org/1.mp3</fb:origEnclosureLink>`;
    expect(itemsOf(rss(item))[0]?.enclosures).toEqual([
      { url: 'https://example.org/1.mp3', type: 'audio/mpeg', bytes: 7 },
    ]);
  });

  test('may be shared from reader to reader', () => {
    const item = '<media:peerLink type="application/x-bittorrent" href="/1.torrent"/>';
    expect(itemsOf(rss(item))[0]?.enclosures).toEqual([
      { url: 'https://example.org/1.torrent', type: 'application/x-bittorrent' },
    ]);
  });
});

describe('an item without a page', () => {
  const EPISODE = '<enclosure url="/1.mp3" type="audio/mpeg"/>';

  test.each([
    ['is where it says that it is itself', `${EPISODE}<atom:link rel="self" href="/1"/>`, 'https://example.org/1'],
    ['is its episode', EPISODE, 'https://example.org/1.mp3'],
    ['is not its picture', '<enclosure url="/1.jpg" type="image/jpeg"/>', undefined],
    ['that has one after all is there', `${EPISODE}<link>/page</link>`, 'https://example.org/page'],
  ])('%s', (_, item, url) => {
    expect(itemsOf(rss(item))[0]?.url).toBe(url);
  });
});

describe('links with their address as text', () => {
  test('an enclosure is not where the entry is', () => {
    const entry =
      '<link rel="enclosure">https://example.org/1.mp3</link><link rel="alternate">https://example.org/1</link>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;
    expect(itemsOf(feed)[0]).toMatchObject({
      url: 'https://example.org/1',
      enclosures: [{ url: 'https://example.org/1.mp3' }],
    });
  });
});

describe('an Atom entry alone', () => {
  test('is a feed of one', () => {
    const entry = '<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><link href="/1"/></entry>';
    expect(feedOf(entry)).toMatchObject({
      complete: true,
      feed: { format: 'atom', title: undefined, items: [{ title: 'One', url: 'https://example.org/1' }] },
    });
  });
});

describe('where a feed lives and who tells of its changes', () => {
  const LINKS = ['<LINK rel="self" href="/here"/>', '<LINK rel="hub" href="https://hub.example/"/>'].join('');
  const KNOWN = { selfUrl: 'https://example.org/here', hubs: ['https://hub.example/'] };

  test.each([
    ['Atom', `<feed xmlns="http://www.w3.org/2005/Atom">${LINKS.replaceAll('LINK', 'link')}</feed>`],
    ['RSS', `<rss><channel>${LINKS.replaceAll('LINK', 'atom:link')}</channel></rss>`],
    [
      'JSON',
      '{"version":"https://jsonfeed.org/version/1","feed_url":"/here","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[]}',
    ],
  ])('%s', (_, document) => {
    expect(feedOf(document).feed).toMatchObject(KNOWN);
  });
});

describe('the place of a story', () => {
  test('is one of its subjects, in words', () => {
    const item = '<georss:featureName>Halifax</georss:featureName><georss:point>44.6 -63.6</georss:point>';
    expect(itemsOf(rss(item))[0]?.categories).toEqual(['Halifax']);
  });

  test('ends a text that has lost its end', () => {
    const item = '<description>Fog<georss:featureName>Halifax</georss:featureName>';
    expect(itemsOf(rss(item))[0]).toMatchObject({ summary: 'Fog', categories: ['Halifax'] });
  });
});
