import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { SECOND } from '@/lib/time';
import { backupOf, opmlOf } from '../tests/bench/backup-file';
import { boot, killBrowser } from '../tests/torture/kill-browser';
import { extensionMemory } from '../tests/torture/memory';
import { buildIfStale, EXTENSION } from './build';
import { rows } from './edition';

// npm run bench:import -- [--feeds 5000] [--entries 100000]: how long an OPML file and a backup take in the options of the
// built extension, the longest task of the page's main thread meanwhile, and what the process takes at most.
const { values } = parseArgs({
  options: { feeds: { type: 'string', default: '5000' }, entries: { type: 'string', default: '100000' } },
});
const GOAL_MS = 50;
const AFTERWARDS = 5 * SECOND;

declare global {
  var longTasks: { at: number; ms: number }[];
}

function note(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
}

await buildIfStale();
const profileDir = mkdtempSync(join(tmpdir(), 'briefing-import-'));
const opml = join(profileDir, 'many.opml');
const backup = join(profileDir, 'many.jsonl.gz');
writeFileSync(opml, opmlOf(Number(values.feeds)));
writeFileSync(backup, backupOf(Number(values.entries), Date.now()));

/** In a page of its own, so that what the one before left behind does not count. */
async function measure(name: string, file: string, input: string, done: string): Promise<boolean> {
  const booted = await boot({ extensionDir: EXTENSION, profileDir, port: 9 });
  while ((await rows(booted.page, 'sections')).length === 0) await pause(SECOND);
  const page: Page = await booted.context.newPage();
  await page.addInitScript(note);
  await page.goto(`chrome-extension://${booted.extensionId}/options.html`);
  await page.locator(input).waitFor();
  await pause(AFTERWARDS);
  await page.evaluate(() => {
    longTasks.length = 0;
  });
  const before = extensionMemory(profileDir);
  let peak = 0;
  let isOver = false;
  const sampler = (async () => {
    for (; !isOver; await pause(100)) peak = Math.max(peak, extensionMemory(profileDir));
  })();
  const began = performance.now();
  await page.locator(input).setInputFiles(file);
  await page.locator(done).waitFor({ timeout: 600 * SECOND });
  const took = performance.now() - began;
  const endedAt = await page.evaluate(() => performance.now());
  await pause(AFTERWARDS);
  isOver = true;
  await sampler;
  const tasks = await page.evaluate(() => longTasks);
  const longest = (some: readonly { ms: number }[]) => Math.max(0, ...some.map(({ ms }) => ms)).toFixed(0);
  const [during, after] = [tasks.filter(({ at }) => at <= endedAt), tasks.filter(({ at }) => at > endedAt)];
  console.log(
    `${name}: ${(took / SECOND).toFixed(1)} s; longest task of the page ${longest(during)} ms meanwhile, ${longest(after)} ms in the 5 s after; ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`,
  );
  await killBrowser(booted, profileDir);
  return during.every(({ ms }) => ms <= GOAL_MS);
}

const results = [
  await measure(
    `${values.entries} entries restored`,
    backup,
    'input[data-import="backup"]',
    '[data-backup-report="restored"]',
  ),
  await measure(`${values.feeds} feeds imported`, opml, 'input[data-import="opml"]', '[data-import-report="imported"]'),
];
rmSync(profileDir, { recursive: true, force: true });
process.exit(results.every(Boolean) ? 0 : 1);
