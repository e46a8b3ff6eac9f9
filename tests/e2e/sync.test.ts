import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import type { FeedRow, SectionRow, SettingsRow, SubscriptionRow, SyncRow, WordRow } from '@/lib/store/db';
import { bytesOf, inPieces, MAX_CHARS } from '@/lib/sync/pieces';
import type { SyncStatus } from '@/lib/sync/status';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { violations } from './violations';

/** As pages of the extension have it. */
declare const chrome: typeof import('wxt/browser').browser;

type Browser = { readonly briefing: Briefing; readonly options: Page };
type Items = Readonly<Record<string, unknown>>;

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let home: Browser;
let work: Browser;

async function startBrowser(): Promise<Browser> {
  const briefing = await startBriefing({ port: stand.port });
  await eventually(async () => (await briefing.rows('subscriptions')).length > 50, 60_000);
  const options = await briefing.options();
  await options.locator('input[name="sync"]').waitFor();
  return { briefing, options };
}

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  home = await startBrowser();
  work = await startBrowser();
}, 240_000);

afterAll(async () => {
  for (const one of [home, work]) {
    await one?.briefing.close();
    if (one) removeProfile(one.briefing.profileDir);
  }
  await stand?.close();
});

const itemsOf = ({ options }: Browser): Promise<Items> => options.evaluate(() => chrome.storage.sync.get(null));
const syncRow = async <Key extends SyncRow['key']>({ briefing }: Browser, key: Key) =>
  (await briefing.rows<SyncRow>('sync')).find((row): row is Extract<SyncRow, { key: Key }> => row.key === key);
const statusOf = async (one: Browser): Promise<SyncStatus | undefined> => syncRow(one, 'status');

/** What the browsers' own sync would do: each item that one of them wrote comes to the other. */
async function carry(from: Browser, to: Browser): Promise<void> {
  const items = await itemsOf(from);
  if (JSON.stringify(items) === JSON.stringify(await itemsOf(to))) return;
  await to.options.evaluate(async (written: Items) => {
    const before = Object.keys(await chrome.storage.sync.get(null));
    await chrome.storage.sync.set(written);
    await chrome.storage.sync.remove(before.filter((name) => !(name in written)));
  }, items);
  const { set } = items.head as { readonly set: string };
  await withTicks(to, async () => (await statusOf(to))?.set === set || (await headOf(to)) !== set);
}

const headOf = async (one: Browser): Promise<string | undefined> =>
  ((await itemsOf(one)).head as { readonly set?: string } | undefined)?.set;

/** The worker's rounds come every few seconds instead of every minute. */
async function withTicks(one: Browser, isSo: () => Promise<boolean>): Promise<void> {
  for (let tick = 0; tick < 20; tick++) {
    await one.briefing.tickSoon();
    if (await eventually(isSo, 6_000).catch(() => false)) return;
  }
  throw new Error(`Never: ${isSo}`);
}

/** Whatever waits to be sent is sent. */
const sent = (one: Browser) =>
  withTicks(one, async () => {
    const status = await statusOf(one);
    return status?.set !== undefined && !status.isDue;
  });

/** What was changed here has been noted and sent. */
async function changed(one: Browser, change: () => Promise<unknown>): Promise<void> {
  const before = await syncRow(one, 'known');
  await change();
  await withTicks(one, async () => (await syncRow(one, 'known'))?.state !== before?.state);
  await sent(one);
}

/** Carries what either writes to the other, until both know the same and have nothing more to say. */
async function meet(): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await sent(home);
    await carry(home, work);
    await sent(work);
    await carry(work, home);
    const [a, b] = [await syncRow(home, 'known'), await syncRow(work, 'known')];
    const isQuiet = JSON.stringify(await itemsOf(home)) === JSON.stringify(await itemsOf(work));
    if (isQuiet && a?.state === b?.state) return;
  }
  throw new Error('They come to no rest');
}

/** The reader's things, as both are to have them. */
async function arranged({ briefing }: Browser) {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const settings = { ...DEFAULT_SETTINGS, ...(await briefing.rows<SettingsRow>('settings'))[0]?.value };
  return {
    sections: (await briefing.rows<SectionRow>('sections')).toSorted((a, b) => a.position - b.position),
    subscriptions: byId(await briefing.rows<SubscriptionRow>('subscriptions')),
    words: byId(await briefing.rows<WordRow>('words')),
    settings: { theme: settings.theme, editionTime: settings.editionTime, density: settings.density },
  };
}

const importFeeds = async ({ options }: Browser, section: string, feeds: readonly (readonly [string, string])[]) => {
  const outlines = feeds.map(([title, url]) => `<outline text="${title}" xmlUrl="${url}"/>`).join('');
  const opml = `<opml version="2.0"><body><outline text="${section}">${outlines}</outline></body></opml>`;
  await options
    .locator('input[data-import="opml"]')
    .setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
  await options.locator('[data-import-report="imported"]').waitFor();
};
const rename = async ({ options }: Browser, id: string, title: string) => {
  const row = options.locator(`[data-section-row="${id}"]`);
  const name = row.locator('input[name="title"]');
  if (!(await name.isVisible())) await row.locator('summary').click();
  await name.fill(title);
  await name.press('Enter');
  await options.getByRole('switch', { name: title, exact: true }).waitFor();
};
const moveUp = ({ options }: Browser, id: string) =>
  options.locator(`[data-section-row="${id}"]`).getByRole('button', { name: /up/i }).click();
const choose = ({ options }: Browser, name: string, value: string) =>
  options.locator(`select[name="${name}"]`).selectOption(value);
const titles = async (one: Browser) => (await arranged(one)).subscriptions.map(({ title }) => title);

describe('two browsers of one reader', { timeout: 300_000 }, () => {
  test('say nothing to each other before the reader wants it', async () => {
    await importFeeds(home, 'Ham radio', [
      ['Radio club', 'https://radio.example/feed.xml'],
      ['Antennas', 'https://antennas.example/feed.xml'],
    ]);
    await rename(home, 'science', 'Laboratory');
    await importFeeds(work, 'Trains', [['Railway', 'https://railway.example/feed.xml']]);
    await home.briefing.tickSoon();
    await eventually(
      async () =>
        (await home.briefing.rows<{ name: string; startedAt: number }>('jobs')).some(({ name }) => name === 'sync'),
      30_000,
    );
    expect(await itemsOf(home)).toEqual({});
    expect(await home.options.locator('[data-sync]').getAttribute('data-sync')).toBe('off');
  });

  test('merge what both have when it is turned on, say what came, and ask no new site', async () => {
    await turnOn(home);
    await sent(home);
    await turnOn(work);
    await meet();
    const [a, b] = [await arranged(home), await arranged(work)];
    expect(b).toEqual(a);
    expect(await titles(work)).toEqual(expect.arrayContaining(['Radio club', 'Antennas', 'Railway']));
    expect(b.sections.map(({ title }) => title)).toEqual(expect.arrayContaining(['Ham radio', 'Trains', 'Laboratory']));
    const came = work.options.locator('[data-sync-came]');
    await came.waitFor();
    expect(await came.innerText()).toMatch(/From your other browser, .*: 2 feeds, 1 section and 1 change\./);
    const facts = await work.options.locator('[data-sync-facts]').innerText();
    expect(facts).toMatch(/Last sent: .*Last received: .*Room used: \d+ of 100 KB/s);
    const feed = work.options.locator('[data-feed-url="https://radio.example/feed.xml"]').first();
    await expect.poll(() => feed.getAttribute('data-state'), { timeout: 60_000 }).toBe('permission');
    await work.options.locator('.host-notice').first().waitFor();
  });

  test('can be as they were before, without a change in the other, and merge again', async () => {
    await work.options.locator('[data-undo-sync]').click();
    await work.options.locator('[data-sync-done="undone"]').waitFor();
    expect(await titles(work)).not.toContain('Radio club');
    expect(await titles(work)).toContain('Railway');
    expect(await work.options.locator('[data-sync]').getAttribute('data-sync')).toBe('off');
    expect(await titles(home)).toEqual(expect.arrayContaining(['Radio club', 'Railway']));
    await turnOn(work);
    await meet();
    expect(await arranged(work)).toEqual(await arranged(home));
    expect(await titles(home)).toEqual(expect.arrayContaining(['Radio club', 'Railway']));
  });

  test('that change the same things while apart become the same, and lose nothing', async () => {
    const before = await arranged(home);
    await changed(home, async () => {
      await rename(home, 'science', 'First name');
      await moveUp(home, 'us');
      await choose(home, 'theme', 'dark');
      await importFeeds(home, 'Ham radio', [
        ['Both', 'https://both.example/feed.xml'],
        ['Home only', 'https://home.example/feed.xml'],
      ]);
      await home.options.getByRole('switch', { name: 'University AI' }).click();
    });
    await changed(work, async () => {
      await rename(work, 'science', 'Last name');
      await moveUp(work, 'cybersecurity');
      await choose(work, 'density', 'compact');
      await importFeeds(work, 'Ham radio', [
        ['Both', 'https://both.example/feed.xml'],
        ['Work only', 'https://work.example/feed.xml'],
      ]);
      await muteWord(work, 'golf');
    });
    await meet();
    const [a, b] = [await arranged(home), await arranged(work)];
    expect(b).toEqual(a);
    expect(a.sections.find(({ id }) => id === 'science')?.title).toBe('Last name');
    expect(a.sections.find(({ id }) => id === 'university-ai')?.enabled).toBe(false);
    const places = (rows: readonly SectionRow[], id: string) => rows.findIndex((row) => row.id === id);
    for (const id of ['us', 'cybersecurity']) expect(places(a.sections, id), id).toBe(places(before.sections, id) - 1);
    expect((await titles(home)).filter((title) => ['Both', 'Home only', 'Work only'].includes(title))).toHaveLength(3);
    expect(a.words.map(({ text }) => text)).toEqual(['golf']);
    expect(a.settings).toMatchObject({ theme: 'dark', density: 'compact' });
  });

  test('bring no private address into use', async () => {
    await home.options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('morning-briefing');
          request.onsuccess = () => {
            const transaction = request.result.transaction(['feeds', 'subscriptions'], 'readwrite');
            transaction.objectStore('feeds').put({
              id: 'router',
              url: 'http://192.168.1.1/feed',
              host: '192.168.1.1',
              nextPollAt: 0,
              failureCount: 0,
              confirmedAt: 1,
            });
            transaction.objectStore('subscriptions').put({
              id: 'ai/router',
              sectionId: 'ai',
              feedId: 'router',
              title: 'Router',
              position: 99,
            });
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
            transaction.onerror = () => reject(transaction.error);
          };
        }),
    );
    await withTicks(home, async () => ((await syncRow(home, 'known'))?.state ?? '').includes('192.168'));
    await meet();
    expect(await titles(work)).toContain('Router');
    const router = (await work.briefing.rows<FeedRow>('feeds')).find(({ id }) => id === 'router');
    expect(router).toMatchObject({ url: 'http://192.168.1.1/feed' });
    expect(router?.confirmedAt).toBeUndefined();
  });

  test('show how it stands in a way that everybody can read', async () => {
    await work.options.reload();
    await work.options.locator('[data-sync-facts]').waitFor();
    expect(await violations(work.options)).toEqual([]);
  });

  test('keep what they have when it is turned off, also when the copy is removed', async () => {
    const before = await arranged(work);
    await work.options.locator('input[name="sync"]').click();
    await work.options.locator('[data-remove-sync]').click();
    await work.options.locator('[data-sync-done="removed-copy"]').waitFor();
    expect(await itemsOf(work)).toEqual({});
    expect(await arranged(work)).toEqual(before);
    await work.options.reload();
    expect(await work.options.locator('[data-sync]').getAttribute('data-sync')).toBe('off');
  });
});

test('a real browser takes the longest set there can be', async () => {
  const items = inPieces('x'.repeat(MAX_CHARS), 'mi0abcdefabc123');
  await work.options.evaluate((all) => chrome.storage.sync.set(all), items);
  expect(await itemsOf(work)).toEqual(items);
  expect(await work.options.evaluate(() => chrome.storage.sync.getBytesInUse(null))).toBe(bytesOf(items));
});

async function turnOn({ options }: Browser): Promise<void> {
  await options.locator('input[name="sync"]').click();
  await options.locator('[data-sync="on"]').waitFor();
}

async function muteWord({ options, briefing }: Browser, word: string): Promise<void> {
  const form = options.locator('.word-form').first();
  await form.locator('input[name="word"]').fill(word);
  await form.locator('button[type="submit"]').click();
  await eventually(async () => (await briefing.rows<WordRow>('words')).some(({ text }) => text === word), 10_000);
}
