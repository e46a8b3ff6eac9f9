import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedId } from '@/lib/catalogue/feed-id';
import type { FeedRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

/** As the extension's own pages have it. */
declare const chrome: typeof import('wxt/browser').browser;

const PHYS = 'https://phys.org/rss-feed/';
let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
}, 120_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const phys = async () => (await briefing.rows<FeedRow>('feeds')).find(({ id }) => id === feedId(PHYS));

/** Runs in the page: what a blocker does, by a rule that outlives the worker's own. */
const block = () =>
  chrome.declarativeNetRequest.updateDynamicRules({
    addRules: [
      {
        id: 1,
        action: { type: 'block' },
        condition: { requestDomains: ['phys.org'], resourceTypes: ['xmlhttprequest'] },
      },
    ],
  });

test('a feed that something in the browser blocks says so, and when it is asked again', async () => {
  const options = await briefing.options();
  await options.evaluate(block);
  await briefing.resetFeeds();
  await briefing.tickSoon();
  await eventually(async () => (await phys())?.outcome, 90_000);
  expect(await phys()).toMatchObject({ outcome: 'blocked', failureCount: 0, nextBecause: { code: 'blocked' } });
  const row = options.locator(`[data-feed-health] [data-feed-url="${PHYS}"]`);
  await options.locator('[data-feed-health] [data-state="blocked"]').waitFor({ timeout: 10_000 });
  expect(await row.innerText()).toContain('blocked by tracking protection');
  expect(await row.innerText()).toContain('or once nothing blocks it');
}, 200_000);
