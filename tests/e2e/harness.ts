import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { FeedRow } from '@/lib/store/db';
import { launchWithExtension } from '@/scripts/browser';
import { rows } from '@/scripts/edition';

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

export const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A busy machine is no failure. */
const PATIENCE = 60_000;

export type Briefing = {
  readonly context: BrowserContext;
  readonly profileDir: string;
  readonly extensionId: string;
  /** The new tab as the browser opens it. */
  newTab(): Promise<Page>;
  popup(): Promise<Page>;
  options(): Promise<Page>;
  /** Stops the service worker, as the browser does after 30 idle seconds. */
  stopWorker(): Promise<void>;
  /** Has the tick alarm go off in a few seconds instead of within the minute. */
  tickSoon(): Promise<void>;
  /** As after an install: nothing was asked yet, there is no edition. */
  resetFeeds(): Promise<void>;
  /** All rows of a table, read past the product's own code. */
  rows<T>(table: string): Promise<T[]>;
  close(): Promise<void>;
};

type Start = {
  readonly port: number;
  readonly profileDir?: string;
  readonly language?: string;
  /** Another build than the one that ships. */
  readonly extensionDir?: string;
};

/** A real Chromium with the built extension, and every host answered by the server at `port`. */
export async function startBriefing({
  port,
  profileDir = mkdtempSync(join(tmpdir(), 'briefing-')),
  language,
  extensionDir = EXTENSION,
}: Start): Promise<Briefing> {
  const { context, extensionId } = await launchWithExtension({
    extensionDir,
    profileDir,
    headless: true,
    hostRules: `MAP * 127.0.0.1:${port}`,
    language,
  });
  context.setDefaultTimeout(PATIENCE);
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };
  const inExtension = (path: string) => open(`chrome-extension://${extensionId}/${path}`);
  const keeper = await inExtension('options.html?keeper');
  return {
    context,
    profileDir,
    extensionId,
    newTab: () => open('chrome://newtab/'),
    popup: () => inExtension('popup.html'),
    options: () => inExtension('options.html'),
    stopWorker: () => stopWorker(context, extensionId),
    tickSoon: () => keeper.evaluate(() => chrome.alarms.create('tick', { delayInMinutes: 0.05, periodInMinutes: 1 })),
    resetFeeds: () => keeper.evaluate(forgetAnswers),
    rows: (table) => rows(keeper, table),
    close: () => context.close(),
  };
}

/** Runs in the page, whichever browser's: as after an install, nothing was asked yet. */
export function forgetAnswers(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const transaction = request.result.transaction(['feeds', 'editions', 'entries', 'ledger', 'rounds'], 'readwrite');
      for (const table of ['editions', 'entries', 'ledger', 'rounds']) transaction.objectStore(table).clear();
      const feeds = transaction.objectStore('feeds');
      feeds.getAll().onsuccess = (event) => {
        for (const { id, url, host } of (event.target as IDBRequest<FeedRow[]>).result) {
          feeds.put({ id, url, host, nextPollAt: 0, failureCount: 0 } satisfies FeedRow);
        }
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('No browser session');
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find((target) => target.type === 'service_worker' && target.url.includes(extensionId));
  if (worker) await browser.send('Target.closeTarget', { targetId: worker.targetId });
  await browser.detach();
}

const OF_THE_BROWSER = /\.(google|googleapis|gvt1|mozilla)\.(com|org)$/;

/** Browsers ask some hosts on their own account. */
export const isByUs = ({ url }: { readonly url: string }): boolean => !OF_THE_BROWSER.test(new URL(url).hostname);

/** The hosts that were asked by us. */
export const hostsAsked = (requests: readonly { readonly url: string }[]): Set<string> =>
  new Set(requests.filter(isByUs).map(({ url }) => new URL(url).hostname));

export const removeProfile = (profileDir: string): void => rmSync(profileDir, { recursive: true, force: true });
