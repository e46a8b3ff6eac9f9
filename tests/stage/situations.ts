import type { EmptyReason, FeedFailure } from '@/lib/briefing/types';
import type { PollRow, StateRow } from '@/lib/store/db';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import type { WarningColour, WeatherWarning } from '@/lib/weather/types';
import { type Rows, STAGE_BUILT, STAGE_NOW, storiesIn, withEdition, withSections } from './rows';

const failure = (rows: Rows, at: number, outcome: FeedFailure['outcome'], status?: number): FeedFailure => {
  const { id, title = '', feedId } = rows.subscriptions[at] as Rows['subscriptions'][number];
  const url = rows.feeds.find((feed) => feed.id === feedId)?.url ?? id;
  return { feedId, publisher: title, url, outcome, status };
};

/** Every reason of the list, one section each; the first two keep their stories. */
export const emptied = (rows: Rows): Rows => {
  const failures = [failure(rows, 3, 'http', 503), failure(rows, 4, 'timeout')];
  const reasons: readonly EmptyReason[] = [
    { code: 'quiet', since: STAGE_NOW - 6 * DAY },
    { code: 'shown', count: 7, day: '2026-11-25', mutedCount: 2 },
    { code: 'muted', count: 4 },
    { code: 'failed', failures, feedCount: 5 },
    { code: 'permission', hosts: ['feeds.example.org', 'news.example.net'] },
    { code: 'offline' },
    { code: 'stale', from: STAGE_NOW - 2 * DAY },
    { code: 'no-feeds' },
    { code: 'quiet' },
  ];
  return withSections(rows, (section, index) => {
    const empty = reasons[index - 2];
    return empty ? { ...section, stories: [], empty } : section;
  });
};

export const failed = (rows: Rows): Rows => ({
  ...withSections(rows, (section, index) => {
    const own = [failure(rows, 2 * index, 'http', 500), failure(rows, 2 * index + 1, 'network')];
    if (index % 3 === 1) return { ...section, failures: own };
    if (index % 3 === 2) return { ...section, stories: [], empty: { code: 'failed', failures: own, feedCount: 2 } };
    return section;
  }),
  feeds: rows.feeds.map((feed, index) =>
    index % 2 ? { ...feed, outcome: 'http', status: 500, failureCount: 3, lastSuccessAt: STAGE_NOW - 3 * DAY } : feed,
  ),
});

const warning = (colour: WarningColour, title: string, kind: WeatherWarning['kind']): WeatherWarning => ({
  id: `stage-${colour}`,
  kind,
  colour,
  title,
  area: 'Petawawa – Pembroke – Cobden',
  issuer: 'Environment Canada',
  issuedAt: STAGE_NOW - 2 * HOUR,
  expiresAt: STAGE_NOW + 10 * HOUR,
  endsAt: STAGE_NOW + 9 * HOUR,
  text: 'Snowfall with total amounts of 15 to 25 cm is expected. Visibility will be suddenly reduced at times.',
  url: 'https://weather.gc.ca/',
});

export const WARNINGS = [
  warning('red', 'Red warning – ice storm', 'warning'),
  warning('orange', 'Orange warning – snowfall', 'warning'),
  warning('yellow', 'Yellow advisory – fog', 'advisory'),
  warning('grey', 'Special weather statement', 'statement'),
];

/** Two browsers in step, with more than there is room for and a trouble on the way. */
export const synced = (rows: Rows): Rows => ({
  ...rows,
  sync: [
    {
      key: 'status',
      on: true,
      node: 'stage',
      switchedAt: STAGE_NOW - DAY,
      sentAt: STAGE_NOW - HOUR,
      heardAt: STAGE_NOW - 2 * HOUR,
      isDue: true,
      set: 'stage',
      usedBytes: 98_304,
      problem: 'rate',
      leftOut: { feeds: 412, others: 0, editions: 7 },
      secret: 1,
      came: { at: STAGE_NOW - 2 * HOUR, feeds: 12, sections: 1, words: 2, settings: 3, changed: 4, removed: 1 },
    },
    {
      key: 'before',
      at: STAGE_NOW - 2 * HOUR,
      sections: { gone: [], put: [] },
      subscriptions: { gone: [], put: [] },
      words: { gone: [], put: [] },
    },
  ],
});

/** No service but the one that warns tells of warnings. */
export const withWarnings = (rows: Rows, warnings: readonly WeatherWarning[]): Rows => ({
  ...rows,
  weather: rows.weather.map((row) => (row.part?.warnings ? { ...row, part: { ...row.part, warnings } } : row)),
});

export const calm = (rows: Rows): Rows => withWarnings(rows, []);

/** The first run, half way: some sections are there, some feeds still to be asked. */
export const filling = (rows: Rows): Rows => ({
  ...withEdition(rows, (edition) => ({
    ...edition,
    state: 'filling',
    occasion: 'first',
    sections: edition.sections
      .slice(0, 6)
      .map((section, index) =>
        index % 3 === 2 ? { ...section, stories: [], empty: { code: 'loading', done: 2, total: 6 } } : section,
      ),
  })),
  ...asking(rows),
});

export const asking = ({ feeds }: Rows): Pick<Rows, 'feeds' | 'rounds'> => ({
  feeds: feeds.map((feed, index) =>
    index % 2
      ? { ...feed, attemptedAt: undefined, nextPollAt: 0, leasedAt: undefined }
      : { ...feed, attemptedAt: STAGE_NOW },
  ),
  rounds: [{ key: 'round', occasion: 'first', startedAt: STAGE_NOW - MINUTE, feedIds: feeds.map(({ id }) => id) }],
});

/** Eight hours after its time, with yesterday's weather and feeds that answered the day before. */
export const stale = (rows: Rows): Rows => ({
  ...withEdition(rows, (edition) => ({ ...edition, occasion: 'late', dueAt: STAGE_BUILT - 8 * HOUR })),
  weather: rows.weather.map((row) => ({
    ...row,
    readAt: STAGE_NOW - 9 * HOUR,
    attemptedAt: STAGE_NOW - 9 * HOUR,
    outcome: 'network',
  })),
});

export const reading = (rows: Rows): Rows => ({
  ...withSections(rows, (section, index) => ({
    ...section,
    stories: section.stories.map((story, at) =>
      at === index % 3
        ? {
            ...story,
            mark: 'update' as const,
            reasons: [{ kind: 'update' as const, changes: [{ kind: 'publishers' as const, from: 1, to: 4 }] }],
          }
        : { ...story, mark: at === 2 ? ('new' as const) : undefined },
    ),
  })),
  states: storiesIn(rows).flatMap(({ entryIds }, index): readonly StateRow[] => {
    if (index % 3 === 0) return entryIds.map((id) => ({ id, readAt: STAGE_NOW }));
    return index % 5 === 1 ? entryIds.slice(0, 1).map((id) => ({ id, savedAt: STAGE_NOW - (index % 4) * DAY })) : [];
  }),
});

/** Three mornings before, each with the stories of other sections. */
export const away = (rows: Rows): Rows => ({
  ...rows,
  editions: rows.editions.flatMap((edition) => [
    edition,
    ...[1, 2, 3].map((ago) => ({
      ...edition,
      id: `past-${ago}`,
      day: `2026-11-${26 - ago}`,
      dueAt: edition.dueAt - ago * DAY,
      builtAt: edition.builtAt - ago * DAY,
      nextAt: edition.nextAt - ago * DAY,
      sections: edition.sections.map((section) => ({
        ...section,
        stories: section.stories.map((story) => ({
          ...story,
          id: `${ago}-${story.id}`,
          keys: story.keys.map((key) => `${key}?${ago}`),
          at: story.at - ago * DAY,
        })),
      })),
    })),
  ]),
  visits: [
    { key: 'visit', at: STAGE_NOW, began: STAGE_NOW, editionId: '2026-11-26T06:45', before: STAGE_BUILT - 4 * DAY },
  ],
});

const attempts = (feedId: string, count: number): PollRow[] =>
  Array.from({ length: count }, (_, back) => {
    const [outcome, status]: [PollRow['outcome'], number | undefined] =
      back % 7 === 0
        ? ['http', 503]
        : back % 5 === 0
          ? ['timeout', undefined]
          : back % 2
            ? ['ok', 200]
            : ['not-modified', 304];
    const bytes = outcome === 'ok' ? 24_310 + back * 97 : 0;
    const newEntries = outcome === 'ok' ? back % 4 : 0;
    return { feedId, at: STAGE_NOW - (back + 1) * HOUR, outcome, status, bytes, ms: 210 + 40 * back, newEntries };
  }).toReversed();

/** Feeds with a past, of which one after the other fails, moves, is paused or has been quiet for long. */
export function unwell(rows: Rows): Rows {
  const { feeds, ...others } = failed(rows);
  const lastDay = Math.floor(STAGE_NOW / DAY);
  const days = (seed: number) => Array.from({ length: 30 }, (_, day) => ((day * seed) % 7 > 3 ? (day * seed) % 11 : 0));
  return {
    ...others,
    subscriptions: rows.subscriptions.map((row, index) => (index % 9 === 8 ? { ...row, paused: true } : row)),
    feeds: feeds.map((feed, index) => ({
      ...feed,
      pace: { count: 1 + (index % 9), per: index % 3 ? 'week' : 'day' },
      habits: { days: days(index + 1), lastDay, bareCount: (index * 7) % 50, itemCount: 50 },
      ...(index % 6 === 1 && {
        moving: { url: 'https://new.example.org/feed.xml', days: 3, lastDay, isForEver: true },
      }),
      ...(index % 8 === 3 && { newestAt: STAGE_NOW - 44 * DAY }),
      headers: { 'Content-Type': 'application/rss+xml', ETag: 'W/"5f3-61a"', 'Cache-Control': 'max-age=900' },
    })),
    polls: feeds.flatMap(({ id }) => attempts(id, 50)),
  };
}
