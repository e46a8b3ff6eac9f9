import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { HOUR, MINUTE, type Millis } from '@/lib/time';
import { rows } from '@/scripts/edition';
import { eventually } from '../e2e/eventually';
import { buildFast } from './fast-build';
import { type FastTime, playedAt } from './fast-time';
import { boot, killBrowser } from './kill-browser';

/** A real browser whose worker lives fast. */
export type FastWorld = {
  /** A page of the extension that runs none of its code; it also keeps the worker's process, so that a leak would add up. */
  readonly page: Page;
  readonly profileDir: string;
  /** The time that is played. */
  now(): Millis;
  /** False where none ran. */
  stopWorker(): Promise<boolean>;
  close(): Promise<void>;
};

/** An hour and a quarter before the edition is due. */
const STARTS_AT: Millis = 5.5 * HOUR;
const READY_LIMIT: Millis = 2 * MINUTE;

/** `port`: who answers for every host. */
export async function openFastWorld(times: number, port: number): Promise<FastWorld> {
  const time: FastTime = { times, start: new Date().setHours(0, 0, 0, 0) + STARTS_AT, realStart: Date.now() };
  const extensionDir = await buildFast(time);
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-fast-'));
  const booted = await boot({ extensionDir, profileDir, port });
  const { page, context, extensionId } = booted;
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('No browser session');
  const close = async () => {
    await killBrowser(booted, profileDir);
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await eventually(async () => (await rows(page, 'editions')).length > 0, READY_LIMIT);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    page,
    profileDir,
    now: () => playedAt(time, Date.now()),
    stopWorker: () => stopWorker(browser, extensionId),
    close,
  };
}

async function stopWorker(browser: CDPSession, extensionId: string): Promise<boolean> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!worker) return false;
  return browser.send('Target.closeTarget', { targetId: worker.targetId }).then(
    () => true,
    () => false, // it has just ended by itself
  );
}
