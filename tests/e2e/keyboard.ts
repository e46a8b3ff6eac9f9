import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than lie between any two that a test goes between. */
const FAR = 90;
const LONG = { timeout: 30_000 };

/** Runs in the page: what a screen reader would call the element with the focus, and what it is. */
const nameInPage = (): string => {
  const { activeElement } = document;
  const label = activeElement?.closest('label')?.textContent;
  return (activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** A page in the hands of a reader without a pointer. */
export function atKeyboard(page: Page) {
  const focused = () => page.evaluate(nameInPage);
  const press = (key: string) => page.keyboard.press(key);
  const go = async (key: 'Tab' | 'Shift+Tab', name: RegExp) => {
    const met: string[] = [];
    for (let stops = 0; stops < FAR; stops++) {
      await press(key);
      met.push(await focused());
      if (name.test(met.at(-1) ?? '')) return;
    }
    throw new Error(`${key} does not lead to ${name}: ${met.slice(0, 40).join(' | ')}`);
  };
  return {
    focused,
    press,
    /** Goes on, or back, to what has this name. */
    to: (name: RegExp) => go('Tab', name),
    backTo: (name: RegExp) => go('Shift+Tab', name),
    /** Uses what has this name, further on. */
    use: async (name: RegExp) => {
      await go('Tab', name);
      await press('Enter');
    },
    useBefore: async (name: RegExp) => {
      await go('Shift+Tab', name);
      await press('Enter');
    },
    isThere: (selector: string, count = 1) => expect.poll(() => page.locator(selector).count(), LONG).toBe(count),
    says: (selector: string, words: RegExp) =>
      expect.poll(() => page.locator(selector).first().innerText(), LONG).toMatch(words),
    /** The page has heard of the store and hears keys. */
    isReady: () => page.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0),
  };
}
