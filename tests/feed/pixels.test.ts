import { expect, test } from 'vitest';
import { isPixel } from '@/lib/feed/pixels';

test.each([
  'https://pixel.wp.com/b.gif?host=news.example&blog=1',
  'https://stats.wp.com/c.gif?s=2',
  'http://feeds.feedburner.com/~r/example/news/~4/abc',
  'https://feeds.example.org/~r/example/news/~4/abc',
  'http://feeds.example.org/~ff/example?i=1',
  'http://da.feedsportal.com/r/1/rc.img',
  'https://ad.doubleclick.net/ddm/trackimp/1',
  'https://secure.gravatar.com/avatar/0123?s=96',
  'https://0.gravatar.com/avatar/0123',
  'https://www.facebook.com/tr?id=1&ev=PageView',
  'https://stats.news.example/hit.gif',
  'https://track.news.example/open/1.png',
  'https://news.example/open/pixel.gif',
  'https://news.example/1x1.png?x=1',
  'https://news.example/PIXEL',
  'https://news.example/spacer.gif',
])('%s counts readers', (address) => expect(isPixel(address)).toBe(true));

test.each([
  'https://ichef.bbci.co.uk/ace/standard/240/cpsprodpb/1/live/a.jpg',
  'https://i.cbc.ca/1.7/pixel-phone-review.jpg',
  'https://news.example/products/pixel/nine.jpg',
  'https://news.example/sports/track/final.jpg',
  'https://stats.example/chart.png', // a site of that name, not a host that counts
  'https://notgravatar.com/a.jpg',
  'https://scontent.fbcdn.net/v/a.jpg',
  'no address',
])('%s shows something', (address) => expect(isPixel(address)).toBe(false));
