import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refreshWeather } from '@/lib/jobs/refresh-weather';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { sectionViews } from '@/lib/store/views';
import { readWeather } from '@/lib/store/weather';
import { DAY, HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';
import { warningsInForce } from '@/lib/weather/in-force';
import { wishOf } from '@/lib/weather/wish';
import { weatherDocument } from '../newsstand/documents/weather';
import { airCollection, alertCollection, cityPages } from '../newsstand/documents/weather-geomet';
import { type FakeClock, fakeClock } from '../politeness/clock';
import { type Page, type Reply, Web } from '../politeness/web';
import { emptyStore, sectionRow, storeSection } from '../store/fixtures';
import { withheld } from '../support/browser';
import { fixture } from '../weather/read';

const START = Date.UTC(2026, 10, 21, 12);
const GEOMET = 'https://api.weather.gc.ca/collections';
const ALERTS = `${GEOMET}/weather-alerts/items?f=json&lang=en&bbox=-77.29,45.89,-77.27,45.91&limit=100`;
const CITY = `${GEOMET}/citypageweather-realtime/items?f=json&lang=en&bbox=-77.98,45.40,-76.58,46.40&limit=10`;
const AIR = `${GEOMET}/aqhi-observations-realtime/items?f=json&lang=en&bbox=-77.98,45.40,-76.58,46.40&limit=50&latest=true`;
const FEED = 'https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml';

let clock: FakeClock;
let web: Web;
const browserFetch = globalThis.fetch;

const answer = (body: string, headers: Record<string, string> = {}, status = 200): Reply => ({
  kind: 'answer',
  status,
  headers,
  body,
});
const always =
  (reply: Reply): Page =>
  () =>
    reply;
/** Documents of one moment, under a tag to which a second request is answered 304. */
const tagged =
  (body: string, headers: Record<string, string> = {}): Page =>
  ({ headers: asked }) =>
    asked['if-none-match'] === '"w1"'
      ? answer('', { ETag: '"w1"', ...headers }, 304)
      : answer(body, { ETag: '"w1"', ...headers });

beforeEach(async () => {
  clock = fakeClock(START, () => web.isWaiting);
  web = new Web(clock);
  globalThis.fetch = web.fetch as typeof fetch;
  await web.serve({
    [ALERTS]: tagged(alertCollection(START)),
    [CITY]: tagged(cityPages(START)),
    [AIR]: tagged(airCollection(START)),
    [FEED]: always(answer(weatherDocument('en', START))),
  });
  await clock.settle(emptyStore());
  await clock.settle(storeSection(sectionRow('weather', 0), []));
});

afterEach(async () => {
  clock.restore();
  globalThis.fetch = browserFetch;
  withheld.clear();
  await web.close();
});

const settle = <T>(work: () => Promise<T>): Promise<T> => clock.settle(work());
const refresh = () => settle(refreshWeather);
/** The alarm goes off at every minute. */
async function until(at: Millis): Promise<void> {
  for (; clock.now() < at; clock.set(Math.min(at, clock.now() + MINUTE))) await refresh();
}
const choose = (patch: Partial<Settings>) =>
  settle(() => db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, ...patch } }));
const weather = (patch: Partial<Settings> = {}) =>
  settle(() =>
    readWeather(wishOf({ ...DEFAULT_SETTINGS, ...patch }, 'en'), { timeZone: 'America/Toronto', now: clock.now() }),
  );
const feeds = async () => (await settle(() => sectionViews(byDexie)))[0]?.feeds ?? [];
const stateOf = async (url: string) => (await feeds()).find((feed) => feed.url === url)?.state;
const times = (url: string) => web.log.filter((asked) => asked.url === url).map(({ at }) => at - START);
const names = () => web.log.map(({ url }) => url);

describe('refreshWeather', () => {
  test('asks for warnings first, one request at a time, and stores what they tell', async () => {
    await refresh();
    expect(names()).toEqual([ALERTS, CITY, AIR]);
    for (const { parallel, headers } of web.log) {
      expect(parallel).toBe(1);
      expect(headers.accept).toMatch(/^application\/geo\+json/);
      expect(headers['user-agent']).not.toContain('MorningBriefing');
    }
    expect(web.log[1]!.at - web.log[0]!.at).toBeGreaterThanOrEqual(SECOND);
    expect(await weather()).toMatchObject({
      provider: 'eccc',
      place: 'Petawawa',
      warnings: [{ colour: 'orange', kind: 'warning', title: 'snowfall warning' }],
      now: { temperature: -6.4 },
      air: { index: '2' },
    });
    expect((await weather())?.periods).toHaveLength(12);
    expect((await weather())?.hours).toHaveLength(24);
    expect(await settle(() => db.polls.toArray())).toMatchObject([
      { outcome: 'ok' },
      { outcome: 'ok' },
      { outcome: 'ok' },
    ]);
  });

  test('asks for warnings every ten minutes and for the forecast every hour, with validators', async () => {
    await until(START + 3 * HOUR);
    const gaps = (url: string) =>
      times(url)
        .slice(1)
        .map((at, index) => at - (times(url)[index] ?? 0));
    expect(times(ALERTS).length).toBeGreaterThanOrEqual(15);
    for (const gap of gaps(ALERTS)) expect(gap).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(times(CITY)).toHaveLength(3);
    for (const gap of gaps(CITY)) expect(gap).toBeGreaterThanOrEqual(HOUR);
    const later = web.log.slice(3);
    expect(later.map(({ headers }) => headers['if-none-match'])).toEqual(later.map(() => '"w1"'));
    expect((await weather())?.warnings).toHaveLength(1);
    expect((await weather())?.periods).toHaveLength(12);
  });

  test('never asks before the service’s own Expires', async () => {
    await web.serve({
      [ALERTS]: ({ now }) => answer(alertCollection(START), { Expires: new Date(now + 25 * MINUTE).toUTCString() }),
      [CITY]: tagged(cityPages(START), { 'Cache-Control': 'max-age=7200' }),
    });
    await until(START + 3 * HOUR);
    expect(times(CITY)).toHaveLength(2);
    expect(times(CITY)[1]).toBeGreaterThanOrEqual(2 * HOUR);
    expect(times(ALERTS).length).toBeLessThanOrEqual(7);
  });

  test.each([
    ['HTTP 503', always(answer('', {}, 503)), { state: 'http', status: 503 }],
    ['a portal', always(answer('<html><body>Sign in</body></html>')), { state: 'not-a-feed' }],
    ['half a document', always(answer(cityPages(START).slice(0, 2000))), { state: 'not-a-feed' }],
    ['nothing', always(answer('')), { state: 'not-a-feed' }],
    ['silence', always({ kind: 'hang' }), { state: 'timeout' }],
    ['a cut line', always({ kind: 'reset' }), { state: 'network' }],
  ] as const)('keeps the last forecast, with its age, when its services answer with %s', async (_, bad, expected) => {
    await refresh();
    await web.serve({ [CITY]: bad, [FEED]: always(answer('', {}, 500)) });
    await until(START + 2 * HOUR + 10 * MINUTE);
    expect(await weather()).toMatchObject({ place: 'Petawawa', now: { temperature: -6.4 } });
    expect((await weather())?.fetchedAt).toBeLessThan(START + MINUTE);
    expect((await feeds()).find(({ url }) => url === CITY)).toMatchObject(expected);
    // Warnings come from where they always came.
    expect((await weather())?.warningsAt).toBeGreaterThan(START + HOUR);
  });

  test('waits longer after each failure, six hours at most', async () => {
    await web.serve({ [CITY]: always(answer('', {}, 500)), [FEED]: always(answer('', {}, 500)) });
    await until(START + 15 * HOUR);
    expect(times(CITY).map((at) => Math.floor(at / HOUR))).toEqual([0, 1, 3, 7, 13]);
  });

  test('asks the older feed while the newer service is down, and not any more when it is back', async () => {
    await web.serve({ [CITY]: always(answer('', {}, 404)) });
    await refresh();
    expect(names()).toContain(FEED);
    expect(await weather()).toMatchObject({ provider: 'eccc-atom', now: { condition: 'Light Snow' } });
    await web.serve({ [CITY]: tagged(cityPages(START)) });
    await until(START + HOUR + 20 * MINUTE);
    expect(await weather()).toMatchObject({ provider: 'eccc' });
    const asked = times(FEED).length;
    await until(START + 3 * HOUR);
    expect(times(FEED)).toHaveLength(asked);
  });

  test('leaves a host alone as a whole for as long as it asks', async () => {
    await web.serve({ [ALERTS]: always(answer('', { 'Retry-After': '5400' }, 429)) });
    await refresh();
    await until(START + 89 * MINUTE);
    expect(names().filter((url) => url.startsWith(GEOMET))).toEqual([ALERTS]);
    await web.serve({ [ALERTS]: tagged(alertCollection(START)) });
    await until(START + 95 * MINUTE);
    expect(names()).toContain(CITY);
  });

  test('a warning that was ended is gone ten minutes later', async () => {
    await refresh();
    await web.serve({ [ALERTS]: always(answer(alertCollection(START, { alert: false }))) });
    await until(START + 12 * MINUTE);
    expect((await weather())?.warnings).toEqual([]);
  });

  test('a warning expires though nobody can be asked', async () => {
    await refresh();
    web.isDown = true;
    clock.set(START + 14 * HOUR);
    expect(warningsInForce(await weather(), clock.now())).toHaveLength(1);
    clock.set(START + 14 * HOUR + 1);
    expect(warningsInForce(await weather(), clock.now())).toEqual([]);
  });

  test('without a network nobody has failed, and the last weather stands', async () => {
    await refresh();
    web.isDown = true;
    clock.set(START + HOUR + 30 * MINUTE);
    await refresh();
    expect((await feeds()).map(({ state }) => state)).toEqual(['offline', 'offline', 'offline']);
    expect(await weather()).toMatchObject({ place: 'Petawawa' });
    web.isDown = false;
    await until(clock.now() + 11 * MINUTE);
    expect(await stateOf(CITY)).toBe('not-modified');
  });

  test('a server that says "unchanged" for a day is asked once without validators', async () => {
    await until(START + 26 * HOUR);
    const bare = web.log.filter(({ url, headers }) => url === CITY && headers['if-none-match'] === undefined);
    expect(bare).toHaveLength(2);
    expect(bare[1]!.at - bare[0]!.at).toBeGreaterThan(DAY);
  });

  test('an attempt that was killed is made again, after its lease', async () => {
    await refresh();
    await settle(() => db.weather.toCollection().modify({ nextPollAt: START + 5 * MINUTE }));
    clock.set(START + 4 * MINUTE);
    await refresh();
    expect(names()).toHaveLength(3);
    clock.set(START + 5 * MINUTE);
    await refresh();
    expect(names()).toHaveLength(6);
  });

  test('asks nobody where the section is switched off, or the browser withholds the host', async () => {
    withheld.add('api.weather.gc.ca');
    await refresh();
    expect((await feeds()).map(({ state }) => state)).toEqual(['permission', 'permission', 'permission']);
    withheld.clear();
    await settle(async () => {
      await db.weather.clear();
      await db.sections.update('weather', { enabled: false });
    });
    await refresh();
    expect(names()).toEqual([]);
  });
});

describe('the reader’s choice', () => {
  test('a pasted feed is asked alone', async () => {
    await choose({ weatherAddress: FEED });
    await refresh();
    expect(names()).toEqual([FEED]);
    expect(await weather({ weatherAddress: FEED })).toMatchObject({
      provider: 'eccc-atom',
      warnings: [{ colour: 'orange' }],
    });
  });

  test('another place is asked about at once; turning back asks nobody again', async () => {
    const place = { name: 'Pembroke', latitude: 45.82, longitude: -77.11 };
    await refresh();
    await choose({ place });
    await refresh();
    const asked = names().length;
    expect(asked).toBeGreaterThan(3);
    await choose({});
    await refresh();
    expect(names()).toHaveLength(asked);
  });

  test('what was kept for another place is forgotten after a day', async () => {
    await refresh();
    await choose({ place: { name: 'Pembroke', latitude: 45.82, longitude: -77.11 } });
    clock.set(START + DAY + MINUTE);
    await refresh();
    const ids = await settle(() => db.weather.toCollection().primaryKeys());
    expect(ids.every((id) => id.startsWith('45.82,'))).toBe(true);
  });

  test('the National Weather Service is asked where it says', async () => {
    const api = 'https://api.weather.gov';
    const grid = `${api}/gridpoints/BOU/62,61`;
    const nws = (name: string) => always(answer(new TextDecoder().decode(fixture(`nws/${name}.json`))));
    await web.serve({
      [`${api}/alerts/active?point=39.74,-104.99`]: nws('alerts'),
      [`${api}/points/39.74,-104.99`]: nws('point'),
      [`${grid}/forecast?units=si`]: nws('forecast'),
      [`${grid}/forecast/hourly?units=si`]: nws('hours'),
      [`${grid}/stations`]: nws('stations'),
      [`${api}/stations/KCLB/observations/latest`]: nws('observation'),
    });
    const place = { name: 'Denver', latitude: 39.74, longitude: -104.99 };
    await choose({ place });
    await refresh();
    expect(names()).toHaveLength(6);
    // Its terms ask who asks; Environment Canada's do not.
    for (const { headers } of web.log) expect(headers['user-agent']).toMatch(/^MorningBriefing\/.*\+https/);
    expect(await weather({ place })).toMatchObject({
      provider: 'nws',
      place: 'Clayburg, CO',
      timeZone: 'America/Denver',
      now: { station: 'Clayburg Airport', temperature: 0 },
      periods: [{ name: 'Tonight' }, { name: 'Tuesday' }, { name: 'Tuesday Night' }],
    });
    await until(START + 2 * HOUR);
    expect(times(`${api}/points/39.74,-104.99`)).toHaveLength(1);
  });
});
