import { browser } from 'wxt/browser';

const READY = 'updateReady';

/**
 * Remembers that a new version lies ready, until the browser closes: its next start brings the version by itself. Who
 * listens decides when: otherwise Firefox puts it in at once, and Chromium waits for a moment without any page of ours.
 */
export function watchForUpdate(): void {
  browser.runtime.onUpdateAvailable.addListener(() => void browser.storage.session.set({ [READY]: true }));
}

export const isUpdateReady = async (): Promise<boolean> => (await browser.storage.session.get(READY))[READY] === true;

/** Starts the extension anew, in its new version; its tabs are closed. Forgets it first, so that nothing goes in circles. */
export async function takeUpdate(): Promise<void> {
  await browser.storage.session.remove(READY);
  browser.runtime.reload();
}
