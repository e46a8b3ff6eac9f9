import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition, Outcome } from '@/lib/briefing/types';
import { hosts } from '@/lib/catalogue/hosts';
import type { FeedRow, PollRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, hostsAsked, removeProfile, startBriefing } from './harness';

const SECTIONS =
  'weather international canada us ai digital-strategy public-health science government enterprise-architecture emerging-tech cybersecurity university-ai corporate-ai'.split(
    ' ',
  );

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let tab: Page;

const finalEdition = async (): Promise<Edition | undefined> =>
  (await briefing.rows<Edition>('editions')).find((edition) => edition.state === 'final');

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  briefing = await startBriefing({ port: stand.port });
  tab = await briefing.newTab();
  await eventually(finalEdition, 180_000);
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

describe('the first edition', () => {
  test('polls without a click and shows every section in order', async () => {
    const shown = await tab
      .locator('section[data-section]')
      .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-section')));
    expect(shown.toSorted()).toEqual(SECTIONS.toSorted());
    const stories = await tab.locator('article[data-story]').count();
    expect(stories).toBeGreaterThan(25);
  });

  test('gives every story a headline that links to its source, a publisher and a time', async () => {
    const stories = await tab.locator('article[data-story]').evaluateAll((articles) =>
      articles.map((article) => ({
        href: article.querySelector('h3 a')?.getAttribute('href'),
        title: article.querySelector('h3 a')?.textContent,
        time: article.querySelector('time')?.getAttribute('datetime'),
        exact: article.querySelector('time')?.getAttribute('title'),
        summary: article.querySelector('[data-summary]')?.textContent ?? '',
      })),
    );
    for (const story of stories) {
      expect(story.href).toMatch(/^https?:\/\//);
      expect(story.href).not.toMatch(/utm_|at_medium/);
      expect(story.title?.trim()).not.toBe('');
      expect(story.title).not.toMatch(/&\w+;|<\w|â€|\u200b/);
      expect(Date.parse(story.time ?? '')).not.toBeNaN();
      expect(story.exact).toMatch(/\d{4}/);
      expect(story.summary.length).toBeLessThanOrEqual(321);
    }
  });

  test('shows a story once, in one place', async () => {
    const ids = await tab
      .locator('[data-story]')
      .evaluateAll((stories) => stories.map((story) => story.getAttribute('data-story')));
    const links = await tab
      .locator('[data-story] h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(links).size).toBe(links.length);
  });

  test('tells an event once, whatever its headlines, with links to who else has it', async () => {
    const titles = await tab.locator('[data-story] h3').allInnerTexts();
    // Five feeds report it, each in its own words. The merger is strict: one that is worded apart may stay apart.
    expect(titles.filter((title) => title.includes('Vanuatu')).length).toBeLessThanOrEqual(2);
    // A science feed has it, too: the event goes where its most specific section is.
    const quakes = await tab.locator('[data-story]', { hasText: 'Vanuatu' }).all();
    const linkCounts = await Promise.all(quakes.map((quake) => quake.locator('a').count()));
    expect(Math.max(...linkCounts)).toBeGreaterThan(2);
  });

  test('never shows more than five stories in a section', async () => {
    const counts = await tab
      .locator('section[data-section]')
      .evaluateAll((all) => all.map((section) => section.querySelectorAll('[data-story]').length));
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
  });

  test('says that its news is sample news', async () => {
    expect((await finalEdition())?.sample).toBe(true);
    expect(await tab.locator('body').innerText()).toMatch(/sample news/i);
  });

  test('explains what failed, each in its own way, and loses nothing else', async () => {
    const feeds = await briefing.rows<FeedRow>('feeds');
    const failed = feeds.filter((feed) => !['ok', 'not-modified', undefined].includes(feed.outcome));
    const ways = new Set(failed.map((feed) => `${feed.outcome} ${feed.status ?? ''}`));
    expect(failed.length).toBeGreaterThanOrEqual(10);
    expect(ways.size).toBeGreaterThanOrEqual(8);
    const receipt = tab.locator('[data-receipt]');
    expect(await receipt.count()).toBe(1);
  });

  test('names the cause where a whole section failed', async () => {
    const sentence = tab.locator('[data-empty="failed"]').first();
    expect(await sentence.innerText()).toMatch(/HTTP \d{3}|timed out|no feed|not a feed/i);
  });

  test('keeps one row an attempt, with its outcome', async () => {
    const polls = await briefing.rows<PollRow>('polls');
    const outcomes = new Set<Outcome>(polls.map((poll) => poll.outcome));
    expect(polls.length).toBeGreaterThanOrEqual(75);
    for (const outcome of ['ok', 'http', 'timeout', 'not-a-feed', 'cut-off', 'too-large', 'gone', 'empty'] as const) {
      expect(outcomes, outcome).toContain(outcome);
    }
    for (const poll of polls)
      expect(poll).toMatchObject({
        feedId: expect.any(String),
        at: expect.any(Number),
        bytes: expect.any(Number),
        ms: expect.any(Number),
      });
  });

  test('shows the weather as weather, and its warning above everything', async () => {
    const warning = tab.locator('[data-warning="orange"]').first();
    expect(await warning.isVisible()).toBe(true);
    expect(await tab.locator('[data-weather]').first().innerText()).toMatch(/°/);
    const [warningTop, mastTop] = await Promise.all([warning.boundingBox(), tab.locator('h1').first().boundingBox()]);
    expect(warningTop?.y).toBeLessThan(mastTop?.y ?? 0);
  });

  test('asks nobody but the feeds and the weather service', () => {
    const known = new Set(hosts());
    expect([...hostsAsked(stand.requests)].filter((host) => !known.has(host))).toEqual([]);
    for (const { headers } of stand.requests.filter(({ url }) => known.has(new URL(url).hostname))) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  test('is set in our own type, not in the one that browsers give to pages of extensions', async () => {
    const [size, family] = await tab.evaluate(() => {
      const { fontSize, fontFamily } = getComputedStyle(document.body);
      return [fontSize, fontFamily];
    });
    expect(size).toBe('15px');
    expect(family).toContain('Charter');
  });

  test('marks when the first stories are in the document', async () => {
    expect(await tab.evaluate(() => performance.getEntriesByName('briefing:painted').length)).toBe(1);
  });
});

describe('the options', () => {
  test('switching a section off takes it from the open new tab at once, and on brings it back', async () => {
    const options = await briefing.options();
    const science = options.getByRole('switch', { name: 'Science', exact: true });
    await science.click();
    await tab.locator('section[data-section="science"]').waitFor({ state: 'detached', timeout: 3_000 });
    await science.click();
    await tab.locator('section[data-section="science"] [data-story]').first().waitFor({ timeout: 10_000 });
    await options.close();
  });

  test('moving a section moves it on the open new tab', async () => {
    const options = await briefing.options();
    const order = () =>
      tab.locator('nav a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const before = await order();
    const row = options.locator('[data-section-row="us"]');
    await row.getByRole('button', { name: /up/i }).click();
    await eventually(async () => (await order()).join() !== before.join(), 3_000);
    await options.close();
  });

  test('feed health has a row a feed, with its state', async () => {
    const options = await briefing.options();
    const rows = options.locator('[data-feed-health] [data-feed-url]');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(75);
    const states = await rows.evaluateAll((all) => new Set(all.map((row) => row.getAttribute('data-state'))).size);
    expect(states).toBeGreaterThan(5);
    await options.close();
  });
});

describe('the weather of another place', () => {
  test('is looked for on a click, chosen, and shown with its own times and service', async () => {
    const geocoder = 'geocoding-api.open-meteo.com';
    const options = await briefing.options();
    const weather = options.locator('[data-group="weather"]');
    await options.locator('input[name="place"]').fill('Oslo');
    expect(hostsAsked(stand.requests).has(geocoder)).toBe(false);
    await weather.getByRole('button', { name: 'Find' }).click();
    await options.getByRole('button', { name: 'Oslo, Norway' }).click();
    expect(hostsAsked(stand.requests).has(geocoder)).toBe(true);
    await options.locator('[data-place]', { hasText: 'Oslo' }).waitFor();
    const card = tab.locator('section[data-weather]');
    await card.getByText('Data from MET Norway').waitFor({ timeout: 90_000 });
    expect(await card.locator('svg[role="img"]').getAttribute('aria-label')).toMatch(/over the next 24 hours/);
    await tab.locator('[data-warning]').waitFor({ state: 'detached' });
    const namedAt = (host: string) =>
      stand.requests.filter(({ url }) => url.includes(host)).map(({ headers }) => headers['user-agent']);
    for (const name of namedAt('api.met.no')) expect(name).toContain('MorningBriefing');
    for (const name of namedAt('api.weather.gc.ca')) expect(name).not.toContain('MorningBriefing');
    await options.locator('input[name="place"]').fill('45.9, -77.28');
    await weather.getByRole('button', { name: 'Find' }).click();
    await tab.locator('[data-warning="orange"]').waitFor({ timeout: 10_000 });
    await options.close();
  });
});

describe('feeds of another reader', () => {
  test('come in as OPML, into a section of their own, and go out again', async () => {
    const options = await briefing.options();
    await options.locator('input[type="file"][data-import="opml"]').setInputFiles({
      name: 'feeds.opml',
      mimeType: 'text/x-opml',
      buffer: Buffer.from(
        '<opml version="2.0"><body><outline text="Ham radio"><outline text="BBC again" xmlUrl="https://feeds.bbci.co.uk/news/world/rss.xml"/>' +
          '<outline text="At home" xmlUrl="http://192.168.1.1/feed"/></outline></body></opml>',
      ),
    });
    await options.locator('[data-import-report="imported"]').waitFor();
    expect(await options.locator('[data-import-report]').innerText()).toMatch(/1 feed added.*1 was left out/);
    await options.getByRole('switch', { name: 'Ham radio' }).waitFor();
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export feeds (OPML)' }).click();
    const saved = await (await download).path();
    expect(readFileSync(saved, 'utf8')).toMatch(/<outline text="Ham radio" title="Ham radio" briefing:section="own-/);
    await options.locator('[data-left-out] summary').click();
    await options.locator('[data-reason="private"]', { hasText: 'At home' }).waitFor();
    await options.locator('[data-undo-import]').click();
    await options.locator('[data-import-report="undone"]').waitFor();
    await options.getByRole('switch', { name: 'Ham radio' }).waitFor({ state: 'detached' });
    await options.close();
  });
});

describe('in French', () => {
  test('the pages speak it and the feeds turn to their French twins, from one setting', async () => {
    const options = await briefing.options();
    await options.locator('select[name="language"]').selectOption('fr');
    await tab
      .locator('section[data-section="international"] h2', { hasText: 'Actualités internationales' })
      .waitFor({ timeout: 5_000 });
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('fr-CA');
    await eventually(async () => hostsAsked(stand.requests).has('ici.radio-canada.ca'), 30_000);
    const isFrenchWeather = ({ url }: { url: string }) => /api\.weather\.gc\.ca.*lang=fr/.test(url);
    await eventually(async () => stand.requests.some(isFrenchWeather), 90_000);
    await options.locator('select[name="language"]').selectOption('en');
    await tab
      .locator('section[data-section="international"] h2', { hasText: 'International News' })
      .waitFor({ timeout: 5_000 });
    await options.close();
  });
});

describe('the popup', () => {
  test('shows the top story of each section and refreshes with progress', async () => {
    const popup = await briefing.popup();
    await popup.locator('[data-story]').first().waitFor();
    expect(await popup.locator('[data-story]').count()).toBeGreaterThan(8);
    const tops = await popup
      .locator('[data-section]')
      .evaluateAll((all) => all.map((section) => section.querySelectorAll('[data-story]').length));
    expect(Math.max(...tops)).toBe(1);
    await popup.close();
  });
});
