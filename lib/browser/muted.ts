import { browser } from 'wxt/browser';

/** What became of a selection that the reader wanted muted on a page that is not ours. */
export type Muted = { readonly kind: 'muted'; readonly word: string } | { readonly kind: 'refused' };

/** In memory, until a page of ours has told the reader. */
const KEY = 'muted';

export const tellMuted = (muted: Muted): Promise<void> => browser.storage.session.set({ [KEY]: muted });

/** Once: whoever takes it tells it. */
export async function takeMuted(): Promise<Muted | undefined> {
  const { [KEY]: muted } = await browser.storage.session.get(KEY);
  if (muted !== undefined) await browser.storage.session.remove(KEY);
  return muted as Muted | undefined;
}

export function onMuted(listener: () => void): void {
  browser.storage.session.onChanged.addListener(({ [KEY]: change }) => {
    if (change?.newValue !== undefined) listener();
  });
}
