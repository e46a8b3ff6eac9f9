import type { RequestListener } from 'node:http';
import type { Page as Tab } from 'playwright-core';
import { feedId } from '@/lib/catalogue/feed-id';
import { science } from '@/lib/catalogue/sections/science';
import type { FeedRow } from '@/lib/store/db';
import { DAY, type Millis, SECOND } from '@/lib/time';
import { eventually } from '../e2e/eventually';
import { type Briefing, removeProfile, startBriefing } from '../e2e/harness';
import { addressOf, openFrontDoor } from '../newsstand/server';
import { DATES, TAGS } from './chapters/validators';
import { always, answer, feedPage } from './pages';
import type { Asked, Log, Page } from './web';

/** What the built extension asked in a real Chromium, and when the reader let it say who asks. */
export type Recorded = { readonly log: Log; readonly namedFrom: Millis; readonly namedTo: Millis };

/** A site that the reader visits: it sets cookies, and its pages ask for more. */
export const VISITED = 'https://www.quantamagazine.org/visited';
/** Where a publisher's redirect tries to lead. */
export const INSIDE = 'http://router.local/reboot';
export const LED_INSIDE = 'https://www.nasa.gov/news-release/feed/';

const COOKIES = { 'Set-Cookie': 'visitor=42; Path=/; SameSite=None; Secure' };
const FEEDS = science.feeds.map(({ url }) => url);
const VISIT = '<!doctype html><title>Visited</title><link rel="icon" href="data:,"><p>A page.';

/** The feeds of a section, each with a tag and a date that a server may well send. */
function pageAt(url: string): Page {
  if (url === LED_INSIDE) return () => answer(302, { Location: INSIDE });
  if (url.startsWith(VISITED)) return () => answer(200, { 'Content-Type': 'text/html', ...COOKIES }, VISIT);
  const index = FEEDS.indexOf(url);
  if (index < 0) return () => answer(404);
  // Another tag each time, also on a 304: so that every odd one is echoed by somebody.
  return feedPage({
    etag: (times) => TAGS[(index + 2 * times) % TAGS.length],
    lastModified: always(DATES[index % DATES.length]),
    headers: COOKIES,
  });
}

function recorder(log: Asked[]): RequestListener {
  return (request, response) => {
    const url = addressOf(request);
    const times = log.filter((asked) => asked.url === url).length;
    const { method = '', headers } = request;
    const reply = pageAt(url)({ headers, times, now: Date.now() });
    log.push({ at: Date.now(), method, url, host: new URL(url).host, headers, parallelOnHost: 1, parallel: 1, reply });
    if (reply.kind === 'answer')
      response.writeHead(reply.status, reply.headers).end(reply.status === 304 ? '' : reply.body);
  };
}

/** Runs in the page: these feeds are due, all others not for a day. */
function makeDue({ due, later }: { due: readonly string[]; later: Millis }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('feeds', 'readwrite');
      const feeds = transaction.objectStore('feeds');
      feeds.getAll().onsuccess = (event) => {
        for (const feed of (event.target as IDBRequest<FeedRow[]>).result)
          feeds.put({ ...feed, nextPollAt: due.includes(feed.id) ? 0 : later });
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Has every feed of the section asked once more, as the alarm does it. */
async function nextRound(briefing: Briefing, options: Tab, log: Log): Promise<void> {
  const before = log.length;
  await options.evaluate(makeDue, { due: FEEDS.map(feedId), later: Date.now() + DAY });
  await briefing.tickSoon();
  const isAsked = (url: string) => log.slice(before).some((asked) => asked.url === url);
  await eventually(async () => FEEDS.every(isAsked), 150 * SECOND);
  const rested = async () =>
    (await briefing.rows<FeedRow>('feeds')).filter(({ nextPollAt }) => nextPollAt < Date.now());
  await eventually(async () => (await rested()).length === 0, 90 * SECOND);
}

async function visit(briefing: Briefing): Promise<void> {
  const tab = await briefing.context.newPage();
  await tab.goto(VISITED);
  await tab.evaluate((url) => fetch(`${url}/data`).then((response) => response.text()), VISITED);
  await tab.close();
}

/** Plays three rounds in a real Chromium with the extension that ships: without our name, with it, and without it again. */
export async function playInChromium(): Promise<Recorded> {
  const log: Asked[] = [];
  const door = await openFrontDoor(recorder(log));
  const briefing = await startBriefing({ port: door.port });
  try {
    const options = await briefing.options();
    const tickBox = async (checked: boolean) => {
      // What is set shows as set once it is stored.
      await options.locator('[name="identify"]').click();
      await eventually(async () => {
        const [row] = await briefing.rows<{ value: { identify: boolean } }>('settings');
        return row?.value.identify === checked;
      }, 30 * SECOND);
    };
    await eventually(async () => log.some(({ url }) => url === FEEDS[0]), 60 * SECOND);
    await visit(briefing);
    await nextRound(briefing, options, log);
    await nextRound(briefing, options, log);
    await tickBox(true);
    const namedFrom = Date.now();
    await nextRound(briefing, options, log);
    await visit(briefing);
    const namedTo = Date.now();
    await tickBox(false);
    await nextRound(briefing, options, log);
    return { log, namedFrom, namedTo };
  } finally {
    await briefing.close();
    await door.close();
    removeProfile(briefing.profileDir);
  }
}
