import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow } from '@/lib/store/db';
import { sampleNewsstand } from '../../newsstand/newsstand';
import { startNewsstand } from '../../newsstand/server';
import { eventually } from '../eventually';
import { removeProfile } from '../harness';
import { isFinal } from '../shown';
import { acceptPrompt, backgroundState, refusePrompt, withhold } from './chrome';
import { type FirefoxBriefing, startFirefox } from './harness';
import { ADDON_ID } from './launch';

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const browser: typeof import('wxt/browser').browser;

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: FirefoxBriefing;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startFirefox(stand.port);
});

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const finalEdition = async () => (await briefing.rows<Edition>('editions')).some(isFinal);

test('an event page that is stopped in the middle of its first round goes on at the next alarm, and loses nothing', async () => {
  await eventually(async () => stand.requests.length > 10, 60_000);
  await briefing.stopBackground();
  await briefing.tickSoon();
  await eventually(async () => (await briefing.chrome(backgroundState, ADDON_ID)) === 'running', 30_000);
  await eventually(async () => {
    await briefing.tickSoon();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return finalEdition();
  }, 60_000);
  const entries = await briefing.rows<Entry>('entries');
  expect(entries.length).toBeGreaterThan(100);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
}, 120_000);

test('an alarm that was lost, as Firefox loses them with a session, is there again with the next page that opens', async () => {
  const options = await briefing.page('options.html');
  await options.evaluate(() => browser.alarms.clearAll());
  await briefing.stopBackground();
  expect(await options.evaluate(() => browser.alarms.getAll())).toEqual([]);
  const popup = await briefing.page('popup.html');
  const alarm = await eventually(() => options.evaluate(() => browser.alarms.get('tick')), 10_000);
  expect(alarm.periodInMinutes).toBe(1);
  await popup.close();
  await options.close();
});

test('hosts that the reader withholds are told as the reason, and asked for in Firefox’s own words on a click, which may be refused', async () => {
  const options = await briefing.page('options.html');
  const origins = await options.evaluate(() => browser.runtime.getManifest().host_permissions ?? []);
  await options.close();
  await briefing.chrome(withhold, ADDON_ID, origins);
  await briefing.resetFeeds();
  await briefing.tickSoon();
  const withheld = async () => (await briefing.rows<FeedRow>('feeds')).filter((row) => row.outcome === 'permission');
  await eventually(async () => (await withheld()).length > 70, 60_000);
  const asked = stand.requests.length;

  const tab = await briefing.newTab();
  await tab.waitFor('[data-empty="permission"]', 20_000);
  await tab.click('.host-notice button');
  await eventually(() => briefing.chrome(refusePrompt), 10_000);
  expect(await tab.count('[data-empty="permission"]')).toBeGreaterThan(0);
  await tab.click('.host-notice button');
  await eventually(() => briefing.chrome(acceptPrompt), 10_000);
  await eventually(async () => stand.requests.length > asked + 20, 30_000);
  // Of a hundred requests a minute the tests before have made most: what is left over waits for the next.
  await tab.waitFor('[data-section="science"] [data-story]', 100_000);
}, 240_000);
