import type { Shipped } from '@/lib/catalogue/shipped';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings';
import type { SectionRow, SubscriptionRow, WordRow } from '@/lib/store/db';
import type { Facts } from '@/lib/sync/facts';
import { placesOf } from '@/lib/sync/places';

/** What the reader arranged in this browser. */
export type Arranged = {
  readonly sections: readonly SectionRow[];
  readonly subscriptions: readonly SubscriptionRow[];
  readonly words: readonly WordRow[];
  readonly settings: Settings;
  /** Addresses by the feed's id. */
  readonly urls: ReadonlyMap<string, string>;
};

/** Of one browser alone: what was dismissed, is paused, or needs a permission of this browser. Weights are records of their own. */
const HERE_ALONE: ReadonlySet<string> = new Set([
  'greeted',
  'pausedUntil',
  'notifyEdition',
  'notifyWarnings',
  'sourceWeights',
]);
export const SHARED_SETTINGS = [...Object.keys(DEFAULT_SETTINGS), 'weatherAddress'].filter(
  (name) => !HERE_ALONE.has(name),
) as (keyof Settings)[];

type Values = ReadonlyMap<string, unknown>;
type Named = readonly [key: string, values: Values];

/** All named fields, `null` where they are not set: so that it can be told from a field that this version does not know. */
const pick = (row: object, names: readonly string[]): Values =>
  new Map(names.map((name) => [name, (row as Record<string, unknown>)[name] ?? null]));

export const FIELDS = {
  section: ['title', 'emoji', 'enabled', 'maxStories', 'breadth', 'windowHours', 'says'],
  feed: ['sectionId', 'feedId', 'title', 'paused', 'extras'],
  word: ['kind', 'text', 'scopes', 'sectionId', 'until', 'addedAt'],
} as const;

export const PLACE = 'place';

const settingsFacts = (settings: Settings): Named => ['settings', pick(settings, SHARED_SETTINGS)];

const withPlace = (values: Values, place: number | undefined): Values => new Map(values).set(PLACE, place ?? 0);

/** What everybody begins with: what was shipped, in its order. */
export function baseFacts({ sections, subscriptions }: Shipped): Facts {
  const counts = new Map<string, number>();
  const feeds = subscriptions.map((row): Named => {
    const place = counts.get(row.sectionId) ?? 0;
    counts.set(row.sectionId, place + 1);
    return [`feed:${row.id}`, withPlace(pick(row, FIELDS.feed), place)];
  });
  return new Map([
    settingsFacts(DEFAULT_SETTINGS),
    ...sections.map((row, place): Named => [`section:${row.id}`, withPlace(pick(row, FIELDS.section), place)]),
    ...feeds,
  ]);
}

const byPosition = <Row extends { readonly id: string; readonly position: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** Whose password would be told to whoever keeps what is synced. */
export const isSecret = (url: string): boolean => URL.canParse(url) && /^https?:\/\/[^/?#]*@/i.test(new URL(url).href);

/** What there is here. Rows keep the places that `view` gives them, as far as they still stand in that order. */
export function factsOf({ sections, subscriptions, words, settings, urls }: Arranged, view: Facts, base: Facts): Facts {
  const sent = subscriptions.filter(({ feedId }) => !isSecret(urls.get(feedId) ?? ''));
  const places = new Map([
    ...placesIn('section', byPosition(sections), view),
    ...[...Map.groupBy(byPosition(sent), (row) => row.sectionId)].flatMap(([id, rows]) => [
      ...placesIn('feed', rows, view, id),
    ]),
  ]);
  const isShipped = ({ id, feedId }: SubscriptionRow) => base.get(`feed:${id}`)?.get('feedId') === feedId;
  return new Map<string, Values>([
    settingsFacts(settings),
    ...keyed('section', sections, (row, key) => withPlace(pick(row, FIELDS.section), places.get(key))),
    ...keyed('feed', sent, (row, key) => {
      const values = withPlace(pick(row, FIELDS.feed), places.get(key));
      return isShipped(row) ? values : new Map(values).set('url', urls.get(row.feedId) ?? null);
    }),
    ...keyed('word', words, (row) => pick(row, FIELDS.word)),
    ...Object.entries(settings.sourceWeights).map(
      ([name, value]): Named => [`less:${name}`, new Map([['value', value]])],
    ),
    ...(settings.foldedSections ?? []).map((id): Named => [`folded:${id}`, new Map([['value', true]])]),
  ]);
}

const keyed = <Row extends { readonly id: string }>(
  kind: string,
  rows: readonly Row[],
  values: (row: Row, key: string) => Values,
): Named[] => rows.map((row) => [`${kind}:${row.id}`, values(row, `${kind}:${row.id}`)]);

function placesIn(kind: string, rows: readonly { readonly id: string }[], view: Facts, sectionId?: string) {
  const keys = rows.map(({ id }) => `${kind}:${id}`);
  const known = keys.flatMap((key): [string, number][] => {
    const values = view.get(key);
    const place = values?.get(PLACE);
    // In another section its place says nothing.
    return typeof place === 'number' && (kind !== 'feed' || values?.get('sectionId') === sectionId)
      ? [[key, place]]
      : [];
  });
  return placesOf(keys, new Map(known));
}
