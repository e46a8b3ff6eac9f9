import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rows } from '@/scripts/edition';
import { eventually } from '../eventually';
import { forgetAnswers } from '../harness';
import { backgroundState, openTab, stopBackground } from './chrome';
import { ADDON_ID, launchFirefox, ORIGIN_ID } from './launch';
import { execute, type FirefoxPage, firefoxPage, takeTurns } from './page';
import { startSocks } from './socks';

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const browser: typeof import('wxt/browser').browser;

export const EXTENSION = resolve(import.meta.dirname, '../../../.output/firefox-mv3');

export type FirefoxBriefing = {
  readonly profileDir: string;
  /** The new tab as the browser opens it. */
  newTab(): Promise<FirefoxPage>;
  /** A page of the extension by its path, or any other by its address. */
  page(path: string): Promise<FirefoxPage>;
  /** Runs a function in Firefox's own window. */
  chrome<A extends readonly unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Stops the event page, as Firefox does after half an idle minute. */
  stopBackground(): Promise<void>;
  /** Has the tick alarm go off in a few seconds instead of within the minute. */
  tickSoon(): Promise<void>;
  resetFeeds(): Promise<void>;
  rows<T>(table: string): Promise<T[]>;
  close(): Promise<void>;
};

/** A real Firefox with the built extension, and every host answered by the server at `port`. */
export async function startFirefox(port: number): Promise<FirefoxBriefing> {
  const proxy = await startSocks(port);
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-firefox-'));
  const firefox = await launchFirefox({ profileDir, proxyPort: proxy.port });
  const { marionette } = firefox;
  const turns = takeTurns();
  const handles = () => turns(() => marionette.send<string[]>('WebDriver:GetWindowHandles'));

  const chrome: FirefoxBriefing['chrome'] = (run, ...args) =>
    turns(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await execute(marionette, run, args);
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });

  const newTab = async () => {
    const before = await handles();
    await chrome(openTab);
    const handle = await eventually(async () => (await handles()).find((one) => !before.includes(one)), 10_000);
    return firefoxPage(marionette, handle, turns);
  };

  const page = async (path: string) => {
    const { handle } = await turns(async () => {
      // A page that has closed itself leaves no window in hand to open another from.
      const [any] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
      await marionette.send('WebDriver:SwitchToWindow', { handle: any });
      return marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    });
    await turns(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      const url = path.startsWith('https:') ? path : `moz-extension://${ORIGIN_ID}/${path}`;
      await marionette.send('WebDriver:Navigate', { url });
    });
    return firefoxPage(marionette, handle, turns);
  };

  await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
  const keeper = await page('options.html?keeper');
  return {
    profileDir,
    newTab,
    page,
    chrome,
    stopBackground: async () => {
      await chrome(stopBackground, ADDON_ID);
      await eventually(async () => (await chrome(backgroundState, ADDON_ID)) === 'stopped', 10_000);
    },
    tickSoon: () => keeper.evaluate(() => browser.alarms.create('tick', { delayInMinutes: 0.05, periodInMinutes: 1 })),
    resetFeeds: () => keeper.evaluate(forgetAnswers),
    rows: (table) => rows(keeper, table),
    close: async () => {
      await firefox.close();
      await proxy.close();
    },
  };
}
