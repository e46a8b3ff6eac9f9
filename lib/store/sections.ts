import { db, type SectionRow } from '@/lib/store/db';

/** All sections in the reader's order. */
export const readSections = (): Promise<SectionRow[]> => db.sections.orderBy('position').toArray();

export const setSectionEnabled = (id: string, enabled: boolean): Promise<unknown> =>
  db.sections.update(id, { enabled });

export const setSectionMaxStories = (id: string, maxStories: number): Promise<unknown> =>
  db.sections.update(id, { maxStories });

/** Puts a section at `index` of the reader's order and renumbers the rest. */
export function moveSection(id: string, index: number): Promise<void> {
  return db.transaction('rw', db.sections, async () => {
    const rows = await readSections();
    const moved = rows.find((row) => row.id === id);
    if (!moved) return;
    const others = rows.filter((row) => row.id !== id);
    const ordered = others.toSpliced(Math.max(0, Math.min(index, others.length)), 0, moved);
    await db.sections.bulkPut(ordered.map((row, position) => ({ ...row, position })));
  });
}
