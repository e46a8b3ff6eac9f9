import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage';
import { EXTENSION } from './harness';

let stage: Stage;
let paper: Page;

beforeAll(async () => {
  stage = await openStage(EXTENSION);
  paper = await stage.show('menus', 'en');
  // The reader's own choice of dark weighs more than the browser's.
  await paper.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await paper.setViewportSize({ width: 720, height: 960 });
  await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

afterAll(() => stage?.close());

const seen = (selector: string) =>
  paper.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));

test('paper is white and its ink black, however dark the screen is', async () => {
  const [ground, ink] = await paper.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return [backgroundColor, getComputedStyle(document.body).color];
  });
  expect([ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('nothing is printed that only a screen can do', async () => {
  expect(await seen('button, input, select, nav, .more-details, .story-why, .skip-link')).toEqual([]);
});

test('a low head tells the day and the edition', async () => {
  const head = paper.locator('.masthead');
  expect((await head.boundingBox())?.height).toBeLessThan(80);
  expect(await head.innerText()).toMatch(/26 November 2026[\s\S]*Edition of 06:45/);
});

test('each story names the site it leads to, and a time that is still true tomorrow', async () => {
  const first = paper.locator('.slot-lead .story-meta').first();
  const after = (selector: string) =>
    first.locator(selector).evaluate((one) => getComputedStyle(one, '::after').content.replaceAll('"', ''));
  expect(await after('cite')).toMatch(/\((?:[\w-]+\.)+\w+\)$/);
  expect(await after('time')).toMatch(/\d\d:\d\d$/);
});

test('it fills few sheets, and breaks no section but the lead', async () => {
  const kept = await paper
    .locator('.news-section')
    .evaluateAll((all) => all.map((one) => [one.classList.contains('slot-lead'), getComputedStyle(one).breakInside]));
  expect(kept.filter(([isLead, breaks]) => !isLead && breaks !== 'avoid')).toEqual([]);
  const pdf = (await paper.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
});
