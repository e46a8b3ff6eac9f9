import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { notifyReader } from '@/lib/jobs/notify-reader';
import type { Settings } from '@/lib/settings';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { db } from '@/lib/store/db';

import { rowOf } from '@/lib/store/weather-rows';
import { HOUR, MINUTE } from '@/lib/time';
import { asksOf, wishOf } from '@/lib/weather/wish';
import { aWarning, someWeather } from '../components/samples';
import { edition, emptyStore, NOW, sectionRow } from '../store/fixtures';
import { granted, notified } from '../support/browser';

const set = (patch: Partial<Settings>) =>
  db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, weatherAddress: ADDRESS, ...patch } });
const titles = () => notified.map(({ title }) => title);

const ADDRESS = 'https://weather.gc.ca/rss/weather/45.9_-77.28_e.xml';

/** The weather office of the reader's place has said this. */
async function weatherWith(warnings: Parameters<typeof aWarning>[0][]) {
  const wish = wishOf({ ...DEFAULT_SETTINGS, weatherAddress: ADDRESS }, 'en');
  const [ask] = asksOf(wish, []);
  const part = {
    periods: someWeather().periods,
    warnings: warnings.map((one) => aWarning({ expiresAt: NOW + HOUR, ...one })),
  };
  await db.weather.put({ ...rowOf(ask!, wish, []), part, fetchedAt: NOW });
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW + MINUTE });
  await emptyStore();
  await db.sections.put(sectionRow('weather', 0));
  await db.editions.put(edition());
  notified.length = 0;
  granted.add('notifications');
});

afterEach(() => {
  granted.clear();
  vi.useRealTimers();
});

test('nobody is notified who did not ask for it', async () => {
  await weatherWith([{ colour: 'red' }]);
  await notifyReader();
  expect(notified).toEqual([]);
});

describe('that an edition is ready', () => {
  beforeEach(() => set({ notifyEdition: true }));

  test('is said once', async () => {
    await notifyReader();
    await notifyReader();
    expect(titles()).toEqual([expect.stringMatching(/^Your \d\d:\d\d edition is ready · 1‑minute read$/)]);
  });

  test('is not said without the permission', async () => {
    granted.clear();
    await notifyReader();
    expect(notified).toEqual([]);
  });

  test.each([
    ['that the reader asked for', { occasion: 'update' }],
    ['that is still filling', { state: 'filling', occasion: 'first' }],
    ['that has been there for an hour', { builtAt: NOW - HOUR }],
  ] as const)('is not said of one %s', async (_name, over) => {
    await db.editions.put(edition(over));
    await notifyReader();
    expect(notified).toEqual([]);
  });
});

describe('a grave warning', () => {
  beforeEach(() => set({ notifyWarnings: true }));

  test('is told once, and again only when it becomes graver', async () => {
    await weatherWith([{ id: 'rain', colour: 'orange' }]);
    await notifyReader();
    await notifyReader();
    await weatherWith([{ id: 'rain', colour: 'red' }]);
    await notifyReader();
    expect(titles()).toEqual(['orange warning – Freezing rain', 'red warning – Freezing rain']);
  });

  test('is orange or red and in force; nothing else is told', async () => {
    await weatherWith([
      { id: 'a', colour: 'yellow' },
      { id: 'b', colour: 'grey' },
      { id: 'c', colour: 'red', expiresAt: NOW },
    ]);
    await notifyReader();
    expect(notified).toEqual([]);
  });

  test('is not told where the weather is switched off', async () => {
    await db.sections.put(sectionRow('weather', 0, { enabled: false }));
    await weatherWith([{ colour: 'red' }]);
    await notifyReader();
    expect(notified).toEqual([]);
  });
});
