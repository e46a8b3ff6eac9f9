import { browser } from 'wxt/browser';

const KEY = 'drawn';

/** What the pages were last drawn from; forgotten when the browser closes. */
export const lastDrawn = async (): Promise<unknown> => (await browser.storage.session.get(KEY))[KEY];

export const rememberDrawn = (from: string): Promise<void> => browser.storage.session.set({ [KEY]: from });
