import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { StateRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

/** As pages have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

test('the badge tells of what is new until a page has shown it', async () => {
  const options = await briefing.options();
  const badge = () => options.evaluate(() => chrome.action.getBadgeText({}));
  await eventually(async () => /^[•!]$/.test(await badge()), 90_000);
  const tab = await briefing.newTab();
  await tab.locator('[data-story]').first().waitFor();
  await eventually(async () => (await badge()) === '', 10_000);
  await Promise.all([tab.close(), options.close()]);
}, 120_000);

test('the side panel is the same edition in one narrow column, also where new tabs are quiet', async () => {
  const options = await briefing.options();
  await options.locator('select[name="newTab"]').selectOption('asked');
  const { path, permissions } = await options.evaluate(() => {
    const { side_panel, permissions = [] } = chrome.runtime.getManifest() as {
      side_panel?: { default_path: string };
      permissions?: string[];
    };
    return { path: side_panel?.default_path, permissions };
  });
  expect(permissions).toContain('sidePanel');
  const panel = await briefing.context.newPage();
  await panel.setViewportSize({ width: 320, height: 800 });
  await panel.goto(`chrome-extension://${briefing.extensionId}/${path}`);
  await panel.locator('[data-story]').first().waitFor();
  const [edition] = await briefing.rows<Edition>('editions');
  expect(await panel.locator('main').getAttribute('data-edition-at')).toBe(String(edition?.builtAt));
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const lefts = await panel
    .locator('.edition > section')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
}, 120_000);

test.each(['popup.html', 'sidepanel.html'])(
  'a story of %s opens in a tab of its own, and is read then',
  async (path) => {
    const page = await briefing.context.newPage();
    await page.goto(`chrome-extension://${briefing.extensionId}/${path}`);
    await page.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
    const link = page.locator('[data-story]:not([data-read]) h3 a').last();
    const id = await link.evaluate((one) => one.closest<HTMLElement>('[data-story]')?.dataset.story);
    const opened = briefing.context.waitForEvent('page');
    await link.click();
    const story = await opened;
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
    const editions = await briefing.rows<Edition>('editions');
    const entryIds = editions
      .flatMap(({ sections }) => sections.flatMap(({ stories }) => stories))
      .find((one) => one.id === id)?.entryIds;
    await eventually(
      async () => (await briefing.rows<StateRow>('states')).some((row) => row.readAt && entryIds?.includes(row.id)),
      30_000,
    );
    await Promise.all([story.close(), page.close()]);
  },
);

test('in a real popup, too', async () => {
  const options = await briefing.options();
  await options.bringToFront();
  const opened = briefing.context.waitForEvent('page');
  await options.evaluate(async () => {
    await chrome.action.openPopup();
    const popup = () => chrome.extension.getViews({ type: 'popup' })[0] as typeof globalThis | undefined;
    while (!popup()?.performance.getEntriesByName('briefing:ready').length) await new Promise(requestAnimationFrame);
    popup()?.document.querySelector<HTMLElement>('[data-story] h3 a')?.click();
  });
  await opened;
  await options.close();
});
