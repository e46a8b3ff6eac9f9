import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { hosts } from '@/lib/catalogue/hosts';
import type { FeedRow, SubscriptionRow } from '@/lib/store/db';
import { sampleNewsstand } from '../../newsstand/newsstand';
import { startNewsstand } from '../../newsstand/server';
import { eventually } from '../eventually';
import { hostsAsked, removeProfile } from '../harness';
import { acceptPrompt, backgroundState, withhold } from './chrome';
import { type FirefoxBriefing, startFirefox } from './harness';
import { ADDON_ID } from './launch';
import type { FirefoxPage } from './page';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: FirefoxBriefing;
let tab: FirefoxPage;

const finalEdition = async () =>
  (await briefing.rows<Edition>('editions')).find((edition) => edition.state === 'final');

const storyCount = (page: FirefoxPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('article[data-story]').length);

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startFirefox(stand.port);
  tab = await briefing.newTab();
  await eventually(finalEdition, 90_000);
}, 120_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

describe('the first edition', () => {
  test('fills a real new tab without a click', async () => {
    const address = await tab.evaluate(() => location.pathname);
    expect(address).toBe('/newtab.html');
    await eventually(async () => (await storyCount(tab)) > 40, 10_000);
    expect(await tab.evaluate(() => document.querySelectorAll('section[data-section]').length)).toBe(14);
    expect(await tab.evaluate(() => document.body.innerText)).toMatch(/sample news/i);
  });
});
