import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedId } from '@/lib/catalogue/feed-id';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, PollRow, SubscriptionRow } from '@/lib/store/db';
import { MINUTE, SECOND } from '@/lib/time';
import { sampleNewsstand } from '../newsstand/newsstand';
import { documentPage, redirectPage } from '../newsstand/page';
import { startNewsstand } from '../newsstand/server';
import { rss } from '../support/web';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { violations } from './violations';

declare const chrome: typeof import('wxt/browser').browser & {
  developerPrivate: { addHostPermission(extensionId: string, pattern: string): Promise<void> };
};

const FEED = 'https://harbour.example/feed';
const FILED = 'https://quay.example/news/feed.xml';
const AT_HOME = 'https://nas.lan/feed';
const html = (head: string) =>
  documentPage(`<!doctype html><title>A site</title>${head}<p>News.`, { contentType: 'text/html' });
const link = (href: string, title: string) =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
const feed = () => documentPage(rss(['Ferries sail again', 'Crane is mended', 'Fog lifts'], Date.now() - MINUTE));

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let extensions: Page;
let options: Page;

beforeAll(async () => {
  stand = await startNewsstand({
    pages: {
      ...sampleNewsstand(Date.now(), { healthy: true }),
      'https://harbour.example/': html(link('/feed', 'Harbour Post') + link('/comments/feed', 'Comments')),
      [FEED]: feed(),
      [FILED]: feed(),
      [AT_HOME]: feed(),
      'https://bare.example/': html(''),
      'https://bare.example/rss.xml': feed(),
      'https://bare.example/data': documentPage('{"a":1}', { contentType: 'application/json' }),
      'https://bare.example/moved': redirectPage('https://bare.example/rss.xml'),
    },
  });
  briefing = await startBriefing({ port: stand.port });
  extensions = await briefing.context.newPage();
  await extensions.goto('chrome://extensions/');
  options = await briefing.options();
  await options.locator('[data-section-row="science"]').waitFor();
}, 120_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

/** What the reader’s answer to the browser’s own question does. */
const allow = async (...hosts: readonly string[]) => {
  for (const host of hosts)
    await extensions.evaluate(([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern), [
      briefing.extensionId,
      `*://${host}/*`,
    ] as const);
};
/** What we asked of a host; an icon is what the browser asks of a page that it shows. */
const asked = (host: string) =>
  stand.requests
    .map(({ url }) => new URL(url))
    .filter(({ hostname, pathname }) => hostname === host && pathname !== '/favicon.ico')
    .map(({ pathname }) => pathname);
const state = (page: Page, kind: string) =>
  page.locator(`[data-finder="${kind}"]`).waitFor({ state: 'attached', timeout: 20_000 });
const said = (page: Page) => page.locator('[data-finder]').innerText();
const find = async (text: string, page = options) => {
  await page.locator('input[name="feed-address"]').fill(text);
  await page.locator('input[name="feed-address"]').press('Enter');
};
const rowOf = async (url: string) => (await briefing.rows<FeedRow>('feeds')).find(({ id }) => id === feedId(url));
const wishes = async (url: string) =>
  (await briefing.rows<SubscriptionRow>('subscriptions')).filter((row) => row.feedId === feedId(url));

describe('a feed of a site', () => {
  test('is added by the site’s address, with one request to the feed, into the chosen section, and taken back', async () => {
    await allow('harbour.example', 'www.harbour.example');
    await find('harbour.example');
    await state(options, 'choice');
    expect(asked('harbour.example')).toEqual(['/']);
    await options.getByRole('button', { name: 'Harbour Post' }).click();
    await state(options, 'found');
    const card = options.locator('.feed-preview');
    expect(await card.innerText()).toContain('Ferries sail again');
    expect(await card.innerText()).toContain('3 of 3 items with a summary');
    expect(await violations(options)).toEqual([]);
    expect(await rowOf(FEED)).toBeUndefined();
    await card.locator('input[name="new-feed-title"]').fill('My harbour');
    await card.locator('select[name="new-feed-section"]').selectOption('science');
    await card.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await state(options, 'added');
    // The page hears of what is stored while a whole round writes as well.
    await expect
      .poll(() => said(options), { timeout: 30_000 })
      .toBe('My harbour now stands in Science. Its stories come with the next edition or update.');
    expect(await options.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('feed-address');
    expect(await wishes(FEED)).toMatchObject([{ sectionId: 'science', title: 'My harbour' }]);
    const entries = (await briefing.rows<Entry>('entries')).filter((entry) => entry.feedId === feedId(FEED));
    expect(entries.length).toBe(3);
    expect(await rowOf(FEED)).toMatchObject({ outcome: 'ok', etag: expect.any(String) });
    await options.locator('[data-undo]').click();
    await eventually(async () => (await wishes(FEED)).length === 0, 10_000);
    await expect.poll(() => said(options), { timeout: 30_000 }).toBe('');
    await find('http://www.harbour.example/feed/');
    await state(options, 'found');
    await options.locator('.feed-preview').getByRole('button', { name: 'Add', exact: true }).click();
    await state(options, 'added');
    expect(asked('harbour.example')).toEqual(['/', '/feed']);
  }, 120_000);
});

/** Before any page is closed: without a screen Chromium then no longer knows a window to open the popup in. */
describe('the popup', () => {
  /** Presses our button in the real popup, over whatever page is in front. */
  const askPopup = () =>
    options.evaluate(async () => {
      await chrome.action.openPopup();
      const popup = () => chrome.extension.getViews({ type: 'popup' })[0] as typeof globalThis | undefined;
      const until = async (found: () => HTMLElement | undefined | null | 0): Promise<HTMLElement> => {
        for (;;) {
          const element = found();
          if (element) return element;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      };
      await until(() => popup()?.performance.getEntriesByName('briefing:ready').length && document.body);
      const button = await until(() =>
        [...(popup()?.document.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes('this site')),
      );
      button.click();
      const note = await until(() => popup()?.document.querySelector<HTMLElement>('[data-site-feeds]'));
      const text = note.innerText;
      note.querySelector('button')?.click();
      return text;
    });

  test('offers what the page announces, without a request', async () => {
    const site = await briefing.context.newPage();
    await site.goto('https://harbour.example/');
    await site.bringToFront();
    const before = asked('harbour.example').length;
    const opened = briefing.context.waitForEvent('page');
    expect(await askPopup()).toMatch(/This page announces 2 feeds:\s+Harbour Post\s+harbour\.example\/feed\s+Comments/);
    const page = await opened;
    await state(page, 'known');
    expect(asked('harbour.example').length).toBe(before);
  });

  test('says why it cannot look at a page that is not of the web: itself, in a tab', async () => {
    const popup = await briefing.popup();
    await popup.getByRole('button', { name: 'Add this site’s feed' }).click();
    await popup.locator('[data-site-feeds="restricted"]').waitFor();
    expect(await popup.locator('[data-site-feeds]').innerText()).toContain('lets no extension look at this page');
    await popup.close();
  });
});

describe('a feed is added', () => {
  test('by its own address, once the browser allows its host: nothing is asked before', async () => {
    const page = await briefing.context.newPage();
    await page.goto(`chrome-extension://${briefing.extensionId}/options.html#add?url=${encodeURIComponent(FILED)}`);
    await state(page, 'withheld');
    expect(await said(page)).toContain('quay.example');
    expect(await page.locator('input[name="feed-address"]').inputValue()).toBe(FILED);
    expect(asked('quay.example')).toEqual([]);
    await allow('quay.example', 'www.quay.example');
    await page.bringToFront();
    await page.getByRole('button', { name: 'Allow and look' }).click();
    await state(page, 'found');
    await page.locator('.feed-preview').getByRole('button', { name: 'Add', exact: true }).click();
    await state(page, 'added');
    expect(asked('quay.example')).toEqual(['/news/feed.xml']);
    await page.close();
  }, 60_000);

  test('from one of the usual places, asked one by one until there is one', async () => {
    await allow('bare.example', 'www.bare.example');
    await find('bare.example');
    await state(options, 'no-feed');
    expect(asked('bare.example')).toEqual(['/']);
    await options.getByRole('button', { name: 'Try the usual places' }).click();
    await state(options, 'found');
    expect(asked('bare.example')).toEqual(['/', '/feed', '/rss', '/rss.xml']);
    const times = stand.requests.filter(({ url }) => url.startsWith('https://bare.example/')).map(({ at }) => at);
    for (const [index, at] of times.slice(2).entries())
      expect(at - (times[index + 1] ?? 0)).toBeGreaterThan(0.9 * SECOND);
    await options.locator('.feed-preview').getByRole('button', { name: 'Cancel' }).click();
    await state(options, 'idle');
  }, 60_000);

  test('from a private address only after the reader has confirmed it', async () => {
    await allow('nas.lan');
    await find(AT_HOME);
    await state(options, 'private');
    expect(await said(options)).toContain('nas.lan looks like an address inside your own network');
    expect(asked('nas.lan')).toEqual([]);
    await options.getByRole('button', { name: 'It is mine: ask nas.lan' }).click();
    await state(options, 'found');
    await options.locator('.feed-preview').getByRole('button', { name: 'Add', exact: true }).click();
    await state(options, 'added');
    expect((await rowOf(AT_HOME))?.confirmedAt).toBeGreaterThan(0);
    expect(asked('nas.lan')).toEqual(['/feed']);
  }, 60_000);
});

describe('nothing is added, and the reason is said,', () => {
  test('where the feed stands already, under whatever address', async () => {
    await find('http://www.phys.org/rss-feed?utm_source=x');
    await state(options, 'known');
    expect(await said(options)).toMatch(/^.+ stands here already, in .*Science.*\.$/);
    await find('https://bare.example/moved');
    await state(options, 'found');
  });

  test.each([
    ['https://bare.example/data', 'not-a-feed', 'What bare.example has there is JSON, but no feed.'],
    ['https://bare.example/missing', 'failed', 'bare.example gave no feed: HTTP 404. Check the address'],
    ['no address', 'no-address', 'This is no web address.'],
  ])('at %s', async (address, kind, sentence) => {
    await find(address);
    await state(options, kind);
    expect(await said(options)).toContain(sentence);
  });
});

describe('from the page in front of the reader', () => {
  type Dispatching = { dispatch(...args: readonly unknown[]): void };

  test('the browser’s menu opens the finder, filled and running', async () => {
    const [worker] = briefing.context.serviceWorkers();
    const opened = briefing.context.waitForEvent('page');
    await worker?.evaluate(() =>
      (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch({
        menuItemId: 'add-feed',
        pageUrl: 'https://harbour.example/',
      }),
    );
    const page = await opened;
    await state(page, 'choice');
    expect(await page.locator('input[name="feed-address"]').inputValue()).toBe('https://harbour.example/');
    await page.close();
  });
});

test('no feed that was added is asked again by the rounds that follow', async () => {
  await briefing.tickSoon();
  await eventually(async () => (await briefing.rows<PollRow>('polls')).length > 60, 90_000);
  expect(stand.requests.filter(({ url }) => [FEED, FILED, AT_HOME].includes(url)).length).toBe(3);
}, 120_000);
