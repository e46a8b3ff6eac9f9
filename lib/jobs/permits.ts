import { mayFetch, mayFetchAll } from '@/lib/browser/permissions';
import type { FeedRow } from '@/lib/store/db';
import { type Millis, SECOND } from '@/lib/time';

/** A question to the browser takes a tenth of what a request does, whatever it asks for. */
const AT_ONCE = 64;
/** A reader who takes a permission back is heeded by then. */
const FRESH: Millis = SECOND;

type Answer = { readonly at: Millis; readonly all: Promise<boolean> };

/** Whether a feed may be asked: of those that are about to be, the browser is asked for many at once, and where not all may be, for each. */
export function openPermits(feeds: readonly FeedRow[]): (feed: FeedRow) => Promise<boolean> {
  const blockOf = new Map(feeds.map(({ id }, place) => [id, Math.floor(place / AT_ONCE)]));
  const answers: Answer[] = [];
  const answerFor = (block: number): Answer => {
    const at = Date.now();
    const known = answers[block];
    if (known && Math.abs(at - known.at) <= FRESH) return known;
    const all = mayFetchAll(feeds.slice(block * AT_ONCE, (block + 1) * AT_ONCE)).catch(() => false);
    answers[block] = { at, all };
    return answers[block];
  };
  return async (feed) => {
    const block = blockOf.get(feed.id);
    return (block !== undefined && (await answerFor(block).all)) || mayFetch(feed.url, feed.alsoHosts);
  };
}
