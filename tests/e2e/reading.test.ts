import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { StateRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let tab: Page;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  tab = await briefing.newTab();
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
  await tab.locator('[data-story]').first().waitFor();
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const isReady = () => tab.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
const readStories = () => tab.locator('[data-story][data-read]');
const toast = () => tab.locator('.undo-toast');

test('a story that was opened in this tab is read when the reader comes back', async () => {
  await isReady();
  const id = await tab.locator('[data-story]').first().getAttribute('data-story');
  await tab.locator('[data-story] h3 a').first().click();
  await tab.waitForURL(/^https?:/);
  await tab.close();
  tab = await briefing.newTab();
  await readStories().first().waitFor();
  expect(await readStories().count()).toBe(1);
  expect(await readStories().getAttribute('data-story')).toBe(id);
});

test('one opened by the middle button is, too, and steps back with enough contrast', async () => {
  await isReady();
  const link = tab.locator('[data-story]:not([data-read]) h3 a').first();
  const before = await link.evaluate((node) => getComputedStyle(node).color);
  const read = tab.locator('[data-story][data-read] h3 a');
  await link.click({ button: 'middle' });
  await eventually(async () => (await read.count()) === 2, 20_000);
  expect(await read.last().evaluate((node) => getComputedStyle(node).color)).not.toBe(before);
});

test('a section is done at once, and taken back at once', async () => {
  const section = tab.locator('[data-section="science"]');
  const stories = await section.locator('[data-story]').count();
  const unread = async () => stories - (await section.locator('[data-read]').count());
  const had = await unread();
  await section.locator('.section-head summary').click();
  await section.getByRole('button', { name: 'Done with this section' }).click();
  await eventually(async () => (await unread()) === 0, 20_000);
  await toast().getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await unread()) === had, 20_000);
  expect((await briefing.rows<StateRow>('states')).filter(({ readAt }) => readAt).length).toBeGreaterThan(0);
});

test('keys alone walk, mark, save, ask why and take back', async () => {
  const unread = '[data-story]:not([data-read]) h3 a';
  await tab.close();
  tab = await briefing.newTab();
  await isReady();
  const titles = await tab.locator('[data-story] h3 a').allTextContents();
  const focused = () => tab.evaluate(() => document.activeElement?.textContent);
  const press = async (key: string, done: () => Promise<boolean>) => {
    await tab.keyboard.press(key);
    await eventually(done, 20_000);
  };
  await press('j', async () => (await focused()) === titles[0]);
  await press('j', async () => (await focused()) === titles[1]);
  await press('k', async () => (await focused()) === titles[0]);
  const second = () => tab.evaluate(() => document.activeElement?.closest('[data-section]')?.id);
  const from = await second();
  await press('n', async () => (await second()) !== from);
  await press('p', async () => (await second()) === from);

  const count = await tab.locator(unread).count();
  await tab.locator(unread).first().focus();
  await press('m', async () => (await tab.locator(unread).count()) === count - 1);
  await press('Control+z', async () => (await tab.locator(unread).count()) === count);
  await press('s', async () => (await tab.locator('[data-saved]').count()) === 1);
  await press('x', async () => (await tab.locator('.story-why[open]').count()) === 1);
  await press('Escape', async () => (await tab.locator('.story-why[open]').count()) === 0);
  await press('?', async () => tab.locator('dialog.keys-help').isVisible());
  await press('Escape', async () => (await tab.locator('dialog.keys-help').count()) === 0);

  const more = tab.locator('[data-saved] .more-details');
  await more.locator('summary').focus();
  await press('Enter', async () => more.getByRole('button', { name: 'Mute a word…' }).isVisible());
  await more.getByRole('button', { name: 'Copy link' }).focus();
  await press('Enter', async () => (await toast().innerText()) !== '');
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('summary');

  const title = await tab.locator('[data-saved] h3').innerText();
  await tab.locator('a[href="#saved"]').focus();
  await press('Enter', async () => (await tab.locator('[data-saved-list] h3').allInnerTexts()).join() === title);
  await tab.keyboard.press('Tab');
  await press('Escape', async () => (await tab.locator('[data-story]').count()) > 0);

  await tab.locator(unread).first().focus();
  await press('o', async () => tab.url().startsWith('http'));
});

test('a folded section stays folded on the next tab', async () => {
  await tab.close();
  tab = await briefing.newTab();
  await isReady();
  const section = () => tab.locator('[data-section="science"]');
  const stories = async () => section().locator('[data-story]').count();
  const had = await stories();
  await section().locator('.section-head summary').click();
  await section().getByRole('button', { name: 'Fold this section' }).click();
  await eventually(async () => (await stories()) === 0, 20_000);
  await tab.close();
  tab = await briefing.newTab();
  await isReady();
  expect(await stories()).toBe(0);
  await section().locator('[data-folded] button').click();
  await eventually(async () => (await stories()) === had, 20_000);
});

test('the browser knows three keys of ours, in words', async () => {
  const page = await briefing.options();
  const commands = await page.evaluate(() => chrome.commands.getAll());
  const ours = commands.filter(({ name }) => !name?.startsWith('_'));
  expect(ours.map(({ name, description }) => [name, description]).toSorted()).toEqual([
    ['open-briefing', 'Open the briefing'],
    ['open-side-panel', 'Open the briefing in the side panel'],
    ['refresh', 'Update the briefing'],
  ]);
  await page.close();
});
