import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { feedId } from '@/lib/catalogue/feed-id';
import { hosts } from '@/lib/catalogue/hosts';
import { searchPath } from '@/lib/search-path';
import type { SubscriptionRow, WeatherRow } from '@/lib/store/db';
import { MINUTE } from '@/lib/time';
import { sampleNewsstand } from '../../newsstand/newsstand';
import { documentPage, redirectPage, type Page as StandPage } from '../../newsstand/page';
import { startNewsstand } from '../../newsstand/server';
import { rss } from '../../support/web';
import { eventually } from '../eventually';
import { hostsAsked, removeProfile } from '../harness';
import { isFinal, SECTIONS, sectionsOn, storiesOn } from '../shown';
import { acceptPrompt, closeSidebar, inSidebar, refusePrompt, takeBackConsent } from './chrome';
import { type FirefoxBriefing, startFirefox } from './harness';
import { ADDON_ID } from './launch';
import type { FirefoxPage } from './page';

const TO_THE_ROUTER = 'https://www.schneier.com/feed/atom/';

const VISITED = 'phys.org';
const OF_THE_READERS = 'https://harbour.example/feed';
/** Feeds are found by a button of the same name. */
const FIND_PLACE = '//*[@data-group="weather"]//button[normalize-space()="Find"]';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: FirefoxBriefing;
let tab: FirefoxPage;

beforeAll(async () => {
  const pages: Record<string, StandPage> = { ...sampleNewsstand(Date.now(), { healthy: true }) };
  expect(pages).toHaveProperty([TO_THE_ROUTER]);
  pages[TO_THE_ROUTER] = redirectPage('http://192.168.1.1/feed');
  pages[`https://${VISITED}/visit`] = pages[`https://${VISITED}/visit-again`] = documentPage(
    '<!doctype html><title>Visit</title>',
    {
      contentType: 'text/html',
      headers: { 'Set-Cookie': 'reader=17; SameSite=None; Secure; Path=/' },
    },
  );
  pages[OF_THE_READERS] = documentPage(rss(['Ferries sail again', 'Crane is mended'], Date.now() - MINUTE));
  stand = await startNewsstand({ pages });
  briefing = await startFirefox(stand.port);
  tab = await briefing.newTab();
  await eventually(async () => (await briefing.rows<Edition>('editions')).some(isFinal), 90_000);
}, 120_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

describe('the first edition', () => {
  test('fills a real new tab without a click, with every section', async () => {
    expect(await tab.evaluate(() => location.pathname)).toBe('/newtab.html');
    await eventually(async () => (await tab.count('article[data-story]')) > 40, 10_000);
    expect((await sectionsOn(tab)).toSorted()).toEqual(SECTIONS.toSorted());
    expect(await tab.text('body')).toMatch(/sample news/i);
  });

  test('gives every story a headline that links to its source, and a time', async () => {
    for (const story of await storiesOn(tab)) {
      expect(story.href).toMatch(/^https?:\/\//);
      expect(story.title?.trim()).not.toBe('');
      expect(Date.parse(story.time ?? '')).not.toBeNaN();
      expect(story.exact).toMatch(/\d{4}/);
    }
  });

  test('shows the weather with its warning above everything', async () => {
    await tab.waitFor('[data-warning="orange"]');
    expect(await tab.text('[data-weather]')).toMatch(/°/);
  });

  test('asks nobody but the feeds and the weather service, and tells them nothing of the reader', () => {
    const known = new Set(hosts());
    expect([...hostsAsked(stand.requests)].filter((host) => !known.has(host))).toEqual([]);
    for (const { headers } of stand.requests.filter(({ url }) => known.has(new URL(url).hostname))) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers['user-agent']).not.toContain('MorningBriefing');
    }
  });

  test('does not follow a redirect into the house', () => {
    expect(hostsAsked(stand.requests)).toContain('www.schneier.com');
    expect(hostsAsked(stand.requests)).not.toContain('192.168.1.1');
  });
});

describe('the pages', () => {
  test('the popup shows the top story of each section', async () => {
    const popup = await briefing.page('popup.html');
    await popup.waitFor('[data-story]');
    expect(await popup.count('[data-story]')).toBeGreaterThan(8);
    await popup.close();
  });

  test('the sidebar shows the edition', async () => {
    const sidebar = await briefing.page('sidepanel.html');
    await sidebar.waitFor('[data-story]');
    expect(await sidebar.count('[data-story]')).toBe(await tab.count('[data-story]'));
    await sidebar.close();
  });

  test('the popup opens Firefox’s own sidebar, which shows the edition', async () => {
    const popup = await briefing.page('popup.html');
    // The popup is a tab here, and closes itself when it is done.
    await popup.click('//button[normalize-space()="Side panel"]');
    await eventually(async () => (await briefing.chrome(inSidebar))?.endsWith('/sidepanel.html'), 10_000);
    await briefing.chrome(closeSidebar);
  });

  test('a story that is saved by a key stands among the saved ones', async () => {
    const title = (await storiesOn(tab))[0]?.title ?? '';
    await tab.type('[data-story] h3 a', 's');
    await tab.waitFor('[data-saved]');
    const saved = await briefing.page('newtab.html#saved');
    await saved.waitFor('[data-saved-list] h3');
    expect(await saved.text('[data-saved-list] h3')).toBe(title);
    await saved.close();
  });

  test('a feed is added by its address, once Firefox has asked for its host', async () => {
    const options = await briefing.page('options.html');
    await options.type('input[name="feed-address"]', OF_THE_READERS);
    await options.click('.add-feed form button');
    await eventually(() => briefing.chrome(refusePrompt), 10_000);
    await options.waitFor('[data-finder="withheld"]');
    expect(hostsAsked(stand.requests)).not.toContain('harbour.example');
    await options.click('.add-feed .next button');
    await eventually(() => briefing.chrome(acceptPrompt), 10_000);
    await options.waitFor('[data-finder="found"]', 20_000);
    expect(await options.text('.feed-preview')).toContain('Ferries sail again');
    await options.click('//*[contains(@class, "feed-preview")]//button[normalize-space()="Add"]');
    await options.waitFor('[data-finder="added"]', 20_000);
    const wished = (await briefing.rows<SubscriptionRow>('subscriptions')).map(({ feedId: id }) => id);
    expect(wished).toContain(feedId(OF_THE_READERS));
    await options.close();
  });

  test('a section is switched off and on from the options, at once', async () => {
    const options = await briefing.page('options.html');
    const science = '[data-section-row="science"] [role="switch"]';
    await options.click(science);
    await tab.waitForNone('section[data-section="science"]');
    await options.click(science);
    await tab.waitFor('section[data-section="science"] [data-story]');
    await options.close();
  });

  test('feeds come in as OPML', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'briefing-opml-'));
    const file = join(dir, 'feeds.opml');
    const outline = '<outline text="BBC again" xmlUrl="https://feeds.bbci.co.uk/news/world/rss.xml"/>';
    writeFileSync(file, `<opml version="2.0"><body><outline text="Ham radio">${outline}</outline></body></opml>`);
    const options = await briefing.page('options.html');
    await options.type('[data-import="opml"]', file);
    await options.waitFor('[data-import-report="imported"]');
    expect(await options.text('[data-import-report]')).toMatch(/1 feed added/);
    await options.close();
    rmSync(dir, { recursive: true });
  });

  test('a story is found by search, in its worker', async () => {
    const title = (await storiesOn(tab))[0]?.title ?? '';
    const search = await briefing.page(searchPath(title).slice(1));
    await search.waitFor('[data-result]', 20_000);
    expect(await search.text('[data-result] h2')).toBe(title);
    await search.close();
  });
});

describe('pictures', () => {
  const asked = (host: string, end: string) =>
    stand.requests.filter(({ url }) => url.startsWith(`https://${host}/`) && url.endsWith(end));

  test('come on the reader’s wish, without a referrer', async () => {
    expect(asked('images.example.org', '.jpg')).toEqual([]);
    const options = await briefing.page('options.html');
    await options.click('select[name="pictures"] option[value="all"]');
    expect(await options.text('#pictures-meaning')).toMatch(/Firefox sends along the cookies/);
    await options.close();
    const illustrated = await briefing.newTab();
    await illustrated.waitFor('.story-picture[data-state="shown"]');
    await illustrated.close();
    for (const { headers } of asked('images.example.org', '.jpg')) expect(headers).not.toHaveProperty('referer');
  });

  test('come without the cookies of the hosts that we may read', async () => {
    for (const visit of ['visit', 'visit-again']) await (await briefing.page(`https://${VISITED}/${visit}`)).close();
    expect(asked(VISITED, 'visit-again').map(({ headers }) => headers.cookie)).toEqual(['reader=17']);
    const options = await briefing.page('options.html');
    await options.evaluate((src) => {
      document.body.append(Object.assign(new Image(), { src }));
    }, `https://${VISITED}/picture.jpg`);
    await eventually(async () => asked(VISITED, '.jpg').length > 0, 10_000);
    expect(asked(VISITED, '.jpg')[0]?.headers).not.toHaveProperty('cookie');
    await options.close();
  });
});

describe('whom we tell who asks', () => {
  test('a place of the reader’s is told to nobody before Firefox has asked them', async () => {
    const options = await briefing.page('options.html');
    await options.type('input[name="place"]', 'Oslo');
    await options.click(FIND_PLACE);
    await eventually(() => briefing.chrome(refusePrompt), 10_000);
    await options.waitFor('[data-place-search="refused"]');
    expect(hostsAsked(stand.requests)).not.toContain('geocoding-api.open-meteo.com');
    await options.close();
  });

  test('a service that wants to know is told our name, nobody else is', async () => {
    const options = await briefing.page('options.html');
    await options.type('input[name="place"]', 'Oslo');
    await options.click(FIND_PLACE);
    await eventually(() => briefing.chrome(acceptPrompt), 10_000);
    await options.click('//button[contains(., "Oslo, Norway")]');
    const namesAt = (host: string) =>
      stand.requests.filter(({ url }) => new URL(url).hostname === host).map(({ headers }) => headers['user-agent']);
    await eventually(async () => namesAt('api.met.no').length > 0, 30_000);
    for (const name of namesAt('api.met.no')) expect(name).toContain('MorningBriefing');
    for (const name of namesAt('api.weather.gc.ca')) expect(name).not.toContain('MorningBriefing');
    await options.close();
  });

  test('what was let be told and is taken back is told no more, is said to be withheld, and is asked for again on a click', async () => {
    await briefing.chrome(takeBackConsent, ADDON_ID, ['locationInfo']);
    const options = await briefing.page('options.html');
    const asked = () => stand.requests.filter(({ url }) => new URL(url).hostname === 'api.met.no').length;
    const withheld = async () => {
      await options.evaluate(makeWeatherDue);
      await briefing.tickSoon();
      const rows = () => briefing.rows<WeatherRow>('weather');
      await eventually(async () => (await rows()).some((row) => row.nextPollAt > 0), 30_000);
      return (await rows()).some(({ outcome }) => outcome === 'permission');
    };
    // What was being asked about at that moment may still come to its end.
    await eventually(withheld, 60_000);
    const before = asked();
    expect(await withheld()).toBe(true);
    expect(asked()).toBe(before);
    await tab.click('.host-notice button');
    await eventually(() => briefing.chrome(acceptPrompt), 10_000);
    await eventually(async () => asked() > before, 30_000);
    await options.close();
  });
});

/** Runs in the page: every document of the weather is to be asked for again. */
function makeWeatherDue(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const transaction = request.result.transaction('weather', 'readwrite');
      const weather = transaction.objectStore('weather');
      weather.openCursor().onsuccess = ({ target }) => {
        const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
        cursor?.update({ ...cursor.value, nextPollAt: 0 });
        cursor?.continue();
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
