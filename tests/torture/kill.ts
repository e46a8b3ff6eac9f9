import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, PollRow } from '@/lib/store/db';
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
};

/** The longest that a browser lives after its page was opened: a round over all feeds takes about this long. */
const LONGEST_LIFE = 2500;

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

const hasStore = async (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'morning-briefing'));

type KillOptions = {
  readonly extensionDir: string;
  readonly times: number;
  /** 0 – 1 each time: the moment of the kill. */
  readonly chance: () => number;
  readonly onKill?: (kill: number, so: KillReport) => void;
};

/** Kills the browser again and again while it polls, and looks at the store each time it starts. */
export async function killAgainAndAgain({ extensionDir, times, chance, onKill }: KillOptions): Promise<KillReport> {
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-kill-'));
  const news = new KillNews();
  const stand = await startNewsstand({ pages: news.pages });
  const marks = readersMarks();
  const sum = { kills: 0, midPoll: 0, lost: 0, twice: 0, torn: 0, forgotten: 0, entries: 0, marks: 0 };
  try {
    // One start more than kills: the last one is looked at, too.
    for (let kill = 0; kill <= times; kill++) {
      const booted = await boot({ extensionDir, profileDir, port: stand.port });
      let entryIds: string[] = [];
      if (await hasStore(booted.page)) {
        const found = await damageIn(booted.page, news);
        if (found.attempts > 0 && found.unpolled > 0) sum.midPoll += 1;
        entryIds = found.entries.map(({ id }) => id);
        // What is lost or forgotten stays so, so the worst look counts; twice and torn are mended by the next poll.
        Object.assign(sum, {
          lost: Math.max(sum.lost, found.lost),
          twice: sum.twice + found.twice,
          torn: sum.torn + found.torn,
          forgotten: Math.max(sum.forgotten, await marks.forgotten(booted.page)),
          entries: found.entries.length,
          marks: marks.count(),
        });
        onKill?.(kill, sum);
        if (kill < times) await booted.page.evaluate(makeAllDue);
      }
      if (kill === times) {
        await booted.context.close();
        break;
      }
      news.print();
      const marking = marks.make(booted.page, entryIds);
      await work(booted, kill === 0 ? LONGEST_LIFE * 2 : chance() * LONGEST_LIFE);
      await killBrowser(booted, profileDir);
      await marking;
      sum.kills += 1;
    }
  } finally {
    await stand.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return sum;
}
