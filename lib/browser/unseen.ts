import { browser } from 'wxt/browser';
import { frozenKey, UNSEEN } from '@/lib/frozen-key';
import { type Millis, SECOND } from '@/lib/time';

const PATIENCE: Millis = 10 * SECOND;
const LOOK_AGAIN: Millis = 100;

const isOpen = async (path: string, contexts: readonly `${Parameters<typeof contextsOf>[0]}`[]): Promise<boolean> =>
  (await Promise.all(contexts.map(contextsOf))).flat().some(({ documentUrl }) => documentUrl?.includes(path));

const contextsOf = (type: 'OFFSCREEN_DOCUMENT' | 'TAB' | 'POPUP') =>
  browser.runtime.getContexts({ contextTypes: [type] });

/** Opens a page where nobody sees it (https://developer.chrome.com/docs/extensions/reference/api/offscreen) until it has closed itself. */
async function openUnseen(path: string): Promise<void> {
  await browser.offscreen.createDocument({
    url: `${path}${UNSEEN}`,
    reasons: ['LOCAL_STORAGE'],
    justification: 'Draws the briefing for the next new tab, which then needs no time to do so.',
  });
  for (let waited = 0; await isOpen(path, ['OFFSCREEN_DOCUMENT']); waited += LOOK_AGAIN) {
    if (waited > PATIENCE) return browser.offscreen.closeDocument();
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

/**
 * Has the pages draw themselves for the next time they are opened, without those that are open and do it by themselves.
 * Where a browser cannot show a page to nobody, what was drawn before is dropped: a page that takes a moment is better
 * than yesterday's.
 */
export async function drawUnseen(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (!('offscreen' in browser)) globalThis.localStorage?.removeItem(frozenKey(path));
    else if (!(await isOpen(path, ['TAB', 'POPUP', 'OFFSCREEN_DOCUMENT']))) await openUnseen(path);
  }
}
