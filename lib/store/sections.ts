import { hash } from '@/lib/hash';
import { DEFAULT_MAX_STORIES, isOwnSection, OWN_PREFIX, type SectionPatch } from '@/lib/settings';
import { db, type SectionRow } from '@/lib/store/db';

/** All sections in the reader's order. */
export const readSections = (): Promise<SectionRow[]> => db.sections.orderBy('position').toArray();

/** Changes what the reader chose about a section; `undefined` is its default. */
export const changeSection = (id: string, patch: SectionPatch): Promise<unknown> => db.sections.update(id, patch);

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

const EMOJI = '📰';
/** Between the catalogue's narrow and wide sections: whoever makes a section of their own means it. */
export const OWN_BREADTH = 2;

/** The id is made of the title it begins with, so that it says nothing of when or where it was made. */
export function freeSectionId(title: string, taken: ReadonlySet<string>): string {
  const ids = Array.from(
    { length: taken.size + 1 },
    (_, i) => `${OWN_PREFIX}${hash(`${title.toLowerCase()}${i || ''}`)}`,
  );
  return ids.find((id) => !taken.has(id)) ?? '';
}

/** A section of the reader's own as it begins. */
export const ownSection = (id: string, title: string, position: number): SectionRow => ({
  id,
  title,
  emoji: EMOJI,
  enabled: true,
  maxStories: DEFAULT_MAX_STORIES,
  breadth: OWN_BREADTH,
  position,
});

/** Makes a section of the reader's own, behind the others. Gives its id. */
export function addSection(title: string, patch: SectionPatch = {}): Promise<string> {
  return db.transaction('rw', db.sections, async () => {
    const id = freeSectionId(title, new Set(await db.sections.toCollection().primaryKeys()));
    const last = (await readSections()).at(-1);
    await db.sections.put({ ...ownSection(id, title, (last?.position ?? -1) + 1), ...patch });
    return id;
  });
}

/** Deletes a section of the reader's own, its subscriptions and its words. One of the catalogue stays. */
export function removeSection(id: string): Promise<void> {
  return db.transaction('rw', db.sections, db.subscriptions, db.words, async () => {
    if (!isOwnSection(id)) return;
    await db.sections.delete(id);
    await db.subscriptions.where('sectionId').equals(id).delete();
    await db.words.where('sectionId').equals(id).delete();
  });
}
