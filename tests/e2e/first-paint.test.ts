import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { SettingsRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, EXTENSION, removeProfile, startBriefing } from './harness';

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

test('the very first tab begins with the edition that was made while no page was open', async () => {
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
  const page = await briefing.options();
  const kept = () => page.evaluate(() => localStorage.getItem('briefing:frozen:1:/newtab.html'));
  const text = await eventually(kept, 60_000);
  const [edition] = await briefing.rows<Edition>('editions');
  expect(text).toContain(`"data-edition-at":"${edition?.builtAt}"`);
  expect(text).toContain('data-story');
  await page.close();

  // Nothing but the classic script may run: what stands on the page then was drawn without the program.
  await briefing.context.route('**/chunks/**', (route) => route.abort());
  const tab = await briefing.newTab();
  // What the window does not show comes after the paint.
  await tab.locator('article[data-story] h3 a').nth(25).waitFor();
  expect(await tab.evaluate(() => performance.getEntriesByName('briefing:painted').length)).toBe(1);
}, 300_000);

/** Runs in the page before anything else. */
function watchShifts(): void {
  const seen = { shift: 0 };
  Object.assign(globalThis, { seenShifts: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: what moved until the frame after the next one. */
const shiftSeen = (): Promise<number> =>
  new Promise((resolve) => {
    const report = () => resolve((globalThis as unknown as { seenShifts: { shift: number } }).seenShifts.shift);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(report)));
  });

test('the program takes the page over, with the panel of the first run on it, and nothing moves', async () => {
  await briefing.context.unroute('**/chunks/**');
  await briefing.context.addInitScript(watchShifts);
  const tab = await briefing.newTab();
  await tab.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
  expect(await tab.locator('article[data-story] h3 a').count()).toBeGreaterThan(25);
  expect(await tab.evaluate(shiftSeen)).toBe(0);
}, 60_000);

const LIMIT = 60 * 1024;

/** The scripts of ours that a page has loaded so far. */
async function scriptsOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const urls = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => url.startsWith('chrome-extension:') && urls.add(url));
  await session.send('Debugger.enable');
  await session.detach();
  return [...urls].map((url) => new URL(url).pathname);
}

test('a new tab that has nothing more to do has loaded no library to write with, and little else', async () => {
  const tab = await briefing.newTab();
  // As on every day but the first.
  await tab.locator('[aria-labelledby="greeting-title"] .close').click();
  const isKept = async () => (await briefing.rows<SettingsRow>('settings')).some(({ value }) => value.greeted);
  await eventually(isKept, 30_000);
  await tab.addInitScript(() => localStorage.removeItem('briefing:snapshot:1'));
  await tab.reload();
  // The last thing that a page does by itself, a second after it has come to rest.
  await tab.waitForFunction(() => localStorage.getItem('briefing:snapshot:1') !== null);
  const files = (await scriptsOf(tab)).map((path) => readFileSync(join(EXTENSION, path)));
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => file.includes('DexieError'))).toEqual([]);
  expect(files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)).toBeLessThanOrEqual(LIMIT);
}, 60_000);

/** What stood on the page in its first frame: how many parts of the sheet, and how far down the last of them reached. */
type FirstFrame = { readonly parts: number; readonly bottom: number };

/** Runs in the page before anything else. */
function watchFirstFrame(): void {
  const look = () => {
    const last = document.querySelector('.edition > :last-child');
    if (!last) return void requestAnimationFrame(look);
    const frame: FirstFrame = {
      parts: document.querySelectorAll('.edition > *').length,
      bottom: last.getBoundingClientRect().bottom,
    };
    Object.assign(globalThis, { firstFrame: frame });
  };
  requestAnimationFrame(look);
}

const firstFrame = (page: Page): Promise<FirstFrame> =>
  page.evaluate(() => (globalThis as unknown as { firstFrame: FirstFrame }).firstFrame);

const address = (hash = ''): string => `chrome-extension://${briefing.extensionId}/newtab.html${hash}`;

const partsOn = (page: Page): Promise<number> => page.locator('.edition > *').count();

const isTakenOver = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);

test('the first frame has what the window shows, the next all of it, and nothing moves', async () => {
  // The copy with the panel of the first run on it is drawn in one.
  const options = await briefing.options();
  await options.waitForFunction(() => localStorage.getItem('briefing:frozen:1:/newtab.html')?.includes('"data-parts"'));
  await options.close();
  for (const [width, height] of [
    [360, 640],
    [1440, 900],
    [2560, 1440],
  ] as const) {
    // Once when nothing is known of that window, and once when it is.
    for (const round of ['first', 'second']) {
      const page = await briefing.context.newPage();
      await page.setViewportSize({ width, height });
      await page.addInitScript(watchFirstFrame);
      await page.goto(address());
      await isTakenOver(page);
      const { parts, bottom } = await firstFrame(page);
      const at = `${width} × ${height}, ${round}`;
      expect(bottom, at).toBeGreaterThanOrEqual(height);
      expect(parts, at).toBeLessThan(await partsOn(page));
      expect(await partsOn(page), at).toBeGreaterThan(12);
      expect(await page.evaluate(shiftSeen), at).toBe(0);
      await page.close();
    }
  }
}, 90_000);

test('who comes back to a page, or for a section, finds all of it at once', async () => {
  const page = await briefing.context.newPage();
  await page.addInitScript(watchFirstFrame);
  await page.goto(address('#world'));
  await isTakenOver(page);
  expect((await firstFrame(page)).parts).toBe(await partsOn(page));
  await page.goto(address());
  await page.reload();
  await isTakenOver(page);
  expect((await firstFrame(page)).parts).toBe(await partsOn(page));
  await page.close();
}, 60_000);
