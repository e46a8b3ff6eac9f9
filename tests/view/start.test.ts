import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { HOUR, MINUTE } from '@/lib/time';
import type { Model } from '@/lib/view/model';
import { keyOf } from '@/lib/view/start';

const NOW = Date.UTC(2026, 10, 21, 12);
const OWN = { settled: true, drawnFrom: null, isKept: true };

/** A model of which only what a page is drawn from is looked at. */
const model = (over: Partial<Model> = {}): Model =>
  ({
    edition: signal(undefined),
    weather: signal(undefined),
    sections: signal([]),
    settings: signal(DEFAULT_SETTINGS),
    trouble: signal(undefined),
    ...over,
  }) as Model;

test('a page is the same page within its hour, and another one in the next', () => {
  expect(keyOf(model(), OWN, NOW + 59 * MINUTE)).toBe(keyOf(model(), OWN, NOW));
  expect(keyOf(model(), OWN, NOW + HOUR)).not.toBe(keyOf(model(), OWN, NOW));
});

test('a page with other settings is another page', () => {
  const dark = model({ settings: signal({ ...DEFAULT_SETTINGS, theme: 'dark' }) });
  expect(keyOf(dark, OWN, NOW)).not.toBe(keyOf(model(), OWN, NOW));
});
