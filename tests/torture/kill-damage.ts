import type { Page } from 'playwright-core';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, PollRow } from '@/lib/store/db';
import type { KillNews } from './kill-news';

/**
 * What a kill has done to the store. Lost: what the server will never send again under the tag we keep. Torn: a feed's
 * row without its attempt, or the other way round.
 */
export type Damage = { readonly lost: number; readonly twice: number; readonly torn: number };
/** `unpolled` are feeds without an attempt since the last start. */
export type Found = Damage & { readonly entries: Entry[]; readonly attempts: number; readonly unpolled: number };

/** Looks at all of the store at once. */
export async function damageIn(page: Page, news: KillNews): Promise<Found> {
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
export function makeAllDue(): Promise<void> {
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
