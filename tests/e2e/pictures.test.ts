import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { sampleNewsstand } from '../newsstand/newsstand';
import { documentPage, redirectPage, type Page as StandPage, statusPage } from '../newsstand/page';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { violations } from './violations';

const HOST = 'https://images.example.org/';
const COOKIE = { 'Set-Cookie': 'reader=17; SameSite=None; Secure; Path=/' };
const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1" fill="#fff"/></svg>';

const pages: Record<string, StandPage> = { ...sampleNewsstand(Date.now(), { healthy: true }) };
pages[`${HOST}visit`] = documentPage('<!doctype html><title>Visit</title>', {
  contentType: 'text/html',
  headers: COOKIE,
});

/** https://wicg.github.io/layout-instability/ */
type LayoutShift = PerformanceEntry & { readonly sources: readonly { readonly node?: Node | null }[] };

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
/** Where the pictures of the first edition lie: of the first story of each section, and of the others. */
let leads: readonly string[];
let others: readonly string[];

const asked = () => stand.requests.filter(({ url }) => url.startsWith(HOST) && url.endsWith('.jpg'));
const places = (tab: Page) => tab.locator('.story-picture');
const settled = (tab: Page) => tab.locator('.story-picture[data-state]');

async function openTab(prepare: (tab: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const tab = await briefing.context.newPage();
  await prepare(tab);
  await tab.goto('chrome://newtab/');
  await tab.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
  return tab;
}

/** Goes down the page as a reader does, so that whatever is lazy has come into sight. */
async function readThrough(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
    }
  });
}

const untilRead = (tab: Page, done: () => Promise<boolean>) =>
  eventually(async () => {
    await readThrough(tab);
    return done();
  }, 20_000);

async function choose(value: 'off' | 'leads' | 'all'): Promise<void> {
  const options = await briefing.options();
  await options.locator('select[name="pictures"]').selectOption(value);
  const stored = async () =>
    (await briefing.rows<{ value: { pictures?: string } }>('settings')).some((row) => row.value?.pictures === value);
  await eventually(stored, 20_000);
  await options.close();
}

beforeAll(async () => {
  stand = await startNewsstand({ pages });
  briefing = await startBriefing({ port: stand.port });
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  const tab = await briefing.newTab();
  await eventually(isMade, 180_000);
  await tab.locator('.greeting .close').click();
  await tab.locator('.greeting').waitFor({ state: 'detached' });
  await tab.locator('[data-story]').first().waitFor();
  await tab.close();
  const edition = (await briefing.rows<Edition>('editions')).find(({ state }) => state === 'final');
  const imagesOf = (from: number, to?: number) =>
    (edition?.sections ?? []).flatMap(({ stories }) => stories.slice(from, to).flatMap(({ image }) => image ?? []));
  leads = imagesOf(0, 1);
  others = imagesOf(1);
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

test('no picture is asked for until the reader wants them', async () => {
  expect([leads.length > 2, others.length > 2]).toEqual([true, true]);
  const tab = await openTab();
  await readThrough(tab);
  expect(await tab.locator('img').count()).toBe(0);
  await tab.close();
  expect(asked()).toEqual([]);
});

test('with the lead stories, theirs alone come: without a referrer and without cookies', async () => {
  const visit = await briefing.context.newPage();
  await visit.goto(`${HOST}visit`);
  await visit.close();
  expect((await briefing.context.cookies(HOST)).length).toBe(1);
  await choose('leads');
  const tab = await openTab();
  expect(await places(tab).count()).toBe(leads.length);
  await untilRead(tab, async () => (await settled(tab).count()) === leads.length);
  expect(await tab.locator('.story-picture[data-state="shown"]').count()).toBe(leads.length);
  expect(new Set(asked().map(({ url }) => url))).toEqual(new Set(leads));
  expect(asked().filter(({ headers }) => headers.referer || headers.cookie)).toEqual([]);
  await tab.close();
});

test('a page that begins with pictures does not move when they come', async () => {
  const tab = await openTab((page) =>
    page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[])
          shifts.push(...entry.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? 'gone'));
      }).observe({ type: 'layout-shift', buffered: true });
    }),
  );
  await untilRead(tab, async () => (await settled(tab).count()) === leads.length);
  expect(await tab.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
  await tab.close();
});

test('what fails, shows nothing or leads into the house leaves its place as it was', async () => {
  const [missing = '', dot = '', home = ''] = leads;
  const ways = { missing: statusPage(404), dot: documentPage(DOT, { contentType: 'image/svg+xml' }) };
  pages[missing] = ways.missing;
  pages[dot] = ways.dot;
  pages[home] = redirectPage('https://router.local/reboot.svg');
  const tab = await openTab(async (page) => {
    const session = await briefing.context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  });
  await untilRead(tab, async () => (await tab.locator('.story-picture[data-state="gone"]').count()) === 3);
  for (const address of [missing, dot, home]) {
    const place = tab.locator('.story-picture', { has: tab.locator(`img[src="${address}"]`) });
    const box = await place.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
    expect(await place.locator('img').evaluate((image) => getComputedStyle(image).opacity)).toBe('0');
  }
  expect(stand.requests.filter(({ url }) => url.includes('router.local'))).toEqual([]);
  await tab.close();
});

test('with every story that has one, theirs come too; not on paper', async () => {
  await choose('all');
  const tab = await openTab();
  await untilRead(tab, async () => others.every((one) => asked().some(({ url }) => url === one)));
  for (const colorScheme of ['light', 'dark'] as const) {
    await tab.emulateMedia({ colorScheme });
    expect(await violations(tab)).toEqual([]);
  }
  await tab.emulateMedia({ media: 'print' });
  expect(await places(tab).first().isVisible()).toBe(false);
  await tab.close();
});

test('a frozen page of a day with pictures loads none once they are off', async () => {
  await choose('off');
  const count = asked().length;
  const tab = await openTab();
  await readThrough(tab);
  expect(await tab.locator('img').count()).toBe(0);
  await tab.close();
  expect(asked().length).toBe(count);
});
