import type { OldBriefing } from '@/lib/briefing/archive';
import { db, type OldBriefingRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** What an import changed: enough to take it back. */
export type OldBriefingChange = {
  readonly dates: readonly string[];
  /** Rows of the same days that were there before. */
  readonly before: readonly OldBriefingRow[];
};

export const oldBriefings = (): Promise<OldBriefingRow[]> => db.oldBriefings.toArray();

/** One briefing a day: a second one of the same day takes the place of the first. */
export function storeOldBriefings(briefings: readonly OldBriefing[], importedAt: Millis): Promise<OldBriefingChange> {
  const dates = [...new Set(briefings.map(({ date }) => date))];
  return db.transaction('rw', db.oldBriefings, async () => {
    const before = (await db.oldBriefings.bulkGet(dates)).filter((row) => row !== undefined);
    await db.oldBriefings.bulkPut(briefings.map((briefing) => ({ ...briefing, importedAt })));
    return { dates, before };
  });
}

export function undoOldBriefings({ dates, before }: OldBriefingChange): Promise<void> {
  return db.transaction('rw', db.oldBriefings, async () => {
    await db.oldBriefings.bulkDelete([...dates]);
    await db.oldBriefings.bulkPut([...before]);
  });
}
