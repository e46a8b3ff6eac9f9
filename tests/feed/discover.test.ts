import { expect, test } from 'vitest';
import { discoverFeeds } from '@/lib/feed/discover';

const PAGE = 'https://site.example/news/today';

test('finds what a page announces, in its order and each once', () => {
  const page = `<!doctype html><html><head>
    <link rel="stylesheet" href="/style.css">
    <LINK REL="Alternate" TYPE="application/rss+xml" TITLE="RSS" HREF="/rss">
    <link href='atom.xml' type='application/atom+xml' rel='alternate home'>
    <link rel=alternate type=application/feed+json href=https://cdn.example/feed.json>
    <link rel="alternate" type="application/rss+xml" href="/rss">
    <link rel="alternate" hreflang="fr" href="/fr">
    <link rel="feed" href="/plain?a=1&amp;b=2">
    <!-- <link rel="alternate" type="application/rss+xml" href="/hidden"> -->
    <link rel="alternate" type="application/rss+xml" href="javascript:x">`;
  expect(discoverFeeds(page, PAGE)).toEqual([
    'https://site.example/rss',
    'https://site.example/news/atom.xml',
    'https://cdn.example/feed.json',
    'https://site.example/plain?a=1&b=2',
  ]);
});

test('takes the base that the page gives', () => {
  const page = '<base href="https://base.example/x/"><link rel="alternate" type="application/rss+xml" href="rss">';
  expect(discoverFeeds(page, PAGE)).toEqual(['https://base.example/x/rss']);
});

test('finds nothing in a page without feeds', () => {
  expect(discoverFeeds('<html><body><a href="/rss">RSS</a></body></html>', PAGE)).toEqual([]);
});

test('takes the first base for the whole page, wherever it stands', () => {
  const page = '<link rel="feed" href="rss"><base href="/a/"><base href="/b/">';
  expect(discoverFeeds(page, PAGE)).toEqual(['https://site.example/a/rss']);
});

test('reads no markup in scripts', () => {
  const page = `<script>document.write('<link rel="feed" href="/no">')</script><link rel="feed" href="/yes">`;
  expect(discoverFeeds(page, PAGE)).toEqual(['https://site.example/yes']);
});

test.each(['feed:https://site.example/rss', 'FEED://site.example/rss'])('knows the scheme of %s', (address) => {
  expect(discoverFeeds(`<link rel="feed" href="${address}">`, PAGE)[0]).toMatch(/^https?:\/\/site\.example\/rss$/);
});
