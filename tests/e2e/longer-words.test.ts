import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/i18n';
import { misfits, pretend } from '../stage/boxes';
import { openStage, type Stage } from '../stage/stage';
import { STATE_NAMES, STATES, type StateName } from '../stage/states';
import { EXTENSION } from './harness';

/** 320 is a window of 1280 at 400 %. A popup is never as wide as a window. */
const widthsOf = (state: StateName): readonly number[] => (STATES[state].page === 'popup' ? [320, 400] : [320, 1440]);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(EXTENSION);
});

afterAll(() => stage?.close());

async function misfitsOf(page: Page, widths: readonly number[]): Promise<Record<number, readonly string[]>> {
  const found: Record<number, readonly string[]> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const odd = await page.evaluate(misfits);
    if (odd.length > 0) found[width] = odd.slice(0, 5);
  }
  return found;
}

/** All that stands behind a click, at once. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.waitForFunction(() => document.querySelector('details:not(:has(> summary + *))') === null);
}

test.each(STATE_NAMES)('%s can be read from right to left, and has room for words that are longer', async (state) => {
  const page = await stage.show(state, LANGUAGES[STATE_NAMES.indexOf(state) % 2] ?? 'en');
  if (STATES[state].page === 'options') await openAll(page);
  const write = (dir: string) => page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
  await write('rtl');
  const toLeft = await misfitsOf(page, widthsOf(state));
  await write('ltr');
  await page.evaluate(pretend);
  expect({ toLeft, longer: await misfitsOf(page, widthsOf(state)) }).toEqual({ toLeft: {}, longer: {} });
});

test('a word that is too long, text that is cut off and lines that lie over each other are noticed', async () => {
  const page = await stage.show('ready', 'en');
  await page.setViewportSize({ width: 1440, height: 900 });
  const spoil = (rule: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, rule);
  for (const [rule, expected] of [
    ['.story-card h3 { white-space: nowrap; }', 'out of its box'],
    ['.masthead h1 { inline-size: 3rem; overflow: hidden; white-space: nowrap; }', 'cut off'],
    ['.story-card .summary { margin-block-start: -2rem !important; }', 'lies over'],
    ['.section-head { inline-size: 120vw; }', 'out of the window'],
  ] as const) {
    await spoil(rule);
    expect((await page.evaluate(misfits)).some((odd) => odd.includes(expected))).toBe(true);
  }
  await spoil('');
  expect(await page.evaluate(misfits)).toEqual([]);
});
