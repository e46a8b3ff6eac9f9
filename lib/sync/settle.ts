import { isAhead, isOlder, longAgo } from '@/lib/sync/clock';
import { KEEP_GONE, KEEP_SHOWN } from '@/lib/sync/limits';
import { type Fields, GONE, type SyncState } from '@/lib/sync/state';
import { DAY, type Millis } from '@/lib/time';

/** What it was is known for as long as two browsers may still disagree. */
const KEEP_FIELDS: Millis = 7 * DAY;

const dayOf = (at: Millis): string => new Date(at).toISOString().slice(0, 10);

/** The reader's own section may be put back for a feed that stands in it, and then needs its name. */
const isNeeded = (key: string): boolean => key.startsWith('section:');

/**
 * A state as it counts now. What was set a day or more in the future was set by a clock that is wrong, and counts as set long
 * ago, so that it does not win for ever; what was removed is forgotten in the end, and so is what was shown.
 * `isShipped`: what is removed of the catalogue would come back by itself, so that is never forgotten.
 */
export function settled(state: SyncState, now: Millis, isShipped: (key: string) => boolean): SyncState {
  const records = [...state.records].flatMap(([key, fields]): [string, Fields][] => {
    const timely = inTime(fields, now);
    const gone = timely.get(GONE);
    if (gone?.[0] !== true) return timely.size > 0 ? [[key, timely]] : [];
    if (!isShipped(key) && isOlder(gone[1], now - KEEP_GONE)) return [];
    return [[key, isNeeded(key) || !isOlder(gone[1], now - KEEP_FIELDS) ? timely : new Map([[GONE, gone]])]];
  });
  const [oldest, newest] = [dayOf(now - KEEP_SHOWN), dayOf(now + 2 * DAY)];
  const shown = [...state.shown].filter(([, edition]) => edition >= oldest && edition < newest);
  return { records: new Map(records), shown: new Map(shown) };
}

const inTime = (fields: Fields, now: Millis): Fields =>
  [...fields.values()].some(([, stamp]) => isAhead(stamp, now))
    ? new Map([...fields].map(([name, [value, stamp]]) => [name, [value, isAhead(stamp, now) ? longAgo('0') : stamp]]))
    : fields;
