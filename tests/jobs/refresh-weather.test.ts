import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refreshWeather } from '@/lib/jobs/refresh-weather';
import { db } from '@/lib/store/db';
import { sectionViews } from '@/lib/store/views';
import { HOUR, MINUTE } from '@/lib/time';
import { weatherDocument } from '../newsstand/documents/weather';
import { emptyStore, sectionRow, storeSection } from '../store/fixtures';
import { withheld } from '../support/browser';

const NOW = Date.UTC(2026, 10, 21, 12);
const asked: string[] = [];
/** The weather service, as this test wants it to answer. */
let answer: (headers: Headers) => Response;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(url);
    return answer(new Headers(init.headers));
  });
  answer = () => new Response(weatherDocument('en', NOW, { alert: true }), { headers: { ETag: '"w1"' } });
  await emptyStore();
  await storeSection(sectionRow('weather', 0), []);
});

afterEach(() => {
  asked.length = 0;
  withheld.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const weather = async () => (await db.weather.toArray())[0];
const feedOfSection = async () => (await sectionViews())[0]?.feeds[0];

describe('refreshWeather', () => {
  test('asks for the place of the reader, and stores warnings, conditions and periods', async () => {
    await refreshWeather();
    expect(asked).toEqual(['https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml']);
    expect(await weather()).toMatchObject({ outcome: 'ok', etag: '"w1"', fetchedAt: NOW });
    expect((await weather())?.weather?.warnings).toMatchObject([{ colour: 'orange', kind: 'warning' }]);
    expect((await weather())?.weather?.periods.length).toBeGreaterThan(8);
    expect(await db.polls.toArray()).toMatchObject([{ outcome: 'ok', newEntries: 0 }]);
  });

  test('asks again after an hour, with the validators', async () => {
    await refreshWeather();
    vi.setSystemTime(NOW + 59 * MINUTE);
    await refreshWeather();
    expect(asked).toHaveLength(1);
    vi.setSystemTime(NOW + HOUR);
    answer = (headers) => new Response(null, { status: headers.get('If-None-Match') === '"w1"' ? 304 : 500 });
    await refreshWeather();
    expect(await weather()).toMatchObject({ outcome: 'not-modified', fetchedAt: NOW + HOUR });
    expect((await weather())?.weather).toBeDefined();
  });

  test.each([
    ['HTTP 503', () => new Response('', { status: 503 }), { outcome: 'http', status: 503 }],
    ['a page that is no weather', () => new Response('<html><body>Sign in</body></html>'), { outcome: 'not-a-feed' }],
  ])('keeps the last weather when the service answers with %s, and says why', async (_, bad, expected) => {
    await refreshWeather();
    vi.setSystemTime(NOW + HOUR);
    answer = bad;
    await refreshWeather();
    expect(await weather()).toMatchObject({ ...expected, fetchedAt: NOW, failureCount: 1 });
    expect((await weather())?.weather).toBeDefined();
    expect(await feedOfSection()).toMatchObject({ state: expected.outcome, title: 'weather.gc.ca' });
  });

  test('asks nobody where the section is switched off, or the browser withholds the host', async () => {
    withheld.add('weather.gc.ca');
    await refreshWeather();
    expect(await feedOfSection()).toMatchObject({ state: 'permission' });
    await db.sections.update('weather', { enabled: false });
    await db.weather.clear();
    await refreshWeather();
    expect(await weather()).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
