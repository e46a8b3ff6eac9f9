import { sectionSource } from '@/lib/search/documents';
import type { SearchAnswer, SearchProgress, SearchQuery } from '@/lib/search/types';
import type { SectionView } from '@/lib/settings';
import { atLocalTime, DAY } from '@/lib/time';

/** What the reader has filled in; '' where they want no filter. Days are local, `2026-11-21`, both included. */
export type SearchForm = {
  readonly text: string;
  readonly sectionId: string;
  readonly feedId: string;
  readonly from: string;
  readonly to: string;
};

export const EMPTY_FORM: SearchForm = { text: '', sectionId: '', feedId: '', from: '', to: '' };

/** What a page of search shows. `answer` is undefined while nothing is looked for, and until the first answer. */
export type SearchView = {
  readonly form: SearchForm;
  readonly answer: SearchAnswer | undefined;
  readonly state: 'indexing' | 'ready' | 'failed';
  readonly progress: SearchProgress | undefined;
};

function sourcesOf({ sectionId, feedId }: SearchForm, sections: readonly SectionView[]): string[] | undefined {
  if (feedId !== '') return [feedId];
  if (sectionId === '') return undefined;
  const feeds = sections.filter(({ id }) => id === sectionId).flatMap((section) => section.feeds);
  return [sectionSource(sectionId), ...feeds.map(({ id }) => id)];
}

export function queryOf(form: SearchForm, sections: readonly SectionView[], timeZone: string): SearchQuery {
  return {
    text: form.text,
    sources: sourcesOf(form, sections),
    since: form.from === '' ? undefined : atLocalTime(form.from, '00:00', timeZone),
    until: form.to === '' ? undefined : atLocalTime(nextDay(form.to), '00:00', timeZone),
  };
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);
