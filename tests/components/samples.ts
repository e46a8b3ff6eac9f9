import { signal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { vi } from 'vitest';
import type { Health } from '@/components/FeedHealth';
import type { OpmlForm } from '@/components/OpmlForm';
import type { Edition, EditionSection, FeedFailure, Receipt, Story } from '@/lib/briefing/types';
import type { FinderActions, FinderState } from '@/lib/feed-search';
import { DEFAULT_SETTINGS, type FeedView, type SectionView, type Settings } from '@/lib/settings';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import type { Weather, WeatherHour, WeatherWarning } from '@/lib/weather/types';

/** Saturday 21 November 2026, 07:20 in Toronto. */
export const NOW = Date.parse('2026-11-21T12:20:00Z');
export const DUE = Date.parse('2026-11-21T11:45:00Z');

export const aStory = (over: Partial<Story> = {}): Story => ({
  id: 'story-1',
  title: 'Ferries sail again',
  url: 'https://harbour.example/ferries',
  summary: 'The first one left at six.',
  publisher: 'Harbour Post',
  at: NOW - 2 * HOUR,
  dated: true,
  feedId: 'harbour',
  keys: [],
  entryIds: ['harbour/1'],
  also: [],
  ...over,
});

export const stories = (count: number, of = 'story'): Story[] =>
  Array.from({ length: count }, (_, index) => aStory({ id: `${of}-${index + 1}`, title: `${of} number ${index + 1}` }));

export const FAILURES: readonly FeedFailure[] = [
  { feedId: 'vendor', publisher: 'Vendor Desk', url: 'https://vendor.example/rss', outcome: 'timeout' },
  { feedId: 'board', publisher: 'Board Room', url: 'https://board.example/rss', outcome: 'http', status: 503 },
];

export const printed = (id: string, over: Partial<EditionSection> = {}): EditionSection => ({
  id,
  maxStories: 5,
  compiledAt: DUE,
  stories: stories(5, id),
  windowHours: 24,
  failures: [],
  feedCount: 7,
  ...over,
});

export const aReceipt = (over: Partial<Receipt> = {}): Receipt => ({
  feedCount: 80,
  answeredCount: 78,
  failures: FAILURES,
  considered: 1612,
  shown: 58,
  merged: 12,
  alreadyShown: 31,
  muted: 0,
  unlinked: 0,
  left: 1511,
  ...over,
});

export const anEdition = (over: Partial<Edition> = {}): Edition => ({
  id: '2026-11-21T06:45',
  day: '2026-11-21',
  dueAt: DUE,
  builtAt: DUE,
  nextAt: DUE + DAY,
  timeZone: 'America/Toronto',
  occasion: 'scheduled',
  state: 'final',
  sample: false,
  sections: [printed('international'), printed('canada'), printed('science')],
  minutes: 14,
  receipt: aReceipt(),
  ...over,
});

export const aFeed = ({ url = 'https://www.harbour.example/rss', ...over }: Partial<FeedView> = {}): FeedView => ({
  id: 'harbour',
  url,
  hosts: [new URL(url).hostname],
  title: 'Harbour Post',
  state: 'ok',
  lastSuccessAt: NOW - 14 * MINUTE,
  newestAt: NOW - 2 * HOUR,
  nextPollAt: NOW + HOUR,
  ...over,
});

export const aSection = (id: string, over: Partial<SectionView> = {}): SectionView => ({
  id,
  emoji: '🌍',
  enabled: true,
  maxStories: 5,
  feeds: [aFeed({ id: `${id}-feed`, url: `https://${id}.example/rss` })],
  ...over,
});

export const SECTIONS: readonly SectionView[] = [
  aSection('weather', { feeds: [] }),
  aSection('international'),
  aSection('canada'),
  aSection('science'),
];

export const settings = (over: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, greeted: true, ...over });

export const aWarning = (over: Partial<WeatherWarning> = {}): WeatherWarning => ({
  id: 'w1',
  kind: 'warning',
  colour: 'orange',
  title: 'Freezing rain',
  area: 'Petawawa',
  issuer: 'Environment Canada',
  issuedAt: NOW - HOUR,
  expiresAt: NOW + 8 * HOUR,
  text: 'Ice build-up of 4 to 8 mm is likely.',
  ...over,
});

/** The next 24 hours: −8° in the morning, 1° at the warmest, snow in the afternoon. */
export const someHours = (): WeatherHour[] =>
  Array.from({ length: 24 }, (_, hour) => ({
    at: Date.parse('2026-11-21T12:00:00Z') + hour * HOUR,
    temperature: hour <= 7 ? -8 + (hour * 9) / 7 : 1 - (hour - 7) / 2,
    precipitation: hour >= 5 && hour <= 9 ? 70 : 10,
  }));

export const someWeather = (over: Partial<Weather> = {}): Weather => ({
  provider: 'test',
  attribution: 'Data: Weather Service',
  place: 'Petawawa',
  latitude: 45.9,
  longitude: -77.28,
  timeZone: 'America/Toronto',
  url: 'https://weather.example/petawawa',
  units: 'metric',
  fetchedAt: NOW - 20 * MINUTE,
  isWarned: true,
  warningsAt: NOW - 5 * MINUTE,
  hours: someHours(),
  warnings: [],
  now: {
    station: 'Petawawa A',
    observedAt: NOW - 20 * MINUTE,
    condition: 'Freezing drizzle',
    temperature: -2.6,
    feelsLike: -9,
    humidity: 92,
    windDirection: 'E',
    windSpeed: 22,
    windGust: 41,
    pressure: 101.3,
    visibility: 6.4,
  },
  periods: [
    { name: 'Today', night: false, short: 'Freezing rain', high: 1, precipitation: 90 },
    { name: 'Tonight', night: true, text: 'Clearing this evening.', low: -10 },
  ],
  ...over,
});

/** What looks for feeds to add, in whatever state; nothing happens when it is used. */
export const aFinder = (state: FinderState = { kind: 'idle' }, actions: Partial<FinderActions> = {}, address = '') => {
  const nothing = () => undefined;
  const idle: FinderActions = {
    type: nothing,
    find: nothing,
    choose: nothing,
    allow: nothing,
    confirm: nothing,
    tryPlaces: nothing,
    add: nothing,
    clear: nothing,
  };
  return { state, address, actions: { ...idle, ...actions } };
};

/** The reader's data as the options have it, nothing of it in use. */
export const someData = (opml: Partial<ComponentProps<typeof OpmlForm>> = {}) =>
  signal({
    opml: { report: undefined, onImport: vi.fn(), onUndo: undefined, onExport: vi.fn(), ...opml },
    old: { report: undefined, onImport: vi.fn(), onUndo: undefined },
    backup: { report: undefined, restoredAt: undefined, onSave: vi.fn(), onRestore: vi.fn(), onUndo: vi.fn() },
    sync: { onSwitch: vi.fn(), onUndo: vi.fn(), onRemove: vi.fn() },
    erase: { failed: false, onErase: vi.fn() },
  });

/** The health of feeds of which nothing more is known; nothing happens when it is used. */
export const aHealth = ({
  actions,
  ...over
}: Partial<Omit<Health, 'actions'>> & { actions?: Partial<Health['actions']> } = {}): Health => {
  const nothing = () => undefined;
  const idle = {
    open: nothing,
    tryNow: nothing,
    edit: nothing,
    again: nothing,
    useMoved: nothing,
    pause: nothing,
    remove: nothing,
    copy: nothing,
  };
  return {
    facts: new Map(),
    openId: undefined,
    details: undefined,
    news: undefined,
    ...over,
    actions: { ...idle, ...actions },
  };
};
