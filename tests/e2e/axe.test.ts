import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/i18n';
import { misfits } from '../stage/boxes';
import { openStage, type Stage } from '../stage/stage';
import { STATE_NAMES, STATES, type StateName } from '../stage/states';
import { EXTENSION } from './harness';
import { violations } from './violations';

/** What another theme or width may break; all else is the document's. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
const SCHEMES = ['light', 'dark'] as const;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(EXTENSION);
});

afterAll(() => stage?.close());

/** Wide in one theme and narrow in the other, the other way round in the other language. 320 is a window of 1280 at 400 %. */
function widthOf(state: StateName, isFirst: boolean): number {
  if (STATES[state].page === 'popup') return isFirst ? 360 : 400;
  return isFirst ? 320 : 1440;
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(STATE_NAMES)('%s keeps all rules of accessibility, light and dark', async (state) => {
    const page = await stage.show(state, language, { short: true });
    const found: Record<string, string[]> = {};
    for (const colorScheme of SCHEMES) {
      const width = widthOf(state, (colorScheme === 'light') === (language === 'fr'));
      await page.emulateMedia({ colorScheme });
      // Tall: what the foot of a popup or the greeting covers can be scrolled to, which axe does not do.
      await page.setViewportSize({ width, height: 3000 });
      const broken = await violations(page, colorScheme === 'light' ? undefined : LOOKS);
      if (broken.length > 0) found[`${colorScheme} ${width}`] = broken;
    }
    expect(found).toEqual({});
  });
});

/** Every text that has less than so much contrast to the plain colours behind it, as it is painted. */
const fainterThan = (page: Page, selector: string, least: number): Promise<string[]> =>
  page.evaluate(
    ({ selector: wanted, least: ratio }) => {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const behind = (element: Element): string => {
        for (let one: Element | null = element; one; one = one.parentElement) {
          const { backgroundColor } = getComputedStyle(one);
          if (channels(backgroundColor)[3] !== 0) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      return [...document.querySelectorAll(wanted)].flatMap((element) => {
        const [bright = 0, dim = 0] = [getComputedStyle(element).color, behind(element)]
          .map(luminance)
          .toSorted((a, b) => b - a);
        const found = (bright + 0.05) / (dim + 0.05);
        return found < ratio ? [`${found.toFixed(1)}: ${element.outerHTML.slice(0, 80)}`] : [];
      });
    },
    { selector, least },
  );

/** What was read steps back on purpose, to AA. */
const BODY_TEXT = '.story-card:not([data-read]) :is(h3, .summary), [data-empty], .popup-page :is(h3, [data-summary])';

test.each(['ready', 'empty', 'reading', 'popup'] as const)(
  'the text of %s has a contrast of seven to one',
  async (state) => {
    const page = await stage.show(state, 'en');
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      expect(await fainterThan(page, BODY_TEXT, 7)).toEqual([]);
      expect(await page.locator(BODY_TEXT).count()).toBeGreaterThan(10);
    }
    expect((await fainterThan(page, BODY_TEXT, 21)).length).toBeGreaterThan(10);
  },
);

test.each(['ready', 'warnings', 'first-run', 'popup', 'options', 'options-feed'] as const)(
  '%s can be used in forced colours',
  async (state) => {
    const page = await stage.show(state, 'en');
    await page.emulateMedia({ forcedColors: 'active' });
    // Colours are the system's, and axe does not know them.
    expect(await violations(page, ['target-size', 'link-in-text-block'])).toEqual([]);
    expect(await page.evaluate(misfits)).toEqual([]);
    // A background says nothing here: what is a box for the eye has an edge.
    const bare = await page
      .locator('.warning-banner, .greeting .close')
      .evaluateAll((all) =>
        all.filter((one) => getComputedStyle(one).borderTopStyle === 'none').map((one) => one.className),
      );
    expect(bare).toEqual([]);
  },
);

test.each(['ready', 'loading', 'options'] as const)('nothing of %s moves for who wants no motion', async (state) => {
  const page = await stage.show(state, 'en');
  const moving = () =>
    page.evaluate(() => [
      ...document.getAnimations().map((one) => String(one)),
      ...[document.documentElement, ...document.querySelectorAll('*')].flatMap((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        const isStill = !/[1-9]/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
        return isStill ? [] : [one.localName];
      }),
    ]);
  expect(await moving()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect((await moving()).length).toBeGreaterThan(0);
});
