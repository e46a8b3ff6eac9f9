import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let tab: Page;
let title: string;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  briefing = await startBriefing({ port: stand.port });
  tab = await briefing.newTab();
  const edition = await eventually(
    async () => (await briefing.rows<Edition>('editions')).find(({ state }) => state === 'final'),
    180_000,
  );
  const stories = edition.sections.flatMap((section) => section.stories);
  title = stories.find((story) => story.title.length > 30)?.title ?? '';
  await tab.locator('main[data-edition-at]').waitFor();
});

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

test('"/" opens search, which finds as one types', async () => {
  await tab.locator('h1').click();
  await tab.keyboard.press('/');
  await tab.locator('main#search').waitFor();
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await tab.keyboard.type(title.toUpperCase());
  await expect.poll(() => tab.locator('[data-result] h2').first().innerText()).toBe(title);
  expect(await tab.locator('main#search [role=status]').innerText()).toMatch(/^\d+ stor(y|ies) found/);
  expect(await tab.locator('[data-result] a[href="#edition"]').first().innerText()).toBe('In this edition');
  expect(await tab.locator('[data-result] mark').count()).toBeGreaterThan(1);
  await tab.keyboard.press('ArrowDown');
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(title);
});

test('what is looked for stands in the address', async () => {
  await tab.reload();
  await tab.locator('[data-result]').first().waitFor();
  expect(await tab.getByRole('searchbox').inputValue()).toBe(title.toUpperCase());
});

test('a filter leaves out what it does not want, and says so', async () => {
  await tab.locator('input[type=date]').last().fill('2020-01-01');
  await expect.poll(() => tab.locator('main#search [role=status]').innerText()).toMatch(/^Nothing found for/);
  await tab.locator('input[type=date]').last().fill('');
  await tab.locator('[data-result]').first().waitFor();
});

test.each(['light', 'dark'] as const)('has no fault that a checker finds, in %s', async (colorScheme) => {
  await tab.emulateMedia({ colorScheme });
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('Back leads back to the edition', async () => {
  await tab.goBack();
  await tab.locator('main[data-edition-at]').waitFor();
});
