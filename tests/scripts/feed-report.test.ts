import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FeedReport, reportAsText, reportFeeds } from '@/scripts/feed-report';
import { ask } from '../newsstand/ask';
import { sampleNewsstand } from '../newsstand/newsstand';
import { statusPage } from '../newsstand/page';
import { type RunningNewsstand, startNewsstand } from '../newsstand/server';

const NOW = Date.UTC(2026, 10, 21, 12);
const GONE = 'https://phys.org/rss-feed/';

let stand: RunningNewsstand;
let reports: readonly FeedReport[];
let atOnce = 0;
let mostAtOnce = 0;

/** The newsstand's answers as a fetch. */
const fetchFromStand = async (input: string | URL | Request): Promise<Response> => {
  mostAtOnce = Math.max(mostAtOnce, ++atOnce);
  const { status, headers, body } = await ask(String(input), { port: stand.port });
  atOnce--;
  return new Response(new Uint8Array(body), { status, headers: { 'Content-Type': headers['content-type'] ?? '' } });
};

beforeAll(async () => {
  stand = await startNewsstand({ pages: { ...sampleNewsstand(NOW, { healthy: true }), [GONE]: statusPage(404) } });
  reports = await reportFeeds({ now: NOW, fetch: fetchFromStand });
}, 30_000);
afterAll(() => stand.close());

describe('the check of the feeds', () => {
  test('asks every feed once, four at a time at most', () => {
    const asked = stand.requests.map(({ url }) => url);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBe(reports.length);
    expect(mostAtOnce).toBeLessThanOrEqual(4);
  });

  test('finds every healthy feed well, and says what is wrong with another', () => {
    expect(reports.filter(({ state }) => state !== 'ok')).toEqual([
      expect.objectContaining({ url: GONE, state: 'http 404' }),
    ]);
  });

  test('tells how many items there are, how new the newest is, and in which language', () => {
    expect(reports.find(({ url }) => url === 'https://feeds.bbci.co.uk/news/world/rss.xml')).toMatchObject({
      itemCount: 7,
      newestAt: NOW - 2 * 3_600_000,
      language: 'en',
    });
  });

  test('is dated, and ends with a count', () => {
    const text = reportAsText(reports, NOW);
    expect(text).toMatch(/^Feeds of the catalogue, looked at 2026-11-21 12:00 UTC/);
    expect(text.trimEnd()).toMatch(/84 of 85 feeds are well\.$/);
  });
});
