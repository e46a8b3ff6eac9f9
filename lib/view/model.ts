import { computed, type ReadonlySignal } from '@preact/signals';
import { asWanted } from '@/lib/briefing/as-wanted';
import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition } from '@/lib/briefing/types';
import { interfaceLanguage } from '@/lib/browser/language';
import type { Language } from '@/lib/i18n';
import { DEFAULT_SETTINGS, type Round, type SectionView, type Settings } from '@/lib/settings';
import { bornAt } from '@/lib/store/born';
import type { WordRow } from '@/lib/store/db';
import { latestEdition, latestEditionId, receiptLists } from '@/lib/store/editions';
import { newCountOf } from '@/lib/store/known-count';
import { roundProgress } from '@/lib/store/rounds';
import { readSettings } from '@/lib/store/settings';
import { sectionViews } from '@/lib/store/views';
import { readWeather } from '@/lib/store/weather';
import { readWords } from '@/lib/store/words';
import type { Millis } from '@/lib/time';
import type { Trouble } from '@/lib/trouble';
import { type Live, live, liveCalmly, readyValue } from '@/lib/view/live';
import type { Snapshot } from '@/lib/view/snapshot';
import { openForPage, trouble } from '@/lib/view/trouble';
import { loadPageWords, spokenLanguage } from '@/lib/view/words';
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
};

/** What the pages' two long queries read. */
const SECTION_TABLES = ['sections', 'feeds', 'subscriptions', 'settings', 'weather'];
const ROUND_TABLES = ['rounds', 'feeds', 'sections', 'subscriptions'];

export function createModel(snapshot?: Snapshot, loadWords = loadPageWords): Model {
  const open = openForPage(snapshot?.bornAt);
  const edition = live(latestEdition, open);
  const settings = live(readSettings, open);
  const sections = liveCalmly({ tables: SECTION_TABLES, query: sectionViews }, open);
  const round = liveCalmly({ tables: ROUND_TABLES, query: () => roundProgress(Date.now()) }, open);
  const weather = live(currentWeather, open);
  const newCount = live(newSinceEdition, open);
  const lists = live(currentLists, open);
  const born = live(bornAt, open);
  const words = live(readWords, open);
  const all: readonly ReadonlySignal<Live<unknown>>[] = [edition, settings, sections, weather];
  const currentSettings = computed(() => readyValue(settings.value) ?? snapshot?.settings ?? DEFAULT_SETTINGS);
  const currentSections = computed(() => readyValue(sections.value) ?? snapshot?.sections ?? []);
  const wished = computed(() => interfaceLanguage(currentSettings.value.language));
  const spoken = spokenLanguage(wished, loadWords);
  return {
    edition: computed(() => {
      const latest = edition.value.kind === 'ready' ? edition.value.value : snapshot?.edition;
      return latest && currentSections.value.length > 0 ? asWanted(latest, currentSections.value) : latest;
    }),
    weather: computed(() => (weather.value.kind === 'ready' ? weather.value.value : snapshot?.weather)),
    sections: currentSections,
    settings: currentSettings,
    words: computed(() => readyValue(words.value) ?? snapshot?.words ?? []),
    round: computed(() => readyValue(round.value)),
    roundOpen: computed(() => roundIsOpen(readyValue(round.value))),
    newCount: computed(() => readyValue(newCount.value) ?? 0),
    lists: computed(() => readyValue(lists.value)),
    missingHosts: computed(() => withheldHosts(currentSections.value)),
    language: computed(() => spoken.value ?? wished.value),
    hasWords: computed(() => spoken.value !== undefined),
    settled: computed(() => all.every((state) => state.value.kind !== 'loading')),
    bornAt: computed(() => readyValue(born.value)),
    trouble: computed(() => trouble.value ?? unreadable(all.map((state) => state.value))),
  };
}

/** It opens, and cannot be read: damaged files do so. */
function unreadable(states: readonly Live<unknown>[]): Trouble | undefined {
  const failed = states.find((state) => state.kind === 'failed');
  return failed && { kind: 'unopened', detail: failed.error };
}

const roundIsOpen = (round: Round | undefined): boolean => round !== undefined && round.finishedAt === undefined;

async function currentWeather(): Promise<Weather | undefined> {
  const settings = await readSettings();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return readWeather(wishOf(settings, interfaceLanguage(settings.language)), { timeZone, now: Date.now() });
}

async function newSinceEdition(): Promise<number> {
  return newCountOf(await latestEditionId());
}

async function currentLists(): Promise<ReceiptLists | undefined> {
  const id = await latestEditionId();
  return id === undefined ? undefined : receiptLists(id);
}

function withheldHosts(sections: readonly SectionView[]): readonly string[] {
  const feeds = sections.filter((section) => section.enabled).flatMap((section) => section.feeds);
  const hosts = feeds.filter((feed) => feed.state === 'permission' && !feed.paused).flatMap((feed) => feed.hosts);
  return [...new Set(hosts)].toSorted();
}
