import type { Edition, Story } from '@/lib/briefing/types';
import type { Settings } from '@/lib/settings';
import type { FeedRow, SectionRow, SettingsRow, StateRow, SubscriptionRow } from '@/lib/store/db';

/** Functions of this file run in a page, in whichever browser, past the product's own code; they see their argument alone. */

export type SectionWish = {
  readonly sectionId: string;
  readonly id: string;
  readonly url: string;
  readonly host: string;
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
      ];
      const transaction = request.result.transaction([...emptied, 'sections', 'settings'], 'readwrite');
      for (const name of emptied) transaction.objectStore(name).clear();
      const sections = transaction.objectStore('sections');
      sections.getAll().onsuccess = (event) => {
        for (const row of (event.target as IDBRequest<SectionRow[]>).result)
          if (row.id !== 'weather') sections.delete(row.id);
        for (const [position, { sectionId, id, url, host }] of feeds.entries()) {
          sections.put({
            id: sectionId,
            title: sectionId,
            emoji: '🗞',
            enabled: true,
            maxStories,
            breadth: 1,
            position: position + 20,
          } satisfies SectionRow);
          transaction.objectStore('feeds').put({ id, url, host, nextPollAt: 0, failureCount: 0 } satisfies FeedRow);
          transaction.objectStore('subscriptions').put({
            id: `${sectionId}/${id}`,
            sectionId,
            feedId: id,
            title: host,
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
  /** Sections that are switched on; the edition has exactly these. */
  readonly sectionIds: readonly string[];
  /** Entries that the reader has saved. */
  readonly saved: readonly string[];
};

/** This edition is the latest, of these sections. */
export function showEdition({ edition, sectionIds, saved }: Showing): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['editions', 'sections', 'states'], 'readwrite');
      transaction.objectStore('editions').put(edition);
      const states = transaction.objectStore('states');
      states.clear();
      for (const id of saved) states.put({ id, savedAt: Date.now() } satisfies StateRow);
      const sections = transaction.objectStore('sections');
      sections.getAll().onsuccess = (event) => {
        for (const row of (event.target as IDBRequest<SectionRow[]>).result)
          if (row.id !== 'weather') sections.put({ ...row, enabled: sectionIds.includes(row.id) });
      };
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** The edition with some of its sections alone, and each of these from its story at `from` on. */
export function partOf(edition: Edition, sectionIds: readonly string[], from = 0): Edition {
  const turned = (stories: readonly Story[]) => {
    const at = stories.length === 0 ? 0 : from % stories.length;
    return [...stories.slice(at), ...stories.slice(0, at)];
  };
  const sections = edition.sections
    .filter(({ id }) => sectionIds.includes(id))
    .map((section) => ({ ...section, stories: turned(section.stories) }));
  return { ...edition, sections };
}
