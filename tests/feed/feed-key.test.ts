import { expect, test } from 'vitest';
import { feedKey } from '@/lib/feed/feed-key';

const SAME: readonly (readonly [string, string])[] = [
  ['http://harbour.example/feed', 'https://www.harbour.example/feed/'],
  ['https://harbour.example:443/feed', 'http://harbour.example:80/feed#top'],
  ['https://harbour.example/feed?a=1&b=2', 'https://harbour.example/feed?b=2&utm_source=reader&a=1'],
  ['https://feeds.feedburner.com/HarbourPost', 'http://feeds2.feedburner.com/~r/harbourpost?format=xml'],
  ['https://feedproxy.google.com/harbourpost', 'https://feeds.feedburner.com/HarbourPost/'],
  ['https://Harbour.example//feed', 'https://harbour.example/feed'],
];
const OTHER: readonly (readonly [string, string])[] = [
  ['https://harbour.example/feed', 'https://harbour.example/comments/feed'],
  ['https://harbour.example/feed?cat=1', 'https://harbour.example/feed?cat=2'],
  ['https://harbour.example/Feed', 'https://harbour.example/feed'],
  ['https://harbour.example:8080/feed', 'https://harbour.example/feed'],
  ['https://feeds.harbour.example/a', 'https://harbour.example/a'],
  ['https://harbour.example/?feed=rss2', 'https://harbour.example/'],
];

test.each(SAME)('%s is %s', (a, b) => expect(feedKey(a)).toBe(feedKey(b)));
test.each(OTHER)('%s is not %s', (a, b) => expect(feedKey(a)).not.toBe(feedKey(b)));
