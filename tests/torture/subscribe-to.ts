import type { FeedRow, SectionRow, SubscriptionRow } from '@/lib/store/db';

type Wanted = Pick<FeedRow, 'id' | 'url' | 'host'>;

/** Runs in the page: these feeds and no others, all of them due, as after the import of a large file. */
export function subscribeTo(wanted: readonly Wanted[]): Promise<void> {
  const section: SectionRow = { id: 'scale', emoji: '🗞', enabled: true, maxStories: 5, breadth: 1, position: 99 };
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const names = ['sections', 'feeds', 'subscriptions', 'polls'];
      const transaction = request.result.transaction(names, 'readwrite');
      const [sections, feeds, subscriptions, polls] = names.map((name) => transaction.objectStore(name));
      polls?.clear();
      sections!.getAll().onsuccess = (event) => {
        const others = (event.target as IDBRequest<SectionRow[]>).result;
        for (const other of [...others.map((one) => ({ ...one, enabled: false })), section]) sections?.put(other);
      };
      for (const [position, { id, url, host }] of wanted.entries()) {
        feeds?.put({ id, url, host, nextPollAt: 0, failureCount: 0 } satisfies FeedRow);
        const subscription: SubscriptionRow = {
          id: `scale/${id}`,
          sectionId: 'scale',
          feedId: id,
          title: host,
          position,
        };
        subscriptions?.put(subscription);
      }
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
