import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { asWanted } from '@/lib/briefing/as-wanted';
import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition } from '@/lib/briefing/types';
import { interfaceLanguage } from '@/lib/browser/language';
import type { Language } from '@/lib/i18n';
import {
  DEFAULT_SETTINGS,
  isReadersOwn,
  type Round,
  type SectionView,
  type Settings,
  WEATHER_SECTION,
} from '@/lib/settings';
import type { WordRow } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import { roundProgress } from '@/lib/store/round-progress';
import { shownBirth, shownLists, shownNewCount, shownSettings, shownWords } from '@/lib/store/shown';
import { sectionViews } from '@/lib/store/views';
import { rowsFor } from '@/lib/store/weather-rows';
import type { Millis } from '@/lib/time';
import type { Trouble } from '@/lib/trouble';
import { type Live, readyValue } from '@/lib/view/live';
import { type Look, lookInto } from '@/lib/view/looking';
import type { Snapshot } from '@/lib/view/snapshot';
import { openForPage, trouble } from '@/lib/view/trouble';
import { loadPageWords, spokenLanguage } from '@/lib/view/words';
import { assembleWeather } from '@/lib/weather/assemble';
import type { Weather } from '@/lib/weather/types';
import { wishOf } from '@/lib/weather/wish';

/** All that the pages show, as signals fed by the store; until it has answered, by the snapshot. */
export type Model = {
  readonly edition: ReadonlySignal<Edition | undefined>;
  readonly weather: ReadonlySignal<Weather | undefined>;
  readonly sections: ReadonlySignal<readonly SectionView[]>;
  readonly settings: ReadonlySignal<Settings>;
  /** The words that the reader mutes and watches. */
  readonly words: ReadonlySignal<readonly WordRow[]>;
  readonly round: ReadonlySignal<Round | undefined>;
  /** An edition waits for a round of polls. */
  readonly roundOpen: ReadonlySignal<boolean>;
  /** Stories that came in since the edition was built. */
  readonly newCount: ReadonlySignal<number>;
  /** What stands behind the receipt; undefined until the store has answered. */
  readonly lists: ReadonlySignal<ReceiptLists | undefined>;
  /** Hosts that the browser withholds from feeds the reader wants. */
  readonly missingHosts: ReadonlySignal<readonly string[]>;
  /** The weather service is among them, and the place that it would be asked about is the reader's. */
  readonly missesPlace: ReadonlySignal<boolean>;
  /** What the page speaks; what is wished, until its words are there. */
  readonly language: ReadonlySignal<Language>;
  /** The words are there: without them nothing can be drawn. */
  readonly hasWords: ReadonlySignal<boolean>;
  /** The store has answered: what stands here is no longer the snapshot. */
  readonly settled: ReadonlySignal<boolean>;
  /** When the store was made. */
  readonly bornAt: ReadonlySignal<Millis | undefined>;
  /** Why the store cannot be used as it should. */
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** The store once it is open; undefined when that takes other code. */
  readonly opened: Promise<IDBDatabase | undefined>;
  readonly look: Look;
};

export function createModel(snapshot?: Snapshot, loadWords = loadPageWords): Model {
  const opened = openForPage(snapshot?.bornAt);
  const early = signal(snapshot);
  const look = lookInto(opened);
  const edition = look((from) => from.latestEdition());
  const settings = look(shownSettings);
  const sections = look(sectionViews);
  const round = look((from) => roundProgress(from, Date.now()));
  const weather = look(currentWeather);
  const newCount = look(shownNewCount);
  const lists = look(shownLists);
  const born = look(shownBirth);
  const words = look(shownWords);
  const all: readonly ReadonlySignal<Live<unknown>>[] = [edition, settings, sections, weather];
  const currentSettings = computed(() => readyValue(settings.value) ?? early.value?.settings ?? DEFAULT_SETTINGS);
  const currentSections = computed(() => readyValue(sections.value) ?? early.value?.sections ?? []);
  const wished = computed(() => interfaceLanguage(currentSettings.value.language));
  const spoken = spokenLanguage(wished, loadWords);
  // A second copy of the edition would be kept for as long as the page is open.
  effect(() => {
    if ([...all, words].every((state) => state.value.kind === 'ready')) early.value = undefined;
  });
  return {
    edition: computed(() => {
      const latest = edition.value.kind === 'ready' ? edition.value.value : early.value?.edition;
      return latest && currentSections.value.length > 0 ? asWanted(latest, currentSections.value) : latest;
    }),
    weather: computed(() => (weather.value.kind === 'ready' ? weather.value.value : early.value?.weather)),
    sections: currentSections,
    settings: currentSettings,
    words: computed(() => readyValue(words.value) ?? early.value?.words ?? []),
    round: computed(() => readyValue(round.value)),
    roundOpen: computed(() => roundIsOpen(readyValue(round.value))),
    newCount: computed(() => readyValue(newCount.value) ?? 0),
    lists: computed(() => readyValue(lists.value)),
    missingHosts: computed(() => withheldHosts(currentSections.value)),
    missesPlace: computed(
      () =>
        isReadersOwn(currentSettings.value.place) &&
        withheldHosts(currentSections.value.filter(({ id }) => id === WEATHER_SECTION)).length > 0,
    ),
    language: computed(() => spoken.value ?? wished.value),
    hasWords: computed(() => spoken.value !== undefined),
    settled: computed(() => all.every((state) => state.value.kind !== 'loading')),
    bornAt: computed(() => readyValue(born.value)),
    trouble: computed(() => trouble.value ?? unreadable(all.map((state) => state.value))),
    opened,
    look,
  };
}

/** It opens, and cannot be read: damaged files do so. */
function unreadable(states: readonly Live<unknown>[]): Trouble | undefined {
  const failed = states.find((state) => state.kind === 'failed');
  return failed && { kind: 'unopened', detail: failed.error };
}

const roundIsOpen = (round: Round | undefined): boolean => round !== undefined && round.finishedAt === undefined;

async function currentWeather(from: Glance): Promise<Weather | undefined> {
  const settings = await shownSettings(from);
  const wish = wishOf(settings, interfaceLanguage(settings.language));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return assembleWeather(wish, rowsFor(wish, await from.getAll('weather')), { timeZone, now: Date.now() });
}

function withheldHosts(sections: readonly SectionView[]): readonly string[] {
  const feeds = sections.filter((section) => section.enabled).flatMap((section) => section.feeds);
  const hosts = feeds.filter((feed) => feed.state === 'permission' && !feed.paused).flatMap((feed) => feed.hosts);
  return [...new Set(hosts)].toSorted();
}
