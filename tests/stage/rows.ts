import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, EditionSection, Story } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import type { Language } from '@/lib/i18n';
import type {
  FeedRow,
  PollRow,
  ReceiptRow,
  RoundRow,
  SectionRow,
  SettingsRow,
  StateRow,
  SubscriptionRow,
  SyncRow,
  VisitRow,
  WeatherRow,
} from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** A small store: what a page needs to show an edition. */
export type Rows = {
  readonly editions: readonly Edition[];
  readonly entries: readonly Entry[];
  readonly feeds: readonly FeedRow[];
  /** Attempts; without them a feed has none. */
  readonly polls?: readonly PollRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly rounds: readonly RoundRow[];
  readonly sections: readonly SectionRow[];
  readonly settings: readonly SettingsRow[];
  readonly states: readonly StateRow[];
  readonly subscriptions: readonly SubscriptionRow[];
  readonly sync?: readonly SyncRow[];
  readonly visits: readonly VisitRow[];
  readonly weather: readonly WeatherRow[];
};

/** A Thursday, two minutes to seven in Ontario; the edition is of a quarter to. */
export const STAGE_TIME_ZONE = 'America/Toronto';
export const STAGE_BUILT: Millis = Date.parse('2026-11-26T06:45:00-05:00');
export const STAGE_NOW: Millis = Date.parse('2026-11-26T06:58:00-05:00');

export const LOOKS = join(import.meta.dirname, '../fixtures/looks');

export const rowsFile = (language: Language): string => join(LOOKS, `rows-${language}.json`);

/** An edition of the newsstand as it was once compiled: what judges looks is not to change with what ranks news. */
export const recordedRows = (language: Language): Rows => JSON.parse(readFileSync(rowsFile(language), 'utf8'));

/** Every section anew. */
export const withSections = (rows: Rows, change: (section: EditionSection, index: number) => EditionSection): Rows =>
  withEdition(rows, (edition) => ({ ...edition, sections: edition.sections.map(change) }));

export const withEdition = (rows: Rows, change: (edition: Edition) => Edition): Rows => ({
  ...rows,
  editions: rows.editions.map(change),
});

export const withSettings = (rows: Rows, patch: Partial<SettingsRow['value']>): Rows => ({
  ...rows,
  settings: rows.settings.map((row) => ({ ...row, value: { ...row.value, ...patch } })),
});

export const storiesIn = (rows: Rows): readonly Story[] =>
  rows.editions.flatMap(({ sections }) => sections.flatMap(({ stories }) => stories));

/** Two stories and two feeds of each section. */
export function shortened(rows: Rows): Rows {
  const subscriptions = rows.subscriptions.filter(
    ({ sectionId }, index, all) => all.slice(0, index).filter((other) => other.sectionId === sectionId).length < 2,
  );
  const wanted = new Set(subscriptions.map(({ feedId }) => feedId));
  return {
    ...withSections(rows, (section) => ({ ...section, stories: section.stories.slice(0, 2) })),
    subscriptions,
    feeds: rows.feeds.filter(({ id }) => wanted.has(id)),
  };
}
