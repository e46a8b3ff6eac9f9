import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { FeedRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, hostsAsked, removeProfile, startBriefing } from './harness';

/** What chrome://extensions can do with the hosts of an extension. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
    }): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let settings: Page;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  settings = await briefing.context.newPage();
  await settings.goto('chrome://extensions/');
}, 120_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const withheld = async () => (await briefing.rows<FeedRow>('feeds')).filter((feed) => feed.outcome === 'permission');

describe('hosts that the reader withholds', () => {
  test('are told as the reason, asked for on a click, and brought back when granted', async () => {
    await eventually(
      async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final'),
      180_000,
    );
    await settings.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      briefing.extensionId,
    );
    await briefing.resetFeeds();
    await briefing.tickSoon();
    await eventually(async () => (await withheld()).length > 70, 60_000);
    const asked = stand.requests.length;

    const tab = await briefing.newTab();
    await tab.locator('[data-empty="permission"]').first().waitFor({ timeout: 20_000 });
    expect(await tab.getByRole('button', { name: /allow/i }).count()).toBeGreaterThan(0);

    await settings.evaluate(
      (id) => chrome.developerPrivate.addHostPermission(id, '*://phys.org/*'),
      briefing.extensionId,
    );
    await eventually(async () => stand.requests.length > asked, 30_000);
    await tab.locator('[data-section="science"] [data-story]').first().waitFor({ timeout: 30_000 });
    expect(hostsAsked(stand.requests.slice(asked))).toEqual(new Set(['phys.org']));
  }, 300_000);
});
