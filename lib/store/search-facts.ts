import { type PastEdition, pastOfBriefing, pastOfEdition } from '@/lib/briefing/past';
import { type PrintedStory, printedStories } from '@/lib/search/documents';
import type { SearchResult } from '@/lib/search/types';
import { db } from '@/lib/store/db';

type Shown = NonNullable<SearchResult['shown']>;

/** What search knows of entries besides their words: where they come from, and where they were shown. */
export type SearchFacts = {
  /** By feed. */
  readonly publishers: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, NonNullable<SearchResult['section']>>;
  /** All stories as printed, those of later editions last. */
  readonly printed: ReadonlyMap<string, PrintedStory>;
  /** By entry: the story that it is a part of. */
  readonly storyOf: ReadonlyMap<string, string>;
  /** By entry: the last edition that showed it. */
  readonly shown: ReadonlyMap<string, Shown>;
  readonly currentId: string | undefined;
};

export const shownIn = ({ id, at, kind }: PastEdition, currentId: string | undefined): Shown => ({
  id,
  at,
  isCurrent: id === currentId,
  isOld: kind === 'imported',
});

async function readPasts(timeZone: string): Promise<{ pasts: PastEdition[]; currentId: string | undefined }> {
  const editions = await db.editions.orderBy('builtAt').toArray();
  const old = await db.oldBriefings.orderBy('date').toArray();
  const pasts = [...old.map((one) => pastOfBriefing(one, timeZone)), ...editions.map(pastOfEdition)];
  return { pasts, currentId: editions.at(-1)?.id };
}

export async function readFacts(timeZone: string): Promise<SearchFacts> {
  const { pasts, currentId } = await readPasts(timeZone);
  const [subscriptions, sections] = await Promise.all([db.subscriptions.toArray(), db.sections.toArray()]);
  const titled = new Map(sections.map(({ id, title }) => [id, { id, title }]));
  const printed = pasts.flatMap(printedStories);
  const byEntry = printed.flatMap((story) => story.entryIds.map((entryId) => ({ entryId, story })));
  return {
    publishers: new Map(subscriptions.map(({ feedId, title }) => [feedId, title])),
    sections: new Map(
      subscriptions.map(({ feedId, sectionId }) => [feedId, titled.get(sectionId) ?? { id: sectionId }]),
    ),
    printed: new Map(printed.map((story) => [story.id, story])),
    storyOf: new Map(byEntry.map(({ entryId, story }) => [entryId, story.storyId ?? story.id])),
    shown: new Map(byEntry.map(({ entryId, story }) => [entryId, shownIn(story.past, currentId)])),
    currentId,
  };
}
