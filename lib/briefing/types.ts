import type { Told } from '@/lib/briefing/change';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type { Reason } from '@/lib/briefing/reason';
import type { ReceiptItem, ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Millis } from '@/lib/time';

/** What became of one poll of a feed. A closed list: every code has its sentence in the locales. */
export const OUTCOMES = [
  'ok', // read; new or changed entries, or the same ones again
  'not-modified', // 304
  'cut-off', // read as far as it goes; the document's end is missing
  'empty', // a feed without items
  'no-links', // items, but none that says where its story is
  'http', // a status that is no success; `status` has it
  'gone', // 410: never asked again by itself
  'timeout',
  'network', // no such host, refused, reset, certificate
  'too-large',
  'not-a-feed',
  'private', // a public address that leads into a private network
  'permission', // the browser withholds the host
  'blocked', // tracking protection, or another extension, stopped the request
  'offline',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How far back a section looks, in hours, where the reader chose it. */
export const WINDOW_CHOICES = [24, 72, 168] as const;
export type WindowChoice = (typeof WINDOW_CHOICES)[number];

/** A section as the reader has it. */
export type SectionRule = {
  readonly id: string;
  /** The reader's own name; without one the catalogue's, from the locales. */
  readonly title?: string;
  readonly maxStories: number;
  readonly feedIds: readonly string[];
  /** It takes every story that says one of these words or phrases, whoever tells it. */
  readonly says?: readonly string[];
  /** Its own feeds, and all others that such a section listens to; without it just its own. */
  readonly heardIds?: readonly string[];
  /** Without it a day, and further back where that brings little. */
  readonly windowHours?: WindowChoice;
  /** Lower is more specific; of two sections that want a story the lower one gets it. */
  readonly breadth: number;
};

/** What the compiler needs to know of a feed. */
export type FeedFacts = {
  readonly id: string;
  readonly url: string;
  readonly publisher: string;
  /** Undefined until the first attempt. */
  readonly outcome?: Outcome;
  readonly status?: number;
  readonly attemptedAt?: Millis;
  readonly lastSuccessAt?: Millis;
  readonly newestAt?: Millis;
  /** How many items it publishes in 30 days. */
  readonly monthlyCount?: number;
};

/** A story as an edition showed it: `key` is one of its canonical addresses, `day` the local day it was shown on. */
export type ShownStory = {
  readonly key: string;
  readonly day: string;
  readonly editionId: string;
  /** Of the address that told it; without it a story never comes back as an update. */
  readonly told?: Told;
};

/** What the reader wants more or less of. */
export type ReaderWishes = {
  readonly words: readonly ReaderWord[];
  /** By publisher: what its stories count for, less than 1. */
  readonly sourceWeights: Readonly<Record<string, number>>;
};

export type AlsoLink = { readonly publisher: string; readonly url: string };

/** Entries about one event, as printed. `id` is stable over editions. */
export type Story = {
  readonly id: string;
  /** The canonical addresses of its entries: an entry at any of them tells the same story. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly url: string;
  readonly summary?: string;
  /** Where its picture may be loaded from; only of the entry whose words it tells. */
  readonly image?: string;
  readonly publisher: string;
  readonly author?: string;
  /** When the lead entry counts as published; an entry without a date has `dated: false`. */
  readonly at: Millis;
  readonly dated: boolean;
  readonly feedId: string;
  readonly entryIds: readonly string[];
  readonly also: readonly AlsoLink[];
  /** Independent ones that tell it; without it those of `also`, and one. */
  readonly publisherCount?: number;
  /** `new`: came in since the edition before. `update`: shown before, and changed since. */
  readonly mark?: 'new' | 'update';
  /** Why it is here; none where nobody ranked it. */
  readonly reasons?: readonly Reason[];
};

export type FeedFailure = {
  readonly feedId: string;
  readonly publisher: string;
  readonly url: string;
  readonly outcome: Outcome;
  readonly status?: number;
};

/** Why a section has no story; facts only, words are in the locales. */
export type EmptyReason =
  | { readonly code: 'quiet'; readonly since?: Millis }
  | { readonly code: 'shown'; readonly count: number; readonly day: string; readonly mutedCount?: number }
  | { readonly code: 'muted'; readonly count: number }
  | { readonly code: 'failed'; readonly failures: readonly FeedFailure[]; readonly feedCount: number }
  | { readonly code: 'permission'; readonly hosts: readonly string[] }
  | { readonly code: 'offline' }
  | { readonly code: 'stale'; readonly from: Millis }
  | { readonly code: 'off' }
  | { readonly code: 'no-feeds' }
  | { readonly code: 'loading'; readonly done: number; readonly total: number };
export type EmptyCode = EmptyReason['code'];

export type EditionSection = {
  readonly id: string;
  readonly title?: string;
  readonly stories: readonly Story[];
  /** How far back the section looks, in hours: 24, or wider where a day brought too little; 720 for its latest story alone. */
  readonly windowHours: WindowChoice | 720;
  /** The words of a section that takes every story with one of them, as they were when it was compiled. */
  readonly says?: readonly string[];
  /** Set exactly when there is no story. */
  readonly empty?: EmptyReason;
  /** Feeds that failed while others brought stories. */
  readonly failures: readonly FeedFailure[];
  readonly feedCount: number;
  /** How many stories it was compiled for; what stands behind them came with updates of the edition. */
  readonly maxStories: number;
  readonly compiledAt: Millis;
};

/** The numbers add up: considered = shown + merged + alreadyShown + muted + unlinked + left. */
export type Receipt = {
  readonly feedCount: number;
  readonly answeredCount: number;
  readonly failures: readonly FeedFailure[];
  readonly considered: number;
  readonly shown: number;
  readonly merged: number;
  readonly alreadyShown: number;
  readonly muted: number;
  readonly unlinked: number;
  readonly left: number;
  /** What stands behind the numbers; kept apart from the edition, so that a page need not read it to be painted. */
  readonly lists?: ReceiptLists;
  /** Stories that the reader has taken out since, by switching sections off or wanting fewer. They count as left. */
  readonly hidden?: readonly ReceiptItem[];
};

/** Why an edition was built: the very first, at its time, after its time (the browser was closed), or on the reader's wish. */
export type Occasion = 'first' | 'scheduled' | 'late' | 'update';

/** A compiled briefing: self-contained, and frozen once `state` is `final`. */
export type Edition = {
  /** Local day and slot, `2026-11-21T06:45`. One row an edition; a rebuilt one replaces itself. */
  readonly id: string;
  /** The local day it was made for: that of its slot, or the day it was made on if it was made out of turn. */
  readonly day: string;
  readonly dueAt: Millis;
  readonly builtAt: Millis;
  readonly nextAt: Millis;
  readonly timeZone: string;
  /** The zone for which `nextAt` was promised, where the reader has left `timeZone` since. */
  readonly nextZone?: string;
  /** `filling` while the very first round of polls is under way. */
  readonly state: 'filling' | 'final';
  readonly occasion: Occasion;
  /** Some of its feeds came from a newsstand, not from their publishers. */
  readonly sample: boolean;
  readonly sections: readonly EditionSection[];
  readonly minutes: number;
  readonly receipt: Receipt;
};
