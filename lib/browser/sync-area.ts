import { browser } from 'wxt/browser';
import { HEAD, type Items } from '@/lib/sync/pieces';

/** What the browser itself carries between the reader's browsers. Whether it does, and whether anybody is signed in, it does not say. */

export const readSynced = (): Promise<Items> => browser.storage.sync.get(null);

export const readSyncedHead = async (): Promise<unknown> => (await browser.storage.sync.get(HEAD))[HEAD];

/** `rate`: too many writes in a minute or an hour. */
export type WriteOutcome = 'written' | 'full' | 'rate' | 'refused';

/** All in one write, as far as the browser can; then what no longer belongs to it goes. */
export async function writeSynced(items: Items, surplus: readonly string[]): Promise<WriteOutcome> {
  try {
    await browser.storage.sync.set(items);
    if (surplus.length > 0) await browser.storage.sync.remove([...surplus]);
    return 'written';
  } catch (error) {
    if (/WRITE_OPERATIONS/.test(String(error))) return 'rate';
    return /quota/i.test(String(error)) ? 'full' : 'refused';
  }
}

export const clearSynced = (): Promise<void> => browser.storage.sync.clear();

export const onSynced = (listener: () => void): void => browser.storage.sync.onChanged.addListener(listener);
