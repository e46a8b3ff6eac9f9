import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Edition } from '@/lib/briefing/types';
import type { JobRow } from '@/lib/store/db';
import { SECOND } from '@/lib/time';
import { fullStore } from '../tests/bench/full-store';
import { subscribeQuietly, wantEdition } from '../tests/bench/memory-page';
import { putEntries } from '../tests/bench/search-page';
import { boot, killBrowser } from '../tests/torture/kill-browser';
import { extensionMemory } from '../tests/torture/memory';
import { buildIfStale, EXTENSION } from './build';
import { rows } from './edition';

// npm run bench:memory -- [--entries 100000]: what the worker's process takes while it compiles an edition out of a full
// store, in the built extension. A quarter of the entries are of the last seven days.
const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
const BATCH = 2000;
const GOAL = 150;

await buildIfStale();
const profileDir = mkdtempSync(join(tmpdir(), 'briefing-memory-'));
const start = () => boot({ extensionDir: EXTENSION, profileDir, port: 9 });

/** In a browser of its own: what filling the store takes must not count. */
async function fill(): Promise<void> {
  const { context, page } = await start();
  const entries = fullStore(Number(values.entries), Date.now());
  while ((await rows(page, 'sections')).length === 0) await pause(SECOND);
  await page.evaluate(subscribeQuietly, [...new Set(entries.map(({ feedId }) => feedId))]);
  for (let from = 0; from < entries.length; from += BATCH)
    await page.evaluate(putEntries, entries.slice(from, from + BATCH));
  await context.close();
}

await fill();
const booted = await start();
await pause(20 * SECOND);
const samples: number[] = [];
let isOver = false;
const sampler = (async () => {
  for (; !isOver; await pause(25)) samples.push(extensionMemory(profileDir));
})();
const before = extensionMemory(profileDir);
await booted.page.evaluate(wantEdition);
const compiled = async () => (await rows<JobRow>(booted.page, 'jobs')).find(({ name }) => name === 'compile-edition');
while (!(await compiled()) || (await rows<Edition>(booted.page, 'editions')).length === 0) await pause(SECOND);
await pause(5 * SECOND);
isOver = true;
await sampler;
const [edition] = await rows<Edition>(booted.page, 'editions');
const job = await compiled();
const peak = Math.max(...samples);
console.log(
  `${values.entries} entries, ${edition?.receipt.considered} of them considered: ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most, ${samples.at(-1)?.toFixed(0)} MB after${job?.error ? ` ✗ ${job.error}` : ''}`,
);
await killBrowser(booted, profileDir);
rmSync(profileDir, { recursive: true, force: true });
process.exit(peak <= GOAL ? 0 : 1);
