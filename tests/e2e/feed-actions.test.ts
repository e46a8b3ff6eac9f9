import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedId } from '@/lib/catalogue/feed-id';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, SubscriptionRow } from '@/lib/store/db';
import { MINUTE, type Millis } from '@/lib/time';
import { sampleNewsstand } from '../newsstand/newsstand';
import { documentPage, type Page as NewsPage, redirectPage, statusPage } from '../newsstand/page';
import { startNewsstand } from '../newsstand/server';
import { rss } from '../support/web';
import { eventually } from './eventually';
import { type Briefing, isByUs, removeProfile, startBriefing } from './harness';
import { violations } from './violations';

declare const chrome: typeof import('wxt/browser').browser & {
  developerPrivate: { addHostPermission(extensionId: string, pattern: string): Promise<void> };
};

const PHYS = 'https://phys.org/rss-feed/';
const ELSEWHERE = 'https://phys.org/elsewhere/feed';
const OLD_ABC = 'https://abcnews.go.com/abcnews/topstories';
const NEW_ABC = 'https://abcnews.com/abcnews/topstories';
const feed = (title = 'Quanta') => documentPage(rss([`${title} one`, `${title} two`], Date.now() - MINUTE));

let pages: Record<string, NewsPage>;
let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let options: Page;

beforeAll(async () => {
  pages = {
    ...sampleNewsstand(Date.now(), { healthy: true }),
    [ELSEWHERE]: feed(),
    'https://phys.org/page': documentPage('<!doctype html><title>A page</title>', { contentType: 'text/html' }),
    'https://phys.org/leads-away': redirectPage('https://far.example/feed', 301),
    [OLD_ABC]: feed('ABC'),
    [NEW_ABC]: feed('ABC'),
  };
  stand = await startNewsstand({ pages });
  briefing = await startBriefing({ port: stand.port });
  const extensions = await briefing.context.newPage();
  await extensions.goto('chrome://extensions/');
  for (const host of ['phys.org', 'www.phys.org', 'abcnews.go.com', 'abcnews.com', 'www.abcnews.com'])
    await extensions.evaluate(([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern), [
      briefing.extensionId,
      `*://${host}/*`,
    ] as const);
  options = await briefing.options();
  options.setDefaultTimeout(10_000);
  await briefing.tickSoon();
  await eventually(async () => (await row(PHYS))?.outcome === 'ok', 120_000);
  await eventually(
    async () =>
      (await briefing.rows<{ name: string; ms?: number }>('jobs')).some(
        ({ name, ms }) => name === 'draw-pages' && ms !== undefined,
      ),
    120_000,
  );
}, 260_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const row = async (url: string) => (await briefing.rows<FeedRow>('feeds')).find(({ id }) => id === feedId(url));
const asked = (url: string) => stand.requests.filter((request) => request.url === url).length;
const askedSince = (since: Millis) =>
  stand.requests.filter((request) => request.at >= since && isByUs(request)).map(({ url }) => url);
const details = (page = options) => page.locator('.feed-details');
const news = () => details().locator('.news [role="status"]').innerText();
const press = (name: string) => details().getByRole('button', { name, exact: true }).click();
const undo = () => options.locator('[data-undo]').click();

async function open(url: string): Promise<void> {
  const opener = options.locator(`tr[data-feed-url="${url}"] td.more button`);
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  await details().locator('.feed-address').waitFor();
}

/** As if it was asked two hours ago, and is due in one. */
const rest = (url: string) =>
  options.evaluate(
    ([id, at]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('morning-briefing');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('feeds', 'readwrite');
          const feeds = transaction.objectStore('feeds');
          feeds.get(id).onsuccess = ({ target }) =>
            feeds.put({
              ...(target as IDBRequest<FeedRow>).result,
              attemptedAt: at - 7_200_000,
              nextPollAt: at + 3_600_000,
            });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [feedId(url), Date.now()] as const,
  );

async function editTo(address: string): Promise<void> {
  await details().locator('input[name="feed-new-address"]').fill(address);
  await press('Ask there instead');
}

const settled = (kind: string) => details().locator(`[data-feed-news="${kind}"]`).waitFor({ timeout: 60_000 });

describe('try now', () => {
  test('says why not while the server is spared, and asks nobody', async () => {
    await open(PHYS);
    const before = asked(PHYS);
    await press('Try now');
    await settled('tried');
    expect(await news()).toMatch(/asked within the last ten minutes.*again from \d\d:\d\d on/);
    expect(asked(PHYS)).toBe(before);
  });

  test('asks that feed once it has rested, and tells what came', async () => {
    await rest(PHYS);
    const before = asked(PHYS);
    await press('Try now');
    await eventually(async () => /Asked just now/.test(await news()), 60_000);
    expect(asked(PHYS)).toBe(before + 1);
    await eventually(async () => (await details().locator('[data-attempt]').count()) >= 2, 5_000);
  });
});

describe('another address', () => {
  test('that is no feed, or stands here already, changes nothing', async () => {
    await open(PHYS);
    await editTo('phys.org/page');
    await settled('page');
    expect(await news()).toMatch(/Nothing was changed/);
    const since = Date.now();
    await editTo('https://www.nature.com/nature.rss');
    await settled('known');
    await editTo('what is this');
    await settled('no-address');
    expect(askedSince(since)).toEqual([]);
    expect((await row(PHYS))?.url).toBe(PHYS);
  });

  test('with a feed is asked once and keeps what was there; and is given back', async () => {
    const entries = async () =>
      (await briefing.rows<Entry>('entries')).filter((entry) => entry.feedId === feedId(PHYS)).length;
    const before = await entries();
    await editTo('phys.org/elsewhere/feed');
    await options.locator(`tr[data-feed-url="${ELSEWHERE}"]`).waitFor({ timeout: 60_000 });
    expect(asked(ELSEWHERE)).toBe(1);
    expect(await entries()).toBe(before + 2);
    await undo();
    await options.locator(`tr[data-feed-url="${PHYS}"]`).waitFor();
    await eventually(async () => (await entries()) === before, 5_000);
    expect(asked(ELSEWHERE)).toBe(1);
  });

  test('to which the server redirects for ever is told, used without asking, and given back', async () => {
    pages[PHYS] = redirectPage(ELSEWHERE, 301);
    await options.evaluate(
      (id) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('morning-briefing');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('feeds', 'readwrite');
            const feeds = transaction.objectStore('feeds');
            feeds.get(id).onsuccess = ({ target }) =>
              feeds.put({ ...(target as IDBRequest<FeedRow>).result, title: 'Example News' });
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      feedId(PHYS),
    );
    await rest(PHYS);
    await press('Try now');
    await eventually(async () => /Asked just now/.test(await news()), 60_000);
    await eventually(async () => /moved for good/.test(await details().locator('[data-moving]').innerText()), 5_000);
    const since = Date.now();
    await press('Use the new address');
    await options.locator(`tr[data-feed-url="${ELSEWHERE}"]`).waitFor();
    expect(askedSince(since)).toEqual([]);
    await undo();
    await options.locator(`tr[data-feed-url="${PHYS}"]`).waitFor();
  });

  test('that leads to a host which is withheld names that host, in the table and where feeds are looked for', async () => {
    pages[PHYS] = redirectPage('https://far.example/feed', 302);
    await rest(PHYS);
    await press('Try now');
    await options.locator(`tr[data-feed-url="${PHYS}"][data-state="permission"]`).waitFor({ timeout: 60_000 });
    expect(await row(PHYS)).toMatchObject({ withheldHost: 'far.example', status: 302, failureCount: 0 });
    await options.locator('.host-notice summary').click();
    await options.locator('.host-notice li', { hasText: 'far.example' }).waitFor();
    await options.locator('input[name="feed-address"]').fill('phys.org/leads-away');
    await options.locator('input[name="feed-address"]').press('Enter');
    await options.locator('[data-finder="withheld"]').waitFor({ state: 'attached', timeout: 20_000 });
    expect(await options.locator('[data-finder]').innerText()).toContain('redirects to far.example');
    pages[PHYS] = feed();
  });

  test('that is known to be the right one replaces a dead one', async () => {
    await options.locator('input[name="feed-address"]').fill(OLD_ABC);
    await options.locator('input[name="feed-address"]').press('Enter');
    await options.locator('[data-finder="found"]').waitFor({ state: 'attached', timeout: 20_000 });
    await options.locator('.feed-preview button[type="submit"]').click();
    await options.locator('[data-finder="added"]').waitFor({ state: 'attached', timeout: 20_000 });
    pages[OLD_ABC] = statusPage(404);
    await open(OLD_ABC);
    await details().locator('[data-alternatives] button').click();
    await options.locator(`tr[data-feed-url="${NEW_ABC}"]`).waitFor({ timeout: 60_000 });
    expect([asked(OLD_ABC), asked(NEW_ABC)]).toEqual([1, 1]);
  });
});

describe('a feed', () => {
  const subscriptions = async () =>
    (await briefing.rows<SubscriptionRow>('subscriptions')).filter((one) => one.feedId === feedId(PHYS));

  test('is paused, asked again, removed, and each of it taken back', async () => {
    const before = (await subscriptions()).length;
    await open(PHYS);
    await press('Pause');
    await details().getByRole('button', { name: 'Ask again' }).waitFor();
    expect((await subscriptions()).every(({ paused }) => paused)).toBe(true);
    await undo();
    await details().getByRole('button', { name: 'Pause' }).waitFor();
    await press('Remove');
    await options.locator(`tr[data-feed-url="${PHYS}"]`).waitFor({ state: 'detached' });
    expect(await subscriptions()).toEqual([]);
    expect(await options.evaluate(() => document.activeElement?.id)).toBe('feed-health');
    await undo();
    await options.locator(`tr[data-feed-url="${PHYS}"]`).waitFor();
    expect((await subscriptions()).length).toBe(before);
  });

  test('has a report to copy that tells nothing of the reader', async () => {
    await open(PHYS);
    await options.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void document.body.setAttribute('data-copied', text);
    });
    await press('Copy a report');
    await options.locator('.undo-toast', { hasText: 'Copied.' }).waitFor();
    const report = (await options.locator('body').getAttribute('data-copied')) ?? '';
    expect(report).toContain(`# ${PHYS}`);
    expect(report).toMatch(/\| 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC \| /);
  });

  test('is opened by its address, with the focus on it, and breaks no rule of axe', async () => {
    const page = await briefing.options();
    await page.evaluate((id) => {
      location.hash = `#feed/${id}`;
    }, feedId(PHYS));
    await details(page).locator('.feed-attempts').waitFor();
    await eventually(
      () => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-feed-url') ?? ''),
      5_000,
    );
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-feed-url'))).toBe(PHYS);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

test('the table is ordered and searched by the keyboard alone', async () => {
  const page = await briefing.options();
  await page.locator('tr[data-feed-url]').first().waitFor();
  await page.locator('th.name button').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('th.name').getAttribute('aria-sort')).toBe('ascending');
  const texts = await page.locator('tr[data-feed-url] th .feed').allInnerTexts();
  const titles = texts.map((text) => text.split('\n')[0]?.toLowerCase() ?? '');
  expect([titles.length > 70, titles]).toEqual([true, titles.toSorted()]);
  await page.locator('input[name="find-feed"]').focus();
  await page.keyboard.type('phys.org');
  await eventually(async () => (await page.locator('tr[data-feed-url]').count()) === 1, 5_000);
  await page.locator('td.more button').focus();
  await page.keyboard.press('Enter');
  await details(page).waitFor();
  await page.close();
});
