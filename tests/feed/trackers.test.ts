import { expect, test } from 'vitest';
import { withoutTrackers } from '@/lib/feed/trackers';

test.each([
  ['https://a.example/x?utm_source=rss&utm_medium=feed', 'https://a.example/x'],
  ['https://a.example/x?id=7&UTM_Source=rss#part', 'https://a.example/x?id=7#part'],
  ['https://bbc.example/a?at_medium=RSS&at_campaign=rss', 'https://bbc.example/a'],
  ['https://cbc.example/a-1.2?cmp=rss', 'https://cbc.example/a-1.2'],
  ['https://dw.example/a/a-1?maca=en-rss-en-all-1573-rdf', 'https://dw.example/a/a-1'],
  ['https://a.example/?cmp=17&ref=main&source=web', 'https://a.example/?cmp=17&ref=main&source=web'],
  ['https://a.example/?b=%20x&&c', 'https://a.example/?b=%20x&&c'],
  ['https://a.example/?q=a%26utm_source=b', 'https://a.example/?q=a%26utm_source=b'],
  ['https://a.example/#?utm_source=x', 'https://a.example/#?utm_source=x'],
  ['https://feeds.feedburner.com/~r/x/~3/abc/', 'https://feeds.feedburner.com/~r/x/~3/abc/'],
])('%s becomes %s', (address, expected) => {
  expect(withoutTrackers(address)).toBe(expected);
});
