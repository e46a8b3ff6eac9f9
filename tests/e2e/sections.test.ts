import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { SectionRow, SubscriptionRow, WordRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let tab: Page;
let options: Page;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  tab = await briefing.newTab();
  await eventually(
    async () => (await briefing.rows<Edition>('editions')).find(({ state }) => state === 'final'),
    180_000,
  );
  options = await briefing.options();
  await options.locator('[data-feed-url]').first().waitFor({ state: 'attached' });
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const row = (id: string) => options.locator(`[data-section-row="${id}"]`);
const heading = (id: string) => tab.locator(`section[data-section="${id}"] h2`);
const undo = () => options.locator('[data-undo]').click();
const section = async (id: string) => (await briefing.rows<SectionRow>('sections')).find((one) => one.id === id);
const order = async () =>
  (await briefing.rows<SectionRow>('sections')).toSorted((a, b) => a.position - b.position).map(({ id }) => id);

/** A telling word that several headlines of the edition have. */
async function commonWord(): Promise<string> {
  const edition = (await briefing.rows<Edition>('editions')).at(-1);
  const titles = edition?.sections.flatMap(({ stories }) => stories.map(({ title }) => title)) ?? [];
  const counts = Map.groupBy(
    titles.flatMap((title) => [...new Set(title.match(/\p{L}{7,}/gu) ?? [])]),
    (word) => word,
  );
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

describe('a section', () => {
  test('gets another name at once on the open new tab, and its own back', async () => {
    await row('science').locator('summary').click();
    const name = row('science').locator('input[name="title"]');
    await name.fill('Laboratory');
    await name.press('Enter');
    await heading('science').getByText('Laboratory', { exact: true }).waitFor({ timeout: 20_000 });
    await options.getByRole('switch', { name: 'Laboratory', exact: true }).waitFor();
    await undo();
    await heading('science').getByText('Science', { exact: true }).waitFor({ timeout: 20_000 });
    expect((await section('science'))?.title).toBeUndefined();
  });

  test('moves by the keyboard alone, the focus with it, and back with Ctrl+Z', async () => {
    const before = await order();
    const up = row('us').getByRole('button', { name: /up/i });
    await up.focus();
    await options.keyboard.press('Enter');
    await eventually(async () => (await order()).indexOf('us') === before.indexOf('us') - 1, 20_000);
    await expect.poll(() => options.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/up/i);
    await options.locator('[data-undo]').waitFor();
    await options.keyboard.press('Control+z');
    await expect.poll(order).toEqual(before);
  });

  test('of one’s own takes every story that says a word, at once, and goes again', async () => {
    const word = await commonWord();
    const form = options.locator('.new-section-form');
    await form.locator('input[name="title"]').fill('What I follow');
    await form.locator('input[name="says"]').fill(word);
    await form.getByRole('button').click();
    const own = await eventually(
      async () => (await briefing.rows<SectionRow>('sections')).find(({ title }) => title === 'What I follow'),
      20_000,
    );
    await tab.locator(`section[data-section="${own.id}"] [data-story]`).first().waitFor({ timeout: 30_000 });
    const said = await tab.locator(`section[data-section="${own.id}"] [data-story]`).allInnerTexts();
    for (const text of said) expect(text.toLowerCase()).toContain(word.toLowerCase());
    const all = await tab.locator('[data-story]').evaluateAll((stories) => stories.map((one) => one.dataset.story));
    expect(new Set(all).size, 'each story stands in one place').toBe(all.length);
    await row(own.id).locator('summary').click();
    await row(own.id).getByRole('button', { name: 'Delete this section' }).click();
    await row(own.id).waitFor({ state: 'detached' });
    await undo();
    await row(own.id).waitFor();
    expect((await section(own.id))?.says).toEqual([word]);
  });

  test('that was changed and lost a feed is as it came after a reset, but for what the reader added', async () => {
    const subscriptions = async () =>
      (await briefing.rows<SubscriptionRow>('subscriptions'))
        .filter(({ sectionId }) => sectionId === 'us')
        .toSorted((a, b) => a.position - b.position);
    const before = await subscriptions();
    await options.locator('#feeds-us summary').click();
    const feeds = options.locator('#feeds-us');
    await feeds
      .locator('.feed-fields')
      .first()
      .getByRole('button', { name: /Remove/ })
      .click();
    await expect.poll(async () => (await subscriptions()).length).toBe(before.length - 1);
    await feeds.locator('select[name="feed"]').selectOption({ index: 3 });
    await feeds.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(async () => (await subscriptions()).length).toBe(before.length);
    const added = (await subscriptions()).at(-1);
    await row('us').locator('select.count').selectOption('2');
    await expect.poll(async () => (await section('us'))?.maxStories).toBe(2);
    await row('us').locator('summary').click();
    await row('us').getByRole('button', { name: 'Reset to the default' }).click();
    await expect.poll(async () => (await section('us'))?.maxStories).toBe(5);
    const ids = (rows: readonly SubscriptionRow[]) => rows.map(({ id }) => id);
    expect(ids(await subscriptions())).toEqual([...ids(before), added?.id]);
    await undo();
    await expect.poll(async () => (await section('us'))?.maxStories).toBe(2);
    expect(ids(await subscriptions())).toEqual([...ids(before).slice(1), added?.id]);
  });

  test('asks no feed that is paused, and says so', async () => {
    const science = options.locator('#feeds-science');
    await science.locator('summary').click();
    await science.locator('.feed-fields').first().getByRole('button', { name: /Pause/ }).click();
    await science.locator('.feed-fields[data-paused="true"]').waitFor();
    expect(await row('science').innerText()).toContain('1 paused');
    await undo();
    await science.locator('.feed-fields[data-paused="true"]').waitFor({ state: 'detached' });
  });
});

describe('a word', () => {
  test('says how many stories it would hide before it is saved, and can be taken back', async () => {
    const word = await commonWord();
    await options.goto(`${options.url().replace(/#.*/, '')}#words`);
    const form = options.locator('#words > .word-form');
    await form.locator('input[name="word"]').fill('no such word anywhere');
    await form.locator('[data-hits="0"]').waitFor({ timeout: 10_000 });
    await form.locator('input[name="word"]').fill(word.toUpperCase());
    await form.locator('[data-hits]:not([data-hits="0"])').waitFor({ timeout: 10_000 });
    expect(await form.locator('[role="status"]').innerText()).toMatch(/^Would hide \d+ of the [\d,]+ stories stored/);
    expect(await briefing.rows<WordRow>('words')).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await options.locator('[data-word]').waitFor();
    expect(await briefing.rows<WordRow>('words')).toMatchObject([{ kind: 'mute', scopes: ['title', 'summary'] }]);
    await undo();
    await options.locator('[data-word]').waitFor({ state: 'detached' });
    expect(await briefing.rows<WordRow>('words')).toEqual([]);
  });
});

describe('the page', () => {
  test('finds what is typed, and nothing else', async () => {
    await options.locator('input[name="find"]').fill('temperature');
    await options.locator('#sections').waitFor({ state: 'hidden' });
    expect(await options.locator('[data-group]:visible').count()).toBe(0);
    await options.locator('input[name="find"]').fill('theme');
    expect(await options.locator('[data-group]:visible').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'appearance',
    ]);
    expect(await options.locator('select[name="theme"]').isVisible()).toBe(true);
    expect(await options.locator('select[name="density"]').isVisible()).toBe(false);
    await options.locator('input[name="find"]').fill('');
    await options.locator('#sections').waitFor();
    expect(await options.locator('select[name="density"]').isVisible()).toBe(true);
  });

  test('opens at the place that its address names', async () => {
    const page = await briefing.context.newPage();
    await page.goto(`chrome-extension://${briefing.extensionId}/options.html#feeds-science`);
    await page.locator('#feeds-science .feed-fields').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe('feeds-science');
    await page.close();
  });

  test('takes a setting back', async () => {
    await options.locator('select[name="theme"]').selectOption('dark');
    await options.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    await undo();
    await options.locator('html[data-theme="dark"]').waitFor({ state: 'detached' });
    expect(await options.locator('select[name="theme"]').inputValue()).toBe('system');
  });
});
