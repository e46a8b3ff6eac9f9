import { type Appearance, DEFAULT_APPEARANCE } from '@/lib/appearance';
import type { Outcome, ReaderWishes } from '@/lib/briefing/types';
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
  ReaderWishes &
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
  watchWords: [],
  muteWords: [],
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

export const MAX_STORIES_CHOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Each note of a reading has its words. */
type Fault = MessageKey extends infer Key ? (Key extends `fault.${infer Code}` ? Code : never) : never;

/** A feed as the options page shows it. */
export type FeedView = {
  readonly id: string;
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
  readonly feeds: readonly FeedView[];
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
  | { readonly kind: 'found'; readonly places: readonly Place[] }
  | { readonly kind: 'failed'; readonly host: string; readonly outcome: Outcome; readonly status?: number };

/** What an OPML file brought. `complete` is false where the file is broken and was read as far as it goes. */
export type ImportReport =
  | { readonly kind: 'not-opml' }
  | {
      readonly kind: 'imported';
      readonly added: number;
      readonly known: number;
      readonly refused: number;
      readonly complete: boolean;
    };

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
