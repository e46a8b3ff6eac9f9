import type { Millis } from '@/lib/time';
import { kept } from '@/lib/view/trouble';

/** Entries that were opened and may not stand in the store yet, and when. */
type Opened = Readonly<Record<string, Millis>>;

const KEY = 'briefing:opened:1';

function readOpened(): Opened {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Opened;
  } catch {
    return {};
  }
}

/** A full storage costs one mark at worst: the store is asked to take it all the same. */
function writeOpened(opened: Opened): void {
  try {
    if (Object.keys(opened).length > 0) localStorage.setItem(KEY, JSON.stringify(opened));
    else localStorage.removeItem(KEY);
  } catch {
    localStorage.removeItem(KEY);
  }
}

/**
 * Notes that entries were opened. A link that opens in this tab ends the page, and with it every transaction that is not
 * complete; this storage takes a note without waiting, for the next page to see to it.
 */
export function noteOpened(entryIds: readonly string[], at: Millis): void {
  writeOpened({ ...Object.fromEntries(entryIds.map((id) => [id, at])), ...readOpened() });
}

/** Puts into the store what was noted. Doing it twice changes nothing. */
export async function settleOpened(): Promise<void> {
  const noted = Object.entries(readOpened());
  if (noted.length === 0) return;
  const { markRead } = await import('@/lib/store/states');
  for (const [at, entries] of Map.groupBy(noted, ([, openedAt]) => openedAt)) {
    const ids = entries.map(([id]) => id);
    if (!(await kept(markRead(ids, at).then(() => true)))) return;
    writeOpened(Object.fromEntries(Object.entries(readOpened()).filter(([id]) => !ids.includes(id))));
  }
}
