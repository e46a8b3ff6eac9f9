import type { ReadonlySignal } from '@preact/signals';
import type { Reading } from '@/lib/briefing/reading';
import { readingOfLatest } from '@/lib/store/reading';
import { type Live, live } from '@/lib/view/live';

export type ReadingSignal = ReadonlySignal<Live<Reading>>;

export const NOTHING_READ: Reading = { read: [], saved: [] };

/** What the reader did with the stories of the latest edition. */
export const readingState = (): ReadingSignal => live(readingOfLatest);
