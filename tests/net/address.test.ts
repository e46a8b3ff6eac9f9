import { expect, test } from 'vitest';
import { askedAt } from '@/lib/net/address';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

test.each([
  ['https://news.example/feed?a=1', { url: 'https://news.example/feed?a=1' }],
  ['https://news.example/feed#top', { url: 'https://news.example/feed' }],
  ['https://ann:p%40ss@news.example/', { url: 'https://news.example/', authorization: basic('ann:p@ss') }],
  ['https://zoë:ü@news.example/', { url: 'https://news.example/', authorization: basic('zoë:ü') }],
  ['https://ann@news.example/', { url: 'https://news.example/', authorization: basic('ann:') }],
  ['https://ann:100%@news.example/', { url: 'https://news.example/', authorization: basic('ann:100%') }],
])('%s', (address, expected) => {
  expect(askedAt(address)).toEqual(expected);
});
