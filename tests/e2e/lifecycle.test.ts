import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { collectErrors } from './errors';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeEach(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  briefing = await startBriefing({ port: stand.port });
});

afterEach(async () => {
  await briefing.close();
  await stand.close();
  removeProfile(briefing.profileDir);
});

/** As pages have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

const editions = () => briefing.rows<Edition>('editions');
const finalEdition = async () => (await editions()).find((edition) => edition.state === 'final');

/** The headlines on a page, once they are those of the edition in the store. */
async function headlinesOnceShown(page: Page): Promise<string[]> {
  return eventually(async () => {
    const stored = (await finalEdition())?.sections.flatMap(({ stories }) => stories.map(({ title }) => title));
    const shown = await page.locator('[data-story] h3').allInnerTexts();
    return stored && new Set(shown).symmetricDifference(new Set(stored)).size === 0 ? shown : undefined;
  }, 10_000);
}

describe('a worker that is stopped', () => {
  test('between any two steps goes on at the next alarm: alarm, fetch, store, compile, new tab', async () => {
    await briefing.stopWorker(); // somewhere in its first slice, or before it
    await briefing.tickSoon();
    await eventually(async () => stand.requests.length > 10, 60_000);
    await briefing.stopWorker(); // while it fetches
    await briefing.tickSoon();
    await eventually(async () => (await briefing.rows<Entry>('entries')).length > 100, 60_000);
    await briefing.stopWorker(); // while it stores
    const final = await eventually(async () => {
      await briefing.tickSoon();
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      return finalEdition();
    }, 110_000);
    await briefing.stopWorker(); // with the edition compiled
    const tab = await briefing.newTab();
    await tab.locator('[data-story]').first().waitFor({ timeout: 5_000 });
    const stories = final.sections.reduce((sum, section) => sum + section.stories.length, 0);
    expect(await tab.locator('[data-story]').count()).toBe(stories);
    const entries = await briefing.rows<Entry>('entries');
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  }, 240_000);

  test('leaves an edition that the next start shows with the network gone', async () => {
    const tab = await briefing.newTab();
    await eventually(finalEdition, 180_000);
    const before = await headlinesOnceShown(tab);
    const { profileDir } = briefing;
    await briefing.close();
    await stand.close();
    briefing = await startBriefing({ port: stand.port, profileDir });
    const again = await briefing.newTab();
    expect(await headlinesOnceShown(again)).toEqual(before);
    stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  }, 240_000);
});

/** The parts of its program that the worker has loaded. */
const partsLoaded = async () =>
  briefing.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(() => Object.keys((globalThis as unknown as { late: object }).late));

test('a worker loads all of its parts to be installed, and from then on those that it has use for', async () => {
  const anyEntries = async () => (await briefing.rows<Entry>('entries')).length > 0;
  await eventually(anyEntries, 60_000);
  expect(await partsLoaded()).toContain('suggestions.js');
  await briefing.stopWorker();
  await briefing.resetFeeds();
  await briefing.tickSoon();
  await eventually(anyEntries, 60_000);
  const parts = await partsLoaded();
  expect(parts).toContain('read.js');
  expect(parts).not.toContain('suggestions.js');
}, 150_000);

test('an alarm that was lost is there again with the next page that opens', async () => {
  const page = await briefing.options();
  await page.evaluate(() => chrome.alarms.clearAll());
  await briefing.stopWorker();
  expect(await page.evaluate(() => chrome.alarms.getAll())).toEqual([]);
  await briefing.popup();
  const alarm = await eventually(() => page.evaluate(() => chrome.alarms.get('tick')), 10_000);
  expect(alarm.periodInMinutes).toBe(1);
});

test('a worker that is stopped over what a page asked is asked again at once, without an alarm and without an error', async () => {
  const errors = await collectErrors(briefing);
  await briefing.newTab();
  const page = await briefing.options();
  const planned = async () =>
    (await briefing.rows<{ name: string; startedAt: number }>('jobs')).find(isPlan)?.startedAt;
  const isPlan = ({ name }: { name: string }) => name === 'plan-round';
  // The first time it may be at work by itself; then it is the page that has it work.
  for (const requests of [10, 15]) {
    await eventually(async () => stand.requests.length > requests, 20_000);
    await page.evaluate(() => chrome.alarms.clearAll());
    const before = (await planned()) ?? 0;
    await briefing.stopWorker();
    await eventually(async () => ((await planned()) ?? 0) > before, 20_000);
  }
  expect(await errors()).toEqual([]);
}, 120_000);
