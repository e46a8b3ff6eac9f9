import type { Edition, Story } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

/** What the reader did with the stories of an edition, by their ids, in its order. */
export type Reading = { readonly read: readonly string[]; readonly saved: readonly string[] };

type EntryState = { readonly readAt?: Millis; readonly savedAt?: Millis };

export const storiesOf = ({ sections }: Pick<Edition, 'sections'>): readonly Story[] =>
  sections.flatMap(({ stories }) => stories);

/** The entry whose words and address the story has: the one that is saved. */
export const leadEntryId = ({ entryIds }: Story): string => entryIds[0] ?? '';

/** A story is read when each of its entries is, so that one to which something was added is not; and saved with any of them. */
export function readingOf(stories: readonly Story[], states: ReadonlyMap<string, EntryState>): Reading {
  const isRead = (id: string) => states.get(id)?.readAt !== undefined;
  const isSaved = (id: string) => states.get(id)?.savedAt !== undefined;
  return {
    read: stories.filter(({ entryIds }) => entryIds.length > 0 && entryIds.every(isRead)).map(({ id }) => id),
    saved: stories.filter(({ entryIds }) => entryIds.some(isSaved)).map(({ id }) => id),
  };
}
