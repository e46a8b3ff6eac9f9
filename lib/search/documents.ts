import type { PastEdition } from '@/lib/briefing/past';
import type { Entry } from '@/lib/feed/types';
import type { SearchDocument } from '@/lib/search/types';

/** What the words of an entry are. One that cannot be shown has none, so that it is never found and counts as indexed. */
function wordsSaid({ title, url, summary, text, authors, categories }: Entry): string {
  if (title === undefined || url === undefined) return '';
  return [title, summary, text, ...authors, ...categories].filter(Boolean).join('\n');
}

export const documentOf = (entry: Entry): SearchDocument => ({
  id: entry.id,
  at: entry.at,
  source: entry.feedId,
  revisedAt: entry.revisedAt,
  text: wordsSaid(entry),
});

/** What a filter knows the stories of a section by, where no feed of it is known. */
export const sectionSource = (sectionId: string): string => `section:${sectionId}`;

/** A story that is stored as printed only: its entries are gone, or it never had any. */
export type PrintedStory = {
  readonly id: string;
  /** The same in every edition that shows it; an old briefing's has none. */
  readonly storyId?: string;
  readonly past: PastEdition;
  readonly sectionId: string;
  readonly sectionTitle?: string;
  readonly title: string;
  readonly summary?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly entryIds: readonly string[];
};

/** Every story of a past edition, as printed. */
export function printedStories(past: PastEdition): PrintedStory[] {
  const { sections } = past.kind === 'imported' ? past.briefing : past.edition;
  return sections.flatMap(({ id: sectionId, title: sectionTitle, stories }) =>
    stories.map((story, index) => ({
      entryIds: [],
      ...story,
      id: `${past.id}#${sectionId}#${index}`,
      storyId: 'id' in story ? story.id : undefined,
      past,
      sectionId,
      sectionTitle,
    })),
  );
}

export const documentOfPrinted = ({ id, past, sectionId, title, summary = '', publisher = '' }: PrintedStory) =>
  ({
    id,
    at: past.at,
    source: sectionSource(sectionId),
    text: `${title}\n${summary}\n${publisher}`,
  }) satisfies SearchDocument;
