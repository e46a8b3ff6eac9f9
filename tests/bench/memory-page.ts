import type { BackgroundRow, FeedRow, SectionRow, SubscriptionRow } from '@/lib/store/db';

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Runs in the page: one section with these feeds and no others, none of them due for a day. */
export function subscribeQuietly(feedIds: readonly string[]): Promise<void> {
  const section: SectionRow = { id: 'full', emoji: '🗞', enabled: true, maxStories: 5, breadth: 1, position: 99 };
  const later = Date.now() + 86_400_000;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const transaction = request.result.transaction(['sections', 'feeds', 'subscriptions'], 'readwrite');
      const [sections, feeds, subscriptions] = ['sections', 'feeds', 'subscriptions'].map((name) =>
        transaction.objectStore(name),
      );
      sections!.getAll().onsuccess = (event) => {
        const others = (event.target as IDBRequest<SectionRow[]>).result;
        for (const other of [...others.map((one) => ({ ...one, enabled: false })), section]) sections?.put(other);
      };
      for (const [position, id] of feedIds.entries()) {
        const host = `${id}.example`;
        const row: FeedRow = { id, url: `https://${host}/`, host, nextPollAt: later, failureCount: 0, outcome: 'ok' };
        const wish: SubscriptionRow = { id: `full/${id}`, sectionId: 'full', feedId: id, title: host, position };
        feeds?.put(row);
        subscriptions?.put(wish);
      }
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page: there is no edition, the headlines were counted until yesterday, and the worker is told to see to it. */
export function wantEdition(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const tables = ['editions', 'rounds', 'ledger', 'jobs', 'backgrounds'];
      const transaction = request.result.transaction(tables, 'readwrite');
      for (const table of ['editions', 'rounds', 'ledger']) transaction.objectStore(table).clear();
      const backgrounds = transaction.objectStore('backgrounds');
      backgrounds.get('background').onsuccess = (event) => {
        const known = (event.target as IDBRequest<BackgroundRow | undefined>).result;
        const nothing = { key: 'background', titleCount: 0, terms: '', counts: [] };
        backgrounds.put({ ...nothing, ...known, upTo: Date.now() - 86_400_000 });
      };
      transaction.objectStore('jobs').delete('compile-edition');
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        void chrome.runtime.sendMessage({ id: 1, type: 'work', timestamp: Date.now() });
        resolve();
      };
    };
  });
}
