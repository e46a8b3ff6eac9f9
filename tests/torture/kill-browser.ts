import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Millis } from '@/lib/time';
import { extensionIdOf } from '@/scripts/browser';
import { findChromium } from '@/scripts/find-chromium';
import { processesOf } from './memory';

type Boot = { readonly extensionDir: string; readonly profileDir: string; readonly port: number };
export type Booted = { readonly context: BrowserContext; readonly page: Page; readonly extensionId: string };

/** Starts the browser with a page of the extension that runs none of its code. */
export async function boot({ extensionDir, profileDir, port }: Boot): Promise<Booted> {
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: await findChromium(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const extensionId = extensionIdOf(extensionDir);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return { context, page, extensionId };
}

/** SIGKILL, to the browser itself first, so that nobody is left who could tidy up. */
export async function killBrowser({ context }: Booted, profileDir: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  const pids = processesOf(profileDir);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it went with its parent
    }
  }
  await Promise.race([closed, pause(2000)]);
  for (let waits = 0; waits < 50 && processesOf(profileDir).length > 0; waits++) await pause(20);
}

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Has the worker poll for a while, as a page asks it to. */
export async function work({ page }: Booted, time: Millis): Promise<void> {
  await page.evaluate(() => {
    void chrome.runtime.sendMessage({ id: 1, type: 'work', timestamp: Date.now() });
  });
  await pause(time);
}
