import { browser } from 'wxt/browser';
import { type Badge, badgeOf, idsOf, type News } from '@/lib/badge';

/** Beside the store, because it is about this browser's toolbar only. */
const KEY = 'seen';

const LOOKS: Readonly<Record<Badge, { readonly text: string; readonly color: string }>> = {
  warning: { text: '!', color: '#b3261e' },
  new: { text: '•', color: '#0b4f8a' },
  none: { text: '', color: '#0b4f8a' },
};

async function readSeen(): Promise<ReadonlySet<string>> {
  const { [KEY]: seen } = await browser.storage.local.get(KEY);
  return new Set(Array.isArray(seen) ? seen : []);
}

/** Has the toolbar button tell what the reader has not seen yet. */
export async function showBadge(news: News): Promise<void> {
  const { text, color } = LOOKS[badgeOf(news, await readSeen())];
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text });
}

/** These are before the reader's eyes now. Only what there still is to tell of is remembered. */
export async function markSeen(ids: readonly string[], news: News): Promise<void> {
  const before = await readSeen();
  const seen = idsOf(news).filter((id) => before.has(id) || ids.includes(id));
  await browser.storage.local.set({ [KEY]: seen });
  await showBadge(news);
}
