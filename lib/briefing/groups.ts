import { canonicalUrl } from '@/lib/briefing/canonical-url';
import type { Entry } from '@/lib/feed/types';

/** Entries with the same canonical address, `key`: one event. */
export type Group = { readonly key: string; readonly entries: readonly [Entry, ...Entry[]] };

/** One story may stand in several feeds, and several times in one. Groups come in the order of their first entry. */
export function groupEntries(entries: readonly Entry[]): Group[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    if (entry.url === undefined) continue;
    const key = canonicalUrl(entry.url);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, members]) => ({ key, entries: members }));
}
