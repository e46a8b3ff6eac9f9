import type { ReadonlySignal } from '@preact/signals';
import type { Reading } from '@/lib/briefing/reading';
import { readingOfLatest } from '@/lib/store/reading';
import type { Live } from '@/lib/view/live';
import type { Model } from '@/lib/view/model';
import { settleOpened } from '@/lib/view/opened';

export type ReadingSignal = ReadonlySignal<Live<Reading>>;

export const NOTHING_READ: Reading = { read: [], saved: [] };

/** What the reader did with the stories of the latest edition, and on the page before this one. */
export const readingState = ({ look }: Model): ReadingSignal =>
  look(async (from) => {
    await settleOpened();
    return readingOfLatest(from);
  });
