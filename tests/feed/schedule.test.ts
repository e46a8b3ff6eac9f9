import { expect, test } from 'vitest';
import { readFeed } from '@/lib/feed/read';

const quietHours = (channel: string) => {
  const body = `<rss version="2.0"><channel><title>News</title>${channel}<item><title>One</title></item></channel></rss>`;
  const read = readFeed(new TextEncoder().encode(body), { url: 'https://news.example/feed', now: 0 });
  return read.kind === 'feed' ? { hours: read.feed.skipHours, days: read.feed.skipDays } : undefined;
};

test.each([
  ['<skipHours><hour>3</hour><hour> 24 </hour></skipHours>', { hours: [3, 0] }],
  ['<skipDays><day>Sunday</day><day>monday</day></skipDays>', { days: ['sunday', 'monday'] }],
  ['<skipHours></skipHours><skipDays/>', {}],
  ['<skipHours><hour>3</hour></skipHours><sy:updatePeriod>hourly</sy:updatePeriod>', {}],
  ['', {}],
])('reads when a publisher wants no polls: %s', (channel, expected) => {
  expect(quietHours(channel)).toEqual({ hours: undefined, days: undefined, ...expected });
});
