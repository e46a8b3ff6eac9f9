import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, PollRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';
import { startNewsstand } from '../newsstand/server';
import { boot, killBrowser, work } from './kill-browser';
import { KillNews } from './kill-news';
import { readersMarks } from './readers-marks';

/** `forgotten` are what the reader had read or saved, was told is kept, and no longer stands as it was. */
export type Damage = {
  readonly lost: number;
  readonly twice: number;
  readonly torn: number;
  readonly forgotten: number;
};
export type KillReport = Damage & {
  readonly kills: number;
  /** Kills that came while the store was being filled. */
  readonly midPoll: number;
  readonly entries: number;
  readonly marks: number;
  /** Starts at which the store did not open at the first try. */
  readonly lateOpens: number;
};

/** The longest that a browser lives after its page was opened: a round over all feeds takes about this long. */
const LONGEST_LIFE = 2500;
const MOST_TRIES = 20;
const BETWEEN_TRIES: Millis = 500;

/**
 * What a kill has done to the store. Lost: what the server will never send again under the tag we keep. Torn: a feed's
 * row without its attempt, or the other way round.
 */
async function damageIn(
  page: Page,
  news: KillNews,
): Promise<Omit<Damage, 'forgotten'> & { entries: Entry[]; attempts: number; unpolled: number }> {
  const { feeds, polls, entries } = await page.evaluate(readAtOnce);
  const known = Map.groupBy(entries, (entry) => entry.feedId);
  const identities = new Map([...known].map(([id, mine]) => [id, new Set(mine.map((entry) => entry.identity))]));
  const lost = feeds.flatMap(({ id, etag }) => news.promised(etag).filter((guid) => !identities.get(id)?.has(guid)));
  const twice = [...known.values()].reduce(
    (sum, mine) => sum + mine.length - new Set(mine.map(({ title }) => title)).size,
    0,
  );
  const lastPoll = new Map(polls.map((poll) => [poll.feedId, poll.at]));
  const torn = feeds.filter(({ id, attemptedAt }) => lastPoll.has(id) && lastPoll.get(id) !== attemptedAt);
  return {
    lost: lost.length,
    twice,
    torn: torn.length,
    entries,
    attempts: polls.length,
    unpolled: feeds.length - lastPoll.size,
  };
}

type Store = { readonly feeds: FeedRow[]; readonly polls: PollRow[]; readonly entries: Entry[] };

/** Runs in the page: the worker may be polling again, so all is read in one transaction. */
function readAtOnce(): Promise<Store> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const names = ['feeds', 'polls', 'entries'];
      if (!names.every((name) => request.result.objectStoreNames.contains(name))) {
        request.result.close();
        return resolve({ feeds: [], polls: [], entries: [] });
      }
      const transaction = request.result.transaction(names);
      const all = names.map((name) => transaction.objectStore(name).getAll());
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        const [feeds, polls, entries] = all.map((one) => one.result);
        request.result.close();
        resolve({ feeds, polls, entries } as Store);
      };
    };
  });
}

/** Runs in the page: every feed is due, as if a day had passed, and the attempts of this boot stand alone. */
function makeAllDue(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const names = request.result.objectStoreNames;
      if (!names.contains('feeds')) return resolve(request.result.close());
      const transaction = request.result.transaction(['feeds', 'polls'], 'readwrite');
      transaction.objectStore('polls').clear();
      const feeds = transaction.objectStore('feeds');
      feeds.getAll().onsuccess = (event) => {
        for (const feed of (event.target as IDBRequest<FeedRow[]>).result) {
          feeds.put({ ...feed, nextPollAt: 0, leasedAt: undefined });
        }
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Whether there is a store. After a kill its files may be locked for a moment by a process that is just ending. */
async function hasStore(page: Page): Promise<{ isThere: boolean; tries: number }> {
  const ask = () =>
    page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'morning-briefing'));
  for (let tries = 1; ; tries++) {
    try {
      return { isThere: await ask(), tries };
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await pause(BETWEEN_TRIES);
    }
  }
}

type KillOptions = {
  readonly extensionDir: string;
  readonly times: number;
  /** 0 – 1 each time: the moment of the kill. */
  readonly chance: () => number;
  readonly onKill?: (kill: number, so: KillReport) => void;
};

const NOTHING: KillReport = {
  kills: 0,
  midPoll: 0,
  lost: 0,
  twice: 0,
  torn: 0,
  forgotten: 0,
  entries: 0,
  marks: 0,
  lateOpens: 0,
};

type Found = Awaited<ReturnType<typeof damageIn>>;

/** What is lost or forgotten stays so, so the worst look counts; twice and torn are mended by the next poll. */
const withLook = (so: KillReport, found: Found, forgotten: number, marks: number): KillReport => ({
  ...so,
  midPoll: so.midPoll + (found.attempts > 0 && found.unpolled > 0 ? 1 : 0),
  lost: Math.max(so.lost, found.lost),
  twice: so.twice + found.twice,
  torn: so.torn + found.torn,
  forgotten: Math.max(so.forgotten, forgotten),
  entries: found.entries.length,
  marks,
});

/** Kills the browser again and again while it polls, and looks at the store each time it starts. */
export async function killAgainAndAgain({ extensionDir, times, chance, onKill }: KillOptions): Promise<KillReport> {
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-kill-'));
  const news = new KillNews();
  const marks = readersMarks();
  const stand = await startNewsstand({ pages: news.pages });
  let so = NOTHING;
  try {
    for (;;) {
      const booted = await boot({ extensionDir, profileDir, port: stand.port });
      const { page } = booted;
      const { isThere, tries } = await hasStore(page);
      const found = isThere ? await damageIn(page, news) : undefined;
      if (tries > 1) so = { ...so, lateOpens: so.lateOpens + 1 };
      if (found) so = withLook(so, found, await marks.forgotten(page), marks.count());
      onKill?.(so.kills, so);
      if (so.kills === times) {
        await booted.context.close();
        return so;
      }
      if (found) await page.evaluate(makeAllDue);
      news.print();
      const marking = marks.make(page, found?.entries.map(({ id }) => id) ?? []);
      await work(booted, so.kills === 0 ? LONGEST_LIFE * 2 : chance() * LONGEST_LIFE);
      await killBrowser(booted, profileDir);
      await marking;
      so = { ...so, kills: so.kills + 1 };
    }
  } finally {
    await stand.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
