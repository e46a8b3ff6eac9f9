import type { FeedRow } from '@/lib/store/db';

type Again = {
  readonly ids: readonly string[];
  /** Whether the attempts so far are forgotten, too. */
  readonly forget: boolean;
};

/** Runs in the page: these feeds are due, as if their time had come. */
export function makeDueAgain({ ids, forget }: Again): Promise<void> {
  const wanted = new Set(ids);
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['feeds', 'polls'], 'readwrite');
      const feeds = transaction.objectStore('feeds');
      if (forget) transaction.objectStore('polls').clear();
      feeds.getAll().onsuccess = (event) => {
        for (const feed of (event.target as IDBRequest<FeedRow[]>).result)
          if (wanted.has(feed.id)) feeds.put({ ...feed, nextPollAt: 0 });
      };
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
