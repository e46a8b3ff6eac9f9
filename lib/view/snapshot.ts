import type { Edition } from '@/lib/briefing/types';
import type { SectionView, Settings } from '@/lib/settings';
import type { WordRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';
import { keepText } from '@/lib/view/keep-text';
import type { Weather } from '@/lib/weather/types';

/** What the page showed last, kept beside the store: what a page shows, and gives back, when the store cannot be read. */
export type Snapshot = {
  readonly edition?: Edition;
  readonly weather?: Weather;
  readonly sections: readonly SectionView[];
  readonly settings: Settings;
  readonly words?: readonly WordRow[];
  /** When the store was made that this is from. */
  readonly bornAt?: Millis;
};

const KEY = 'briefing:snapshot:1';

/** Undefined on the first tab ever, or when the snapshot was written by another version. */
export function readSnapshot(): Snapshot | undefined {
  const text = localStorage.getItem(KEY);
  if (text === null) return undefined;
  try {
    const snapshot = JSON.parse(text) as Snapshot;
    return Array.isArray(snapshot?.sections) && snapshot.settings ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

/** A full storage costs the copy, no more. */
export const writeSnapshot = (snapshot: Snapshot): void => keepText(KEY, JSON.stringify(snapshot));
