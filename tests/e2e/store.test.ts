import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, SectionRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, EXTENSION, removeProfile, startBriefing } from './harness';

/** As pages have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

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

/** A new tab with news on it, which is known to the copy that pages keep. */
async function tabWithNews(): Promise<Page> {
  const tab = await briefing.newTab();
  await tab.locator('[data-story]').first().waitFor({ timeout: 60_000 });
  await eventually(
    () => tab.evaluate(() => /"stories":\[\{.*"bornAt":/.test(Object.values(localStorage).join())),
    60_000,
  );
  return tab;
}

/** A switch that the reader has turned, known to the copy that pages keep. */
async function switchScienceOff(tab: Page): Promise<void> {
  const options = await briefing.options();
  await options.getByRole('switch', { name: 'Science', exact: true }).click();
  const isKept = () =>
    tab.evaluate(() =>
      /"id":"science"[^[]*"enabled":false/.test(JSON.stringify({ ...localStorage }).replaceAll('\\', '')),
    );
  await eventually(isKept, 30_000);
  await options.close();
}

/** Closes the browser, does something to the folder of its database, and opens it again. */
async function restartWith(change: (folder: string) => void): Promise<void> {
  const { profileDir } = briefing;
  await briefing.close();
  const folder = join(profileDir, 'Default/IndexedDB');
  const name = readdirSync(folder).find((each) => each.endsWith('.leveldb')) ?? '';
  change(join(folder, name));
  briefing = await startBriefing({ port: stand.port, profileDir });
}

const troubleOf = (page: Page, kind: string) => page.locator(`[data-trouble="${kind}"]`);
const science = async () => (await briefing.rows<SectionRow>('sections')).find(({ id }) => id === 'science');

describe('files of the database that are damaged', () => {
  test('are thrown away by Chromium without a word; we say so, and put back what was shown', async () => {
    await switchScienceOff(await tabWithNews());
    await restartWith((folder) => {
      for (const file of readdirSync(folder).filter((name) => name.startsWith('MANIFEST')))
        writeFileSync(join(folder, file), 'nothing that a database would write');
    });
    const tab = await briefing.newTab();
    await troubleOf(tab, 'emptied').waitFor();
    await eventually(async () => (await science())?.enabled, 20_000); // made anew from the catalogue
    await tab.getByRole('button', { name: 'Put them back' }).click();
    await troubleOf(tab, 'emptied').waitFor({ state: 'detached' });
    expect((await science())?.enabled).toBe(false);
  });
});

describe('a database that the browser cannot open', () => {
  test('leaves the last edition and the feeds to the reader, deletes nothing, and is there again once it can be opened', async () => {
    const tab = await tabWithNews();
    await switchScienceOff(tab);
    const headline = await tab.locator('[data-story] h3').first().innerText();
    let folder = '';
    await restartWith((path) => {
      folder = path;
      renameSync(path, `${path}.aside`);
      writeFileSync(path, 'A file where a folder should be.');
    });
    const broken = await briefing.newTab();
    await troubleOf(broken, 'unopened').waitFor({ timeout: 30_000 });
    expect(await troubleOf(broken, 'unopened').innerText()).toMatch(/Nothing was deleted.*backing store/s);
    expect(await broken.locator('[data-story] h3').first().innerText()).toBe(headline);
    const saved = broken.waitForEvent('download');
    await broken.getByRole('button', { name: 'Save the feeds (OPML)' }).click();
    expect(readFileSync(await (await saved).path(), 'utf8').match(/xmlUrl=/g)?.length).toBeGreaterThan(60);
    const workers = () => broken.evaluate(async () => (await chrome.storage.session.get('trouble')).trouble);
    expect(await eventually(workers, 60_000)).toMatchObject({ kind: 'unopened' });

    await restartWith(() => {
      rmSync(folder);
      renameSync(`${folder}.aside`, folder);
    });
    const whole = await tabWithNews();
    expect(await whole.locator('[data-trouble]').count()).toBe(0);
    expect((await science())?.enabled).toBe(false);
  }, 240_000);
});

/** The same extension without `unlimitedStorage`: with it, no quota binds it. */
function limitedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'limited-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  expect(permissions.length).toBe(manifest.permissions.length - 1);
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** How many there were, once there are no more of them. */
async function noMoreRequests(): Promise<number | undefined> {
  const count = stand.requests.length;
  await pause(5_000);
  return stand.requests.length === count ? count : undefined;
}

describe('a full disk', () => {
  test('is told on the pages, pauses the polls, loses nothing, and is over by itself', async () => {
    await briefing.close();
    removeProfile(briefing.profileDir);
    const extensionDir = limitedBuild();
    briefing = await startBriefing({ port: stand.port, extensionDir });
    onTestFinished(() => rmSync(extensionDir, { recursive: true }));
    const tab = await tabWithNews();
    const cdp = await briefing.context.newCDPSession(tab);
    const origin = `chrome-extension://${briefing.extensionId}`;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // Chromium looks at the quota again after half a minute.
    await eventually(async () => {
      await briefing.tickSoon();
      return troubleOf(tab, 'full')
        .waitFor({ timeout: 6_000 })
        .then(
          () => true,
          () => false,
        );
    }, 120_000);
    const before = await briefing.rows<Entry>('entries');
    const asked = await eventually(noMoreRequests, 60_000); // those under way are let be
    const options = await briefing.options();
    await options.getByRole('switch', { name: 'Science', exact: true }).click();
    await troubleOf(options, 'full').waitFor();
    await briefing.tickSoon();
    await pause(8_000);
    expect(stand.requests.length).toBe(asked);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await briefing.tickSoon();
    await troubleOf(tab, 'full').waitFor({ state: 'detached', timeout: 60_000 });
    // Feeds first: by now they are asked again, and bring entries between two looks.
    const validated = (await briefing.rows<FeedRow>('feeds')).filter(({ etag, outcome }) => etag && outcome === 'ok');
    const stored = new Set((await briefing.rows<Entry>('entries')).map(({ id }) => id));
    expect(validated.length).toBeGreaterThan(0);
    expect(before.filter(({ id }) => !stored.has(id))).toEqual([]);
    for (const { id } of validated)
      expect(
        [...stored].some((entry) => entry.startsWith(`${id}/`)),
        id,
      ).toBe(true);
  }, 240_000);
});

/** Runs in the page: what code of the next version does first. */
function upgrade(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing', 20);
    request.onupgradeneeded = () => request.result.createObjectStore('notes');
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
    request.onerror = () => reject(request.error);
  });
}

describe('code of another version', () => {
  test('finds a page of ours open: it lets go at once, keeps its news, and leaves the newer store alone afterwards', async () => {
    const tab = await tabWithNews();
    const plain = await briefing.context.newPage();
    await plain.goto(`chrome-extension://${briefing.extensionId}/manifest.json`);
    expect(await plain.evaluate(upgrade)).toBe(20);
    await troubleOf(tab, 'outdated').waitFor();
    expect(await tab.locator('[data-story]').count()).toBeGreaterThan(0);
    await tab.getByRole('button', { name: 'Load again' }).click();
    await troubleOf(tab, 'newer').waitFor({ timeout: 30_000 });
    expect(await tab.locator('[data-story]').count()).toBeGreaterThan(0);
    const versions = () => plain.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
    expect(await versions()).toEqual([20]);
  });
});
