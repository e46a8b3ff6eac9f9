import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { SectionRow, StateRow, SubscriptionRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { atKeyboard } from './keyboard';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let first: Briefing;
let second: Briefing;
let backup: string;

const OPML =
  '<opml version="2.0"><body><outline text="Ham radio"><outline text="Radio club" xmlUrl="https://radio.example/feed.xml"/></outline></body></opml>';

const titlesOf = async (briefing: Briefing): Promise<string[]> =>
  (await briefing.rows<SectionRow>('sections')).flatMap(({ title }) => title ?? []);
const savedOf = async (briefing: Briefing): Promise<string[]> =>
  (await briefing.rows<StateRow>('states')).filter(({ savedAt }) => savedAt !== undefined).map(({ id }) => id);
const restore = (page: Page, file: string) => page.locator('input[data-import="backup"]').setInputFiles(file);
const reportOf = (page: Page, kind: string) =>
  page.locator(`[data-backup-report="${kind}"]`).waitFor({ timeout: 60_000 });

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  first = await startBriefing({ port: stand.port });
  second = await startBriefing({ port: stand.port });
  await eventually(async () => (await first.rows<Edition>('editions')).some(({ state }) => state === 'final'), 180_000);
  await eventually(async () => (await second.rows('subscriptions')).length > 50, 60_000);
}, 300_000);

afterAll(async () => {
  await first?.close();
  await second?.close();
  await stand?.close();
  for (const one of [first, second]) if (one) removeProfile(one.profileDir);
});

describe('a backup', () => {
  test('of one profile has what the reader made', async () => {
    const tab = await first.newTab();
    await atKeyboard(tab).isReady();
    await tab.locator('article[data-story]').first().waitFor();
    await tab.keyboard.press('j');
    await tab.keyboard.press('s');
    await tab.locator('[data-saved]').first().waitFor();
    await eventually(async () => (await savedOf(first)).length > 0, 30_000);
    await tab.close();
    const options = await first.options();
    await options
      .locator('input[data-import="opml"]')
      .setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(OPML) });
    await options.locator('[data-import-report="imported"]').waitFor();
    const notice = options.locator('[data-group="data"] .host-notice');
    await notice.waitFor({ timeout: 60_000 });
    await notice.locator('summary').click();
    await notice.locator('li', { hasText: 'radio.example' }).waitFor();
    const download = options.waitForEvent('download');
    await options.locator('[data-save-backup]').click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^morning-briefing-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    backup = join(first.profileDir, 'backup.jsonl.gz');
    await saved.saveAs(backup);
    await reportOf(options, 'saved');
    await options.close();
  });

  test('that is damaged is refused on another profile, which stays as it was', async () => {
    const before = await second.rows<SubscriptionRow>('subscriptions');
    const bytes = readFileSync(backup);
    const spoilt = join(second.profileDir, 'spoilt.jsonl.gz');
    writeFileSync(spoilt, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const options = await second.options();
    await restore(options, spoilt);
    await reportOf(options, 'damaged');
    expect(await options.locator('[data-backup-report]').innerText()).toMatch(/line \d+.*Nothing was changed/);
    expect(await second.rows('subscriptions')).toEqual(before);
    await options.close();
  });

  test('that is sound is restored there, with what was saved, and can be taken back', async () => {
    const options = await second.options();
    await restore(options, backup);
    await reportOf(options, 'restored');
    expect(await titlesOf(second)).toContain('Ham radio');
    expect(await savedOf(second)).toEqual(await savedOf(first));
    await options.getByRole('switch', { name: 'Ham radio' }).waitFor();
    const saved = await second.newTab();
    await saved.goto(`chrome-extension://${second.extensionId}/newtab.html#saved`);
    await saved.locator('[data-saved-list] h3').first().waitFor({ timeout: 60_000 });
    await saved.close();
    await options.reload();
    await options.locator('[data-undo-restore]').click();
    await reportOf(options, 'undone');
    expect(await titlesOf(second)).not.toContain('Ham radio');
    expect(await savedOf(second)).toEqual([]);
    await options.close();
  });
});

describe('erasing everything', () => {
  test('asks first; then the product starts as new', async () => {
    const options = await first.options();
    await options.locator('[data-erase]').click();
    await options.getByRole('button', { name: 'Keep everything' }).click();
    expect(await titlesOf(first)).toContain('Ham radio');
    await options.locator('[data-erase]').click();
    await options.locator('[data-erase-now]').click();
    await options.waitForURL(/newtab\.html/, { timeout: 60_000 });
    await eventually(async () => (await first.rows('subscriptions')).length > 50, 60_000);
    expect(await titlesOf(first)).toEqual([]);
    expect(await savedOf(first)).toEqual([]);
    await options.locator('.greeting').first().waitFor({ timeout: 60_000 });
    await options.close();
  });
});
