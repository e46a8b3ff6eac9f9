import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { SettingsRow, WordRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { atKeyboard } from './keyboard';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let tab: Page;
let keys: ReturnType<typeof atKeyboard>;
let edition: Edition;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  edition = await eventually(
    async () => (await briefing.rows<Edition>('editions')).find(({ state }) => state === 'final'),
    180_000,
  );
}, 240_000);

beforeEach(async () => {
  await tab?.close();
  tab = await briefing.newTab();
  keys = atKeyboard(tab);
  await keys.isReady();
  await tab.locator('[data-story]').first().waitFor();
});

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const LONG = { timeout: 30_000 };
const UNREAD = '[data-story]:not([data-read])';
const toastSays = (words: RegExp) => keys.says('.undo-toast', words);
const undo = () => keys.press('Control+z');
/** Opens the menu at the focus: what it offers is loaded with the first one. */
async function openMenu(): Promise<void> {
  await keys.press('Enter');
  await tab.locator('.more-details[open] button').first().waitFor();
}
/** As the store has them: a page may say it sooner. */
async function wishes() {
  const [row] = await briefing.rows<SettingsRow>('settings');
  const muted = (await briefing.rows<WordRow>('words')).map(({ text }) => text);
  return { muted, less: Object.keys(row?.value.sourceWeights ?? {}) };
}
const unreadIn = (section: string) => tab.locator(`[data-section="${section}"] ${UNREAD}`).count();

test('the first run is left, and comes back', async () => {
  await keys.useBefore(/^Skip$/);
  await keys.isThere('.greeting', 0);
  await toastSays(/in the options as well/);
  await undo();
  await keys.isThere('.greeting');
  await keys.useBefore(/^Done$/);
  await keys.isThere('.greeting', 0);
});

test('the page leaves the focus to the address bar; its first stop skips to the edition', async () => {
  expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);
  await keys.press('Tab');
  expect(await keys.focused()).toBe('Skip to the edition');
  await keys.press('Enter');
  await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('edition');
});

test('the index leads to a section', async () => {
  await keys.use(/^Science \d+, \d+ stories$/);
  await expect.poll(() => tab.evaluate(() => location.hash)).toBe('#science');
  await keys.to(/^More Science$/);
});

test('a section is copied, done, folded and unfolded', async () => {
  await keys.use(/^Science \d+/);
  await keys.to(/^More Science$/);
  await openMenu();
  await keys.use(/^Copy as Markdown$/);
  await toastSays(/^Copied/);
  expect(await keys.focused()).toBe('More Science');

  const had = await unreadIn('science');
  await openMenu();
  await keys.use(/^Done with this section$/);
  await expect.poll(() => unreadIn('science'), LONG).toBe(0);
  await undo();
  await expect.poll(() => unreadIn('science'), LONG).toBe(had);

  await openMenu();
  await keys.use(/^Fold this section$/);
  await keys.isThere('[data-section="science"] [data-story]', 0);
  await keys.use(/^Show its \d+ stories$/);
  await keys.isThere('[data-section="science"] [data-story]', had);
  await expect.poll(keys.focused).toBe('Science');
});

test('a story’s menu saves, marks, copies, and asks for less; each is taken back', async () => {
  await keys.press('j');
  await keys.to(/^More ./);
  await openMenu();
  await keys.use(/^Save for later$/);
  await keys.isThere('[data-saved]');
  await undo();
  await keys.isThere('[data-saved]', 0);

  const unread = await tab.locator(UNREAD).count();
  await openMenu();
  await keys.use(/^Mark as read$/);
  await keys.isThere(UNREAD, unread - 1);
  await undo();
  await keys.isThere(UNREAD, unread);

  await openMenu();
  await keys.use(/^Copy link$/);
  await toastSays(/^Copied/);

  await openMenu();
  await keys.use(/^Less of /);
  await toastSays(/counts for half/);
  await eventually(async () => (await wishes()).less.length === 1, 30_000);
  await undo();
  await eventually(async () => (await wishes()).less.length === 0, 30_000);
});

test('a word is muted by choosing it, and taken back', async () => {
  await keys.press('j');
  await keys.to(/^More ./);
  await openMenu();
  await keys.use(/^Mute a word…$/);
  await expect.poll(keys.focused).toBe('No more stories with the word:');
  await keys.press('Tab');
  const word = (await keys.focused()).replace(/[“”]/g, '');
  await keys.press('Enter');
  await toastSays(new RegExp(`stories with “${word}” are left out`));
  await eventually(async () => (await wishes()).muted.join() === word, 30_000);
  await undo();
  await eventually(async () => (await wishes()).muted.length === 0, 30_000);
});

test('why a story is here is asked, answered, and heard less of from there', async () => {
  await keys.press('j');
  await keys.press('x');
  await keys.isThere('.story-why[open]');
  await keys.use(/^Less of /);
  await keys.isThere('.story-why[open] [data-less="on"]');
  await keys.press('Enter');
  await keys.isThere('.story-why[open] [data-less="on"]', 0);
  await eventually(async () => (await wishes()).less.length === 0, 30_000);
  await keys.press('Escape');
  await keys.isThere('.story-why[open]', 0);
});

test('search is opened, filtered, walked through and left', async () => {
  const title = edition.sections[0]?.stories[0]?.title ?? '';
  await keys.press('/');
  await tab.locator('main#search').waitFor();
  await tab.keyboard.type(title);
  await keys.says('[data-result] h2', new RegExp(title.slice(0, 12).replace(/[^\w ]/g, '.')));
  await keys.press('ArrowDown');
  expect(await keys.focused()).toBe(title);
  await keys.backTo(/^Section/);
  await tab.keyboard.type('Weather');
  await keys.says('main#search [role=status]', /^Nothing found/);
  await keys.press('Home');
  await keys.says('main#search [role=status]', /found, the newest first/);
  await keys.backTo(/^Search everything/);
  await tab.locator('input[type=search]').evaluate((field) => (field as HTMLInputElement).select());
  await keys.press('Delete');
  await keys.press('Escape');
  await tab.locator('main#edition').waitFor();
});

test('past editions and saved stories are a key away from the edition, and back', async () => {
  await keys.press('j');
  await keys.press('s');
  await keys.isThere('[data-saved]');
  await keys.useBefore(/^Saved$/);
  await tab.locator('[data-saved-list] li').waitFor();
  await keys.press('j');
  await keys.use(/^Remove /);
  await keys.isThere('[data-saved-list] li', 0);
  await undo();
  await keys.isThere('[data-saved-list] li');
  await keys.press('j');
  await keys.press('Escape');
  await tab.locator('main#edition').waitFor();
  await keys.useBefore(/^Past editions$/);
  await tab.locator('main#archive').waitFor();
  await keys.press('Escape');
  await tab.locator('main#edition').waitFor();
});

test('the end is marked as read, copied, and its receipt opened', async () => {
  const unread = await tab.locator(UNREAD).count();
  await keys.useBefore(/^Mark all \d+ unread stories as read$/);
  await keys.isThere('[data-finish="read"]');
  await undo();
  await keys.isThere(UNREAD, unread);
  await keys.to(/^Keys$/);
  await keys.use(/^Copy as text$/);
  await keys.says('[data-share] [role=status]', /^Copied/);
  await keys.use(/^(items?) considered$/);
  await expect.poll(() => tab.locator('[data-count="considered"] li').count()).toBeGreaterThan(0);
});

test('the tab is made quiet, and shown again', async () => {
  await keys.use(/^Pause$/);
  await keys.use(/^Quiet tabs for an hour$/);
  await tab.locator('[data-quiet]').waitFor();
  await keys.use(/^Show it again$/);
  await tab.locator('[data-story]').first().waitFor();
});

test('an update is asked for', async () => {
  await keys.use(/Update$/);
  await tab.locator('[data-refresh][aria-disabled="true"]').waitFor({ timeout: 30_000 });
  await tab.locator('[data-refresh][aria-disabled="false"]').waitFor({ timeout: 90_000 });
});

test('the popup opens the briefing', async () => {
  const popup = await briefing.popup();
  const own = atKeyboard(popup);
  await popup.locator('[data-story]').first().waitFor();
  await own.isReady();
  const opened = briefing.context.waitForEvent('page');
  await own.to(/^Open all \d+ stories$/);
  // The popup closes itself, and with it the key that is still down.
  await own.press('Enter').catch(() => undefined);
  const page = await opened;
  await page.locator('main#edition').waitFor();
  await page.close();
});

test('in the options a section is switched and moved, and the focus stays', async () => {
  const options = await briefing.options();
  const own = atKeyboard(options);
  await options.locator('[data-section-row]').first().waitFor();
  const science = options.locator('[data-section-row="science"]').getByRole('switch');
  const order = () =>
    options.locator('[data-section-row]').evaluateAll((rows) => rows.map((row) => row.dataset.sectionRow));
  const before = (await order()).indexOf('science');
  await own.use(/^Move Science up$/);
  await expect.poll(async () => (await order()).indexOf('science'), LONG).toBe(before - 1);
  expect(await own.focused()).toBe('Move Science up');
  await own.use(/^Move Science down$/);
  await expect.poll(async () => (await order()).indexOf('science'), LONG).toBe(before);
  await own.to(/^Most stories in Science$/);
  await own.press('Tab');
  await own.press('Space');
  await expect.poll(() => science.isChecked(), LONG).toBe(false);
  await own.press('Space');
  await expect.poll(() => science.isChecked(), LONG).toBe(true);
  await options.close();
});
