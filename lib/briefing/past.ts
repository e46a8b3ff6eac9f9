import type { OldBriefing, OldStory } from '@/lib/briefing/archive';
import { printedAt } from '@/lib/briefing/printed-at';
import type { Edition } from '@/lib/briefing/types';
import { atLocalTime, type Millis } from '@/lib/time';

/** An edition of another day: one that was compiled here, or an old text briefing that was imported. */
export type PastEdition = {
  readonly id: string;
  /** The time it goes by; of an old briefing only the day is meant. */
  readonly at: Millis;
} & (
  | { readonly kind: 'compiled'; readonly edition: Edition }
  | { readonly kind: 'imported'; readonly briefing: OldBriefing }
);

/** A story of a past edition in one line, with the words by which it is found. */
export type Headline = { readonly title: string; readonly url?: string; readonly words: string };

export const pastOfEdition = (edition: Edition): PastEdition => ({
  id: edition.id,
  at: printedAt(edition),
  kind: 'compiled',
  edition,
});

export const pastOfBriefing = (briefing: OldBriefing, timeZone: string): PastEdition => ({
  id: `old-${briefing.date}`,
  at: atLocalTime(briefing.date, '12:00', timeZone),
  kind: 'imported',
  briefing: { ...briefing, sections: briefing.sections.map((one) => ({ ...one, stories: one.stories.map(tidied) })) },
});

/** The old summaries have a space before many stops: " ." */
const tidied = (story: OldStory): OldStory =>
  story.summary === undefined ? story : { ...story, summary: story.summary.replace(/\s+(?=[.!?](?:\s|$))/g, '') };

/** The weather of an old briefing comes last: it does not tell one day from the other. */
const newsFirst = ({ sections }: OldBriefing) =>
  sections.toSorted((a, b) => Number(a.id === 'weather') - Number(b.id === 'weather'));

export function headlinesOf(past: PastEdition): Headline[] {
  if (past.kind === 'imported')
    return newsFirst(past.briefing).flatMap(({ title, stories }) =>
      stories.map((story) => ({ title: story.title, words: `${story.title} ${story.summary ?? ''} ${title}` })),
    );
  return past.edition.sections.flatMap(({ stories }) =>
    stories.map(({ title, url, summary = '', publisher, author = '' }) => ({
      title,
      url,
      words: [title, summary, publisher, author].join(' '),
    })),
  );
}
