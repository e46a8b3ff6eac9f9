import { DEFAULT_SETTINGS, isOwnSection, type Settings, WEATHER_SECTION } from '@/lib/settings';
import type { FeedRow, SectionRow, SubscriptionRow, WordRow } from '@/lib/store/db';
import { ARRANGED, faultIn, fieldFits, SETTINGS, type Shape } from '@/lib/store/row-checks';
import { FIELDS, isSecret, PLACE, SHARED_SETTINGS } from '@/lib/store/sync-facts';
import { type Facts, overlaid, viewOf } from '@/lib/sync/facts';
import { GONE, type SyncState } from '@/lib/sync/state';

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['section', ARRANGED.sections],
  ['feed', ARRANGED.subscriptions],
  ['word', ARRANGED.words],
  ['settings', SETTINGS],
]);

const kindOf = (key: string): string => key.split(':', 1)[0] ?? '';
const idOf = (key: string): string => key.slice(key.indexOf(':') + 1);

const isKnownKind = (key: string): boolean =>
  SHAPES.has(kindOf(key)) || kindOf(key) === 'less' || kindOf(key) === 'folded';

const MAX_ADDRESS = 2048;
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= MAX_ADDRESS &&
  fieldFits(ARRANGED.feeds, 'url', value) &&
  !isSecret(value);

/** Whether another browser may say this of a field: the same questions as a backup's rows are asked. */
export function fitsField(key: string, name: string, value: unknown): boolean {
  const kind = kindOf(key);
  if (idOf(key) === '__proto__') return false;
  if (kind === 'settings' && value === null) return !Object.hasOwn(DEFAULT_SETTINGS, name);
  if (name === PLACE && kind !== 'settings') return Number.isFinite(value);
  if (kind === 'feed' && name === 'url') return isAddress(value);
  if (kind === 'less') return typeof value === 'number' && value > 0 && value <= 1;
  return fieldFits(SHAPES.get(kind) ?? {}, name, value ?? undefined);
}

/** Whether this version has a use for a field. */
export function isField(key: string, name: string): boolean {
  const kind = kindOf(key);
  const names: readonly string[] =
    kind === 'settings' ? SHARED_SETTINGS : (FIELDS[kind as keyof typeof FIELDS] ?? ['value']);
  return names.includes(name) || name === PLACE || name === 'url';
}

type Values = ReadonlyMap<string, unknown>;

/** A row of what is known of it; without what is not set, as rows are written here. */
const rowOf = (values: Values, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (values.get(name) == null ? [] : [[name, values.get(name)]])));

const asRow = (key: string, values: Values): Record<string, unknown> => ({
  ...rowOf(values, FIELDS[kindOf(key) as keyof typeof FIELDS]),
  id: idOf(key),
  ...(kindOf(key) !== 'word' && { position: values.get(PLACE) ?? 0 }),
});

function isWhole(key: string, values: Values): boolean {
  const kind = kindOf(key);
  if (kind === 'less') return values.has('value');
  const shape = kind in FIELDS ? SHAPES.get(kind) : undefined;
  return shape === undefined || faultIn(shape, asRow(key, values)) === undefined;
}

/** What both sides know, as it is to be here. */
export function arrangedBy(state: SyncState, base: Facts, isKnownFeed: (id: string) => boolean): Facts {
  const view = new Map(viewOf(state, base, isKnownKind));
  // Sections of the catalogue and settings can be changed, not removed.
  for (const [key, values] of base)
    if (kindOf(key) !== 'feed' && !view.has(key)) view.set(key, overlaid(values, state.records.get(key) ?? new Map()));
  return lasting(view, state, isKnownFeed);
}

/** A section of the reader's own that was removed, as it was. */
function removedSection(id: string, { records }: SyncState): Values | undefined {
  const fields = records.get(`section:${id}`);
  if (fields?.get(GONE)?.[0] !== true || !isOwnSection(id)) return undefined;
  const values = overlaid(undefined, fields);
  return isWhole(`section:${id}`, values) ? values : undefined;
}

/**
 * Without what this version or this browser cannot make a row of. A section that was removed stays for a feed that another
 * browser has put into it; a feed stands once in a section; a word goes with its section.
 */
export function lasting(facts: Facts, state: SyncState, isKnownFeed: (id: string) => boolean): Facts {
  const view = new Map([...facts].filter(([key, values]) => isWhole(key, values)));
  const hasSection = (id: string): boolean => {
    const removed = view.has(`section:${id}`) ? undefined : removedSection(id, state);
    if (removed) view.set(`section:${id}`, removed);
    return view.has(`section:${id}`);
  };
  const taken = new Set<string>();
  for (const [key, values] of ofKind(view, 'feed').toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [sectionId, feedId] = [String(values.get('sectionId')), String(values.get('feedId'))];
    const place = `${sectionId}\n${feedId}`;
    const isAskable = isKnownFeed(feedId) || isAddress(values.get('url'));
    const stays = isAskable && !taken.has(place) && sectionId !== WEATHER_SECTION && hasSection(sectionId);
    if (stays) taken.add(place);
    else view.delete(key);
  }
  for (const [key, values] of ofKind(view, 'word'))
    if (values.get('sectionId') != null && !view.has(`section:${values.get('sectionId')}`)) view.delete(key);
  return view;
}

export type Rows = {
  readonly sections: readonly SectionRow[];
  readonly subscriptions: readonly SubscriptionRow[];
  readonly words: readonly WordRow[];
  readonly settings: Partial<Settings>;
  /** New ones. A private address is not asked here before the reader confirms it here. */
  readonly feeds: readonly FeedRow[];
};

const ofKind = (view: Facts, kind: string) => [...view].filter(([key]) => kindOf(key) === kind);

/** In their order, with positions as they are written here. */
function placedRows<Row>(entries: readonly (readonly [string, Values])[]): Row[] {
  const rows = entries.map(([key, values]) => asRow(key, values));
  const ordered = rows.toSorted(
    (a, b) => Number(a.position) - Number(b.position) || (String(a.id) < String(b.id) ? -1 : 1),
  );
  return ordered.map((row, position) => ({ ...row, position })) as Row[];
}

export function rowsIn(view: Facts, isKnownFeed: (id: string) => boolean): Rows {
  const feeds = ofKind(view, 'feed');
  const bySection = Map.groupBy(feeds, ([, values]) => values.get('sectionId'));
  const settings = view.get('settings') ?? new Map();
  const folded = ofKind(view, 'folded').map(([key]) => idOf(key));
  return {
    sections: placedRows<SectionRow>(ofKind(view, 'section')),
    subscriptions: [...bySection.values()].flatMap((its) => placedRows<SubscriptionRow>(its)),
    words: ofKind(view, 'word').map(([key, values]) => asRow(key, values) as unknown as WordRow),
    settings: {
      ...Object.fromEntries(SHARED_SETTINGS.map((name) => [name, settings.get(name) ?? undefined])),
      sourceWeights: Object.fromEntries(
        ofKind(view, 'less').map(([key, values]) => [idOf(key), Number(values.get('value'))]),
      ),
      foldedSections: folded.length > 0 ? folded : undefined,
    },
    feeds: newFeeds(feeds, isKnownFeed),
  };
}

function newFeeds(feeds: readonly (readonly [string, Values])[], isKnownFeed: (id: string) => boolean): FeedRow[] {
  const rows = feeds.flatMap(([, values]): [string, FeedRow][] => {
    const [id, url] = [String(values.get('feedId')), String(values.get('url'))];
    if (isKnownFeed(id)) return [];
    return [[id, { id, url, host: new URL(url).host, nextPollAt: 0, failureCount: 0 }]];
  });
  return [...new Map(rows).values()];
}
