import { expect, test } from 'vitest';
import { readFeed } from '@/lib/feed/read';

const readChannel = (channel: string) => {
  const body = `<rss version="2.0"><channel><title>News</title>${channel}<item><title>One</title></item></channel></rss>`;
  const read = readFeed(new TextEncoder().encode(body), { url: 'https://news.example/feed', now: 0 });
  return read.kind === 'feed' ? read.feed : undefined;
};

test.each([
  ['<ttl>180</ttl>', 180],
  ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
  ['<sy:updatePeriod>weekly</sy:updatePeriod>', 7 * 24 * 60],
  ['<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>', 1440],
  ['<ttl>300</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', 300],
  ['<ttl>soon</ttl>', undefined],
])('reads how long a publisher wants us to wait: %s', (channel, expected) => {
  expect(readChannel(channel)?.ttlMinutes).toBe(expected);
});

test.each([
  ['<skipHours><hour>3</hour><hour> 24 </hour></skipHours>', { hours: [3, 0] }],
  ['<skipDays><day>Sunday</day><day>monday</day></skipDays>', { days: ['sunday', 'monday'] }],
  ['<skipHours></skipHours><skipDays/>', {}],
  ['<skipHours><hour>3</hour></skipHours><sy:updatePeriod>hourly</sy:updatePeriod>', {}],
  ['', {}],
])('reads when a publisher wants no polls: %s', (channel, expected) => {
  const feed = readChannel(channel);
  expect({ hours: feed?.skipHours, days: feed?.skipDays }).toEqual({ hours: undefined, days: undefined, ...expected });
});
