import { browser } from 'wxt/browser';
import type { Trouble } from '@/lib/trouble';

/** In memory, past the store and the disk, and gone with the browser. */
const KEY = 'trouble';

/** What the worker last found of the store; undefined when all is well. */
export async function readTrouble(): Promise<Trouble | undefined> {
  const { [KEY]: trouble } = await browser.storage.session.get(KEY);
  return trouble as Trouble | undefined;
}

/** Tells every open page. */
export const tellTrouble = (trouble: Trouble | undefined): Promise<void> =>
  trouble ? browser.storage.session.set({ [KEY]: trouble }) : browser.storage.session.remove(KEY);

export function onTrouble(listener: (trouble: Trouble | undefined) => void): void {
  browser.storage.session.onChanged.addListener(({ [KEY]: change }) => {
    if (change) listener(change.newValue as Trouble | undefined);
  });
}
