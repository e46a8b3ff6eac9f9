import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { quantile } from '../tests/bench/measure';
import { searchEntries } from '../tests/bench/search-entries';
import { indexBytes, note, putEntries, timeKey } from '../tests/bench/search-page';
import { launchWithExtension } from './browser';
import { buildIfStale, EXTENSION } from './build';

// npm run bench:search -- [--entries 100000]: the built extension in Chromium, against MiniSearch in memory.
const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
const BATCH = 2000;
const MB = 1e6;
const { entries, words } = searchEntries(Number(values.entries), Date.now());
/** Frequent and rare words, letter by letter, and two together. */
const TYPED = [2, 30, 400, 5000, 30_000]
  .map((rank) => words[rank] ?? '')
  .concat(`${words[12]} ${words[60]}`)
  .flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));

const line = (what: string, ...figures: readonly string[]) => console.log(what.padEnd(34) + figures.join('   '));
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const spread = (times: readonly number[]) =>
  `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}, worst ${ms(Math.max(...times))}`;

await buildIfStale();
const profileDir = mkdtempSync(join(tmpdir(), 'briefing-search-'));
const { context, extensionId } = await launchWithExtension({
  extensionDir: EXTENSION,
  profileDir,
  headless: true,
  hostRules: 'MAP * 127.0.0.1:9',
});
await context.addInitScript(note);
const url = `chrome-extension://${extensionId}/newtab.html`;
const openSearch = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${url}#search`);
  await page.locator('input[type=search]').waitFor();
  return page;
};
const readyIn = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => noted.readyAt > 0, undefined, { timeout: 600_000 });
  return page.evaluate(() => noted.readyAt);
};
const longest = (page: Page) => page.evaluate(() => noted.longest);

const filler = await context.newPage();
await filler.goto(`chrome-extension://${extensionId}/options.html`);
await filler.locator('input').first().waitFor();
for (let from = 0; from < entries.length; from += BATCH)
  await filler.evaluate(putEntries, entries.slice(from, from + BATCH));

console.log(`\n${entries.length} entries, ${TYPED.length} keys\n\nOurs, in the built extension`);
const first = await openSearch();
line('index everything', ms(await readyIn(first)), `longest task of the page meanwhile ${ms(await longest(first))}`);
line('its size', `${((await filler.evaluate(indexBytes)) / MB).toFixed(1)} MB`);
await first.close();

const page = await openSearch();
line('first answer of a new page', ms(await timeKey(page, TYPED[1] ?? '')));
line('loaded and compared', ms(await readyIn(page)));
const times: number[] = [];
for (const typed of TYPED) times.push(await timeKey(page, typed));
line('key to results', spread(times));
line('longest task of the page', ms(await longest(page)));
await context.close();
rmSync(profileDir, { recursive: true, force: true });

console.log('\nMiniSearch in memory, in Node');
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const peer = new MiniSearch({
  fields: ['title', 'summary', 'text'],
  searchOptions: { prefix: true, combineWith: 'AND' },
});
peer.addAll(entries);
line('index everything', ms(performance.now() - start));
line('its size', `${((process.memoryUsage().heapUsed - before) / MB).toFixed(1)} MB of heap`);
const peerTimes = TYPED.map((typed) => {
  const from = performance.now();
  peer.search(typed);
  return performance.now() - from;
});
line('key to results, nothing drawn', spread(peerTimes));
process.exit(quantile(times, 0.95) <= 50 ? 0 : 1);
