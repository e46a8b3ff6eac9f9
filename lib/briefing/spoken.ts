import { breathsOf } from '@/lib/briefing/breaths';
import type { OutlineItem } from '@/lib/briefing/outline';
import type { Story } from '@/lib/briefing/types';
import type { Language } from '@/lib/i18n';
import { languageOf } from '@/lib/story-language';

/** What of the page a breath is read from: what is read is what is shown. */
export type SpokenPart = 'section' | 'note' | 'title' | 'source' | 'summary';

/** Said in one go. */
export type Breath = { readonly text: string; readonly language: Language; readonly part: SpokenPart };

/** What is listened to as one, and can be gone on from: a story, or a section that has something else to say. */
export type Piece = { readonly sectionId: string; readonly storyId?: string; readonly breaths: readonly Breath[] };

export type SpokenSection = {
  readonly id: string;
  readonly title: string;
  /** In the interface's language: the weather, or why there is no story. */
  readonly notes: readonly string[];
  readonly stories: readonly Story[];
};

export type SpokenOptions = {
  /** Of the interface. */
  readonly language: Language;
  /** Of most feeds: for a story whose own words do not say. */
  readonly feedLanguage: Language;
  /** Whether the page shows a story's summary. */
  readonly isSummaryShown: (storyId: string) => boolean;
};

const breaths = (text: string, part: SpokenPart, language: Language): Breath[] =>
  breathsOf(text).map((breath) => ({ text: breath, language, part }));

function storyBreaths(story: Story, { feedLanguage, isSummaryShown }: SpokenOptions): Breath[] {
  const { id, title, publisher, summary = '' } = story;
  const language = languageOf(`${title} ${summary}`) ?? feedLanguage;
  return [
    ...breaths(title, 'title', language),
    ...breaths(publisher, 'source', language),
    ...(isSummaryShown(id) ? breaths(summary, 'summary', language) : []),
  ];
}

function sectionPieces({ id: sectionId, title, notes, stories }: SpokenSection, options: SpokenOptions): Piece[] {
  const { language } = options;
  const heading = breaths(title, 'section', language);
  const said = notes.flatMap((note) => breaths(note, 'note', language));
  const told = stories.map((story) => ({ sectionId, storyId: story.id, breaths: storyBreaths(story, options) }));
  const [first, ...others] = told;
  if (said.length > 0 || !first) return [{ sectionId, breaths: [...heading, ...said] }, ...told];
  return [{ ...first, breaths: [...heading, ...first.breaths] }, ...others];
}

/** The edition as it is read aloud, in the order of the page. */
export const piecesOf = (sections: readonly SpokenSection[], options: SpokenOptions): readonly Piece[] =>
  sections.flatMap((section) => sectionPieces(section, options));

/** The weather's notes: warnings first, then its service's own words. Signs that are not words are left out. */
export const weatherNotes = (items: readonly OutlineItem[]): string[] =>
  items
    .flatMap(({ title, text }) => [title, text ?? ''])
    .map((line) => line.replace(/[^\p{L}\p{N}\p{P}\p{Z}°+−]/gu, '').trim());
