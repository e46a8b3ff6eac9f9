import { weatherOutline } from '@/lib/briefing/export-weather';
import type { Outline, OutlineItem, OutlineSection } from '@/lib/briefing/outline';
import { printedAt } from '@/lib/briefing/printed-at';
import { emptySentence, failureSentence, type SentenceWords } from '@/lib/briefing/sentences';
import type { Edition, EditionSection, EmptyReason, Story } from '@/lib/briefing/types';
import type { MessageKey } from '@/lib/i18n';
import { localDay, type Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

export type ExportOptions = {
  readonly words: SentenceWords;
  /** By section id. */
  readonly emoji?: Readonly<Record<string, string>>;
  readonly weather?: Weather;
  /** Why there is no weather; without it the section is left out. */
  readonly weatherAbsence?: EmptyReason;
  /** When it is read: what has expired by then is left out. Without it, when the edition was built. */
  readonly now?: Millis;
};

// Only built-in sections come without a title of their own, and each of those has its key.
const titleOf = ({ id, title }: { id: string; title?: string }, { t }: SentenceWords): string =>
  title ?? t(`section.${id}` as MessageKey);

function heading(section: { id: string; title?: string }, { words, emoji }: ExportOptions): string {
  return [emoji?.[section.id], titleOf(section, words)].filter(Boolean).join(' ');
}

function storyItem(story: Story, { words: { t, format } }: ExportOptions, now: Millis): OutlineItem {
  const time = format.storyTime(story.at, now);
  return {
    title: story.title,
    url: story.url,
    text: story.summary,
    source: [story.publisher, story.author, story.dated ? time : t('story.seen', { time })].filter(Boolean).join(' · '),
    also: story.also.map(({ publisher, url }) => ({ title: publisher, url })),
  };
}

/** What a reader must know of a section: why it is empty, how far it looks back, which feeds failed. */
function notesOf(section: EditionSection, { words }: ExportOptions, now: Millis): string[] {
  if (section.empty) return [emptySentence(section.empty, words, now)];
  const wide = section.windowHours === 24 ? [] : [words.t(`export.wide.${section.windowHours}`)];
  if (section.failures.length === 0) return wide;
  const causes = section.failures.map((failure) => failureSentence(failure, words)).join(' · ');
  return [...wide, words.t('failure.some', { failed: section.failures.length, count: section.feedCount, causes })];
}

function endOf({ minutes, receipt }: Edition, { t }: SentenceWords): string[] {
  const { feedCount: feeds, answeredCount: answered, failures: _, lists: __, hidden: ___, ...counts } = receipt;
  return [
    `${t('end.line')} ${t('export.read', { count: minutes })}`,
    t('export.receipt', { feeds, answered, ...counts }),
  ];
}

/** Tags of the old briefings: one word a section that has stories. */
const tagsOf = (sections: readonly EditionSection[]): string =>
  ['briefing', ...sections.filter(({ stories }) => stories.length > 0).map(({ id }) => id.replaceAll('-', ''))]
    .map((tag) => `#${tag}`)
    .join(' ');

/** The weather, or why there is none. */
function skyOf(options: ExportOptions, now: Millis): OutlineSection | undefined {
  const { weather, weatherAbsence, words } = options;
  const head = heading({ id: 'weather' }, options);
  if (weather) return { heading: head, ...weatherOutline(weather, words, now) };
  return weatherAbsence && { heading: head, notes: [emptySentence(weatherAbsence, words, now)], items: [] };
}

export function outlineOf(edition: Edition, options: ExportOptions): Outline {
  const { words } = options;
  const now = options.now ?? edition.builtAt;
  const clock = words.format.clockZone(printedAt(edition));
  const news = edition.sections.map((section) => ({
    heading: heading(section, options),
    notes: notesOf(section, options, now),
    items: section.stories.map((story) => storyItem(story, options, now)),
  }));
  const sky = skyOf(options, now);
  return {
    title: `${words.t('export.title')} – ${words.format.longDate(printedAt(edition))} ${clock}`,
    date: `${words.t('export.date')}: ${localDay(printedAt(edition), edition.timeZone)} ${clock}`,
    tags: `${words.t('export.tags')}: ${tagsOf(edition.sections)}`,
    sections: sky ? [sky, ...news] : news,
    end: endOf(edition, words),
  };
}
