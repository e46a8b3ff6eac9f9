import { computed, type ReadonlySignal } from '@preact/signals';
import type { KnownFeed } from '@/lib/settings';
import { openStore } from '@/lib/store/open';
import { knownFeeds } from '@/lib/store/subscriptions';
import { readyValue } from '@/lib/view/live';
import { liveCalmly } from '@/lib/view/live-query';

/** Every feed that was ever known here, for a page that lets the reader choose among them. */
export function knownHere(): ReadonlySignal<readonly KnownFeed[]> {
  const known = liveCalmly(
    { tables: ['feeds', 'subscriptions', 'catalogue'], query: knownFeeds },
    openStore().then((trouble) => trouble === undefined),
  );
  return computed(() => readyValue(known.value) ?? []);
}
