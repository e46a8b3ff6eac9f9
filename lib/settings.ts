import { type Appearance, DEFAULT_APPEARANCE } from '@/lib/appearance';
import type { NewWord } from '@/lib/briefing/reader-words';
import type { Outcome, ReaderWishes, WindowChoice } from '@/lib/briefing/types';
import type { Language, MessageKey } from '@/lib/i18n';
import type { MannersSettings } from '@/lib/manners';
import type { Pace } from '@/lib/pace';
import type { PollReason } from '@/lib/poll-reason';
import type { RhythmSettings } from '@/lib/rhythm';
import type { Millis } from '@/lib/time';
import type { Place, ServiceChoice, Units } from '@/lib/weather/types';

/** `auto` follows the browser. */
export type LanguageChoice = 'auto' | Language;

export type Settings = RhythmSettings &
  MannersSettings &
  Pick<ReaderWishes, 'sourceWeights'> &
  Appearance & {
    readonly language: LanguageChoice;
    /** Which twin of a bilingual feed is asked. */
    readonly feedLanguage: LanguageChoice;
    readonly place: Place;
    /** Requests name the product and how to reach it, instead of the browser. */
    readonly identify: boolean;
    readonly weatherService: ServiceChoice;
    /** A location feed of Environment Canada that the reader pasted: asked alone. */
    readonly weatherAddress?: string;
    readonly units: Units;
    /** The first-run panel was read or dismissed. */
    readonly greeted: boolean;
    /** Ids of sections of which the page shows the head alone. */
    readonly foldedSections?: readonly string[];
    /** Say by a notification of the system that an edition is ready. */
    readonly notifyEdition: boolean;
    /** The same of an orange or red warning. */
    readonly notifyWarnings: boolean;
  };

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  feedLanguage: 'auto',
  rhythm: 'daily',
  editionTime: '06:45',
  eveningTime: '17:30',
  sourceWeights: {},
  ...DEFAULT_APPEARANCE,
  place: { name: 'Petawawa, Ontario', latitude: 45.9, longitude: -77.28, country: 'CA', timeZone: 'America/Toronto' },
  weatherService: 'auto',
  units: 'metric',
  identify: false,
  greeted: false,
  newTab: 'every',
  pausedUntil: 0,
  notifyEdition: false,
  notifyWarnings: false,
};

/** The section that shows the weather: it has no feeds and no stories, a service of its own fills it. */
export const WEATHER_SECTION = 'weather';

export const DEFAULT_MAX_STORIES = 5;
export const MAX_STORIES_CHOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Each note of a reading has its words. */
type Fault = MessageKey extends infer Key ? (Key extends `fault.${infer Code}` ? Code : never) : never;

/** A feed as the options page shows it. */
export type FeedView = {
  readonly id: string;
  /** Of the reader's wish to have it in this section; the weather's documents have none. */
  readonly subscriptionId?: string;
  /** The reader wants nothing of it for now: it is not asked. */
  readonly paused?: boolean;
  readonly url: string;
  /** The hosts that must be open to us: its own, and those it is known to redirect to. */
  readonly hosts: readonly string[];
  readonly title: string;
  /** `waiting` until it was asked for the first time. */
  readonly state: Outcome | 'waiting';
  readonly status?: number;
  readonly attemptedAt?: Millis;
  readonly lastSuccessAt?: Millis;
  readonly newestAt?: Millis;
  readonly pace?: Pace;
  /** What was out of order in what it last sent, and read all the same: codes of `lib/feed/notes.ts`. */
  readonly notes?: readonly Fault[];
  readonly nextPollAt?: Millis;
  /** Why then. */
  readonly next?: NextView;
  /** In a row. */
  readonly failureCount?: number;
};

/** `under-way`: it is being asked. `lost`: twice in a row the browser was closed meanwhile. */
export type NextView = PollReason | { readonly code: 'under-way' | 'lost' };

/** A section as the pages show it, in the reader's order. */
export type SectionView = {
  readonly id: string;
  readonly title?: string;
  readonly emoji: string;
  readonly enabled: boolean;
  readonly maxStories: number;
  /** How far back it looks; without it a day, and further where that brings little. */
  readonly windowHours?: WindowChoice;
  /** It takes every story that says one of these, from any feed. */
  readonly says?: readonly string[];
  readonly feeds: readonly FeedView[];
};

/** A section of the reader's making, which can be deleted; one of the catalogue can be switched off. */
export const isOwnSection = (id: string): boolean => id.startsWith(OWN_PREFIX);
export const OWN_PREFIX = 'own-';

/** What a reader may change about a section, apart from its place. `undefined` is the default. */
export type SectionPatch = Partial<
  Pick<SectionView, 'title' | 'emoji' | 'enabled' | 'maxStories' | 'windowHours' | 'says'>
>;

/** A feed that we know and that may be added to a section. */
export type KnownFeed = { readonly id: string; readonly url: string; readonly title: string };

/** What a word that the reader is writing would do to what is stored. `counting` until all of it was looked at. */
export type WordPreview = {
  readonly word: NewWord;
  readonly state: 'counting' | 'counted';
  readonly count: number;
  /** How many stories were looked at. */
  readonly total: number;
  /** Headlines of the newest that it would hit. */
  readonly examples: readonly string[];
};

/** One round over all feeds: "12 of 80 feeds". `finishedAt` is set once all were asked. */
export type Round = {
  readonly startedAt: Millis;
  readonly total: number;
  readonly done: number;
  readonly finishedAt?: Millis;
};

/** What a search for a place came to. `permission`: the browser withholds the geocoder until the reader allows it. */
export type PlaceSearch =
  /** The reader would rather not tell a place of theirs. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'found'; readonly places: readonly Place[] }
  | { readonly kind: 'failed'; readonly host: string; readonly outcome: Outcome; readonly status?: number };

/** What an import of old text briefings brought. */
export type OldImportReport = {
  readonly editions: number;
  /** How many of them took the place of one of the same day. */
  readonly replaced: number;
  readonly stories: number;
  /** Stories that came with a whole article, of which the lead is kept. */
  readonly cut: number;
  /** Stories whose text was invented and is left out. */
  readonly invented: number;
  /** Names of files that are no briefing. */
  readonly refused: readonly string[];
};

/** How the reader takes an edition elsewhere. */
export type ShareForm = 'markdown' | 'text' | 'file';
/** `refused` where the browser does not let us write to the clipboard. */
export type ShareOutcome = 'copied' | 'saved' | 'refused';

/** Whether a place tells something of the reader. The one that everybody begins with does not. */
export const isReadersOwn = ({ latitude, longitude }: Place): boolean =>
  latitude !== DEFAULT_SETTINGS.place.latitude || longitude !== DEFAULT_SETTINGS.place.longitude;
