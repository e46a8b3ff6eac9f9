import type { Edition } from '@/lib/briefing/types';
import type { Settings } from '@/lib/settings';
import type { FeedRow, SectionRow, SettingsRow, StateRow, SubscriptionRow } from '@/lib/store/db';

/** Functions of this file run in a page, in whichever browser, past the product's own code; they see their argument alone. */

export type SectionWish = {
  readonly sectionId: string;
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly publisher: string;
};
type Furnishing = { readonly feeds: readonly SectionWish[]; readonly maxStories: number; readonly settings: Settings };

/** The reader has these sections and the weather, with one feed each; nothing was asked yet. */
export function furnish({ feeds, maxStories, settings }: Furnishing): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const emptied = [
        'subscriptions',
        'feeds',
        'polls',
        'editions',
        'entries',
        'ledger',
        'rounds',
        'receipts',
        'states',
        // The worker may have been stopped while it asked for the weather, and would wait a minute to ask again.
        'weather',
      ];
      const transaction = request.result.transaction([...emptied, 'sections', 'settings'], 'readwrite');
      for (const name of emptied) transaction.objectStore(name).clear();
      const sections = transaction.objectStore('sections');
      sections.getAll().onsuccess = (event) => {
        for (const row of (event.target as IDBRequest<SectionRow[]>).result)
          if (row.id !== 'weather') sections.delete(row.id);
        for (const [position, { sectionId, id, url, host, publisher }] of feeds.entries()) {
          sections.put({
            id: sectionId,
            title: sectionId,
            emoji: '🗞',
            enabled: true,
            maxStories,
            breadth: 1,
            windowHours: 168,
            position: position + 20,
          } satisfies SectionRow);
          transaction.objectStore('feeds').put({ id, url, host, nextPollAt: 0, failureCount: 0 } satisfies FeedRow);
          transaction.objectStore('subscriptions').put({
            id: `${sectionId}/${id}`,
            sectionId,
            feedId: id,
            title: publisher,
            position: 0,
          } satisfies SubscriptionRow);
        }
      };
      transaction.objectStore('settings').put({ key: 'settings', value: settings } satisfies SettingsRow);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

type Showing = {
  readonly edition: Edition;
  /** An edition of another day. */
  readonly past?: Edition;
  /** Sections that are switched on; the edition has exactly these. */
  readonly sectionIds: readonly string[];
  /** Entries that the reader has saved. */
  readonly saved?: readonly string[];
  /** Whether the weather is on the page, with its warnings. */
  readonly weather?: boolean;
};

/** This edition is the latest, of these sections. */
export function showEdition({ edition, past, sectionIds, saved = [], weather = false }: Showing): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['editions', 'sections', 'states'], 'readwrite');
      for (const one of past ? [edition, past] : [edition]) transaction.objectStore('editions').put(one);
      const states = transaction.objectStore('states');
      states.clear();
      for (const id of saved) states.put({ id, savedAt: Date.now() } satisfies StateRow);
      const sections = transaction.objectStore('sections');
      sections.getAll().onsuccess = (event) => {
        for (const row of (event.target as IDBRequest<SectionRow[]>).result)
          sections.put({ ...row, enabled: row.id === 'weather' ? weather : sectionIds.includes(row.id) });
      };
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

export function keepSettings(value: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('settings', 'readwrite');
      transaction.objectStore('settings').put({ key: 'settings', value } satisfies SettingsRow);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
