import { expect, test } from 'vitest';
import { shownAddress } from '@/lib/shown-address';

test.each([
  ['https://harbour.example/feed', 'https://harbour.example/feed'],
  [
    'https://harbour.example/news/2026-canada-election-results/feed?format=atom',
    'https://harbour.example/news/2026-canada-election-results/feed?format=atom',
  ],
  ['https://me:word@harbour.example/feed', 'https://harbour.example/feed'],
  ['https://pod.example/rss/k7Xw93bQz81LmNop4', 'https://pod.example/rss/…'],
  ['https://red.example/.rss?feed=0123456789abcdef0123&user=me', 'https://red.example/.rss?feed=…&user=…'],
  ['https://pod.example/feed?auth=x', 'https://pod.example/feed?auth=…'],
  ['not an address', '…'],
])('%s is told as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
