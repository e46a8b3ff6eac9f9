import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Edition } from '@/lib/briefing/types';
import { LANGUAGES, type Language } from '@/lib/i18n';
import { DAY, HOUR, type Millis } from '@/lib/time';
import { sampleNewsstand } from '@/tests/newsstand/newsstand';
import { startNewsstand } from '@/tests/newsstand/server';
import { LOOKS, type Rows, rowsFile, STAGE_BUILT } from '@/tests/stage/rows';
import { launchWithExtension } from './browser';
import { buildIfStale, EXTENSION } from './build';
import { rows, waitForEdition } from './edition';

/** Lines behind a number of the receipt: enough to look at. */
const LINES = 12;
const TABLES = [
  'editions',
  'entries',
  'feeds',
  'receipts',
  'sections',
  'settings',
  'subscriptions',
  'weather',
] as const;

/** Times of this year move with the edition. The forecast's own words for its days stay: record on a Wednesday or Thursday. */
const moved = (value: unknown, by: Millis): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'number' && Math.abs(one + by - STAGE_BUILT) < 400 * DAY ? one + by : one,
  );

/** The one that was made at the first start, as if it had come at its time. */
const onTime = (edition: Edition): Edition => ({
  ...edition,
  id: '2026-11-26T06:45',
  day: '2026-11-26',
  occasion: 'scheduled',
  timeZone: 'America/Toronto',
  sample: false,
  dueAt: STAGE_BUILT,
  builtAt: STAGE_BUILT,
  nextAt: STAGE_BUILT + DAY,
});

async function record(page: Page): Promise<Rows> {
  const tables = Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await rows(page, name)])));
  const edition: Edition = tables.editions[0];
  // By whole hours, because forecasts are by the hour.
  const all = moved(tables, Math.round((STAGE_BUILT - edition.builtAt) / HOUR) * HOUR) as Rows;
  const printed = new Set(edition.sections.flatMap(({ stories }) => stories.flatMap(({ entryIds }) => entryIds)));
  return {
    ...all,
    editions: all.editions.slice(0, 1).map(onTime),
    entries: all.entries.filter(({ id }) => printed.has(id)),
    feeds: all.feeds.map(({ sample, ...feed }) => feed),
    receipts: all.receipts.slice(0, 1).map(({ lists }) => ({
      id: '2026-11-26T06:45',
      lists: Object.fromEntries(Object.entries(lists).map(([name, lines]) => [name, lines.slice(0, LINES)])),
    })) as unknown as Rows['receipts'],
    rounds: [],
    states: [],
    visits: [],
  };
}

async function recordIn(language: Language, port: number): Promise<void> {
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-shots-'));
  const hostRules = `MAP * 127.0.0.1:${port}`;
  const { context, extensionId } = await launchWithExtension({
    extensionDir: EXTENSION,
    profileDir,
    headless: true,
    hostRules,
  });
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.locator('select[name="language"]').selectOption(language);
  const tab = await context.newPage();
  await tab.goto(`chrome-extension://${extensionId}/newtab.html`);
  if (!(await waitForEdition(tab, (words) => console.log(words)))) throw new Error('No edition came.');
  // A round may follow the first one where the language's own feeds are still to be asked.
  await tab.locator('[data-refresh][aria-disabled="false"]').waitFor({ timeout: 120_000 });
  writeFileSync(rowsFile(language), `${JSON.stringify(await record(tab))}\n`);
  await context.close();
  rmSync(profileDir, { recursive: true, force: true });
}

// npm run shots:record: plays the newsstand once in each language and keeps the edition that pictures are taken of.
await buildIfStale();
mkdirSync(LOOKS, { recursive: true });
const { port, close } = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
for (const language of LANGUAGES) await recordIn(language, port);
await close();
process.exit(0);
