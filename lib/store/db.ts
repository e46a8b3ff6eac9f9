import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { OldBriefing } from '@/lib/briefing/archive';
import type { PackedBackground } from '@/lib/briefing/pack-background';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition, Occasion, Outcome, ShownStory, WindowChoice } from '@/lib/briefing/types';
import type { Shipped } from '@/lib/catalogue/shipped';
import type { OutlineExtras } from '@/lib/feed/opml';
import type { Entry, Validators } from '@/lib/feed/types';
import type { FeedHabits } from '@/lib/feed-habits';
import type { Pace } from '@/lib/pace';
import type { PollReason } from '@/lib/poll-reason';
import type { QuietHours } from '@/lib/quiet-hours';
import type { SaidHeaders } from '@/lib/said-headers';
import type { Segment } from '@/lib/search/types';
import type { Settings } from '@/lib/settings';
import { byDurability } from '@/lib/store/durability';
import { NATIVE_STEP, STORE_NAME } from '@/lib/store/version';
import type { Passed } from '@/lib/sync/facts';
import type { SyncStatus } from '@/lib/sync/status';
import type { Millis } from '@/lib/time';
import type { KnownDocument } from '@/lib/weather/wish';

/** A remote feed and its HTTP state. `id` is the hash of the address at which it was first known. */
export type FeedRow = Validators &
  QuietHours & {
    readonly id: string;
    /** Where it is asked; follows a feed that has moved for good. */
    readonly url: string;
    /** Of `url`; a server that is busy is left alone as a whole. */
    readonly host: string;
    /** Hosts that `url` is known to redirect to: the browser must let us read them too. */
    readonly alsoHosts?: readonly string[];
    /** When it is due. During an attempt: when the lease ends, so that a killed attempt is made again. */
    readonly nextPollAt: Millis;
    /** Why then, as it was decided when the last attempt ended. */
    readonly nextBecause?: PollReason;
    /** Failed attempts in a row; being offline is no failure of the feed. */
    readonly failureCount: number;
    readonly outcome?: Outcome;
    readonly status?: number;
    /** When the last attempt ended. */
    readonly attemptedAt?: Millis;
    /** How long it took. */
    readonly tookMs?: Millis;
    readonly lastSuccessAt?: Millis;
    /** When a whole body was last read, not a 304. */
    readonly readAt?: Millis;
    /** The newest entry's `at`. */
    readonly newestAt?: Millis;
    /** How often its publisher usually has something new. */
    readonly pace?: Pace;
    readonly habits?: FeedHabits;
    readonly title?: string;
    readonly siteUrl?: string;
    /** How long the document asks us to wait between polls. */
    readonly ttlMinutes?: number;
    /** Of the last whole body that was read: the same again needs neither reading nor writing. */
    readonly bodyHash?: string;
    /** Where redirects lead, and on how many days that address was this feed. */
    readonly moving?: {
      readonly url: string;
      readonly days: number;
      readonly lastDay: number;
      /** The server said so (301, 308). */
      readonly isForEver?: true;
    };
    /** The host that the last attempt was sent on to, which the browser withholds. */
    readonly withheldHost?: string;
    /** What its last answer said of itself. */
    readonly headers?: SaidHeaders;
    /** What its last answer was instead of a feed: a code of `lib/feed/notes.ts`. */
    readonly instead?: string;
    /** An attempt began and has not ended: it runs, or its worker was killed. */
    readonly leasedAt?: Millis;
    /** Its last body was spoilt and had validators, under which the browser's own cache may keep it. */
    readonly isSpoilt?: boolean;
    /** Attempts in a row, before the one that is leased, that never ended. */
    readonly lostCount?: number;
    readonly notes?: readonly string[];
    /** A server asked for quiet until then (Retry-After): no wish of the reader's goes before it. */
    readonly holdUntil?: Millis;
    /** When the reader typed its address, which leads into a private network or to an odd port, and confirmed it. */
    readonly confirmedAt?: Millis;
    /** It was last answered by a newsstand, not by its publisher. */
    readonly sample?: boolean;
  };

/** The reader's wish to have a feed in a section. */
export type SubscriptionRow = {
  readonly id: string;
  readonly sectionId: string;
  readonly feedId: string;
  /** The publisher's name as printed; the reader's own where it is not the one that was shipped. */
  readonly title: string;
  readonly position: number;
  /** The reader wants nothing of it for now: for this section it is not asked. */
  readonly paused?: boolean;
  /** What the OPML file that it came with says of it besides: for an export to give back. */
  readonly extras?: OutlineExtras;
};

export type SectionRow = {
  readonly id: string;
  /** The reader's own name for it. */
  readonly title?: string;
  readonly emoji: string;
  readonly enabled: boolean;
  readonly maxStories: number;
  readonly breadth: number;
  readonly position: number;
  /** How far back it looks; without it a day, and further where that brings little. */
  readonly windowHours?: WindowChoice;
  /** It takes every story that says one of these words or phrases, from any feed that is asked. */
  readonly says?: readonly string[];
};

/** A word that the reader mutes or watches. */
export type WordRow = ReaderWord & { readonly addedAt: Millis };

/** What the catalogue was when it was last merged into sections and subscriptions: so what the reader changed since is known. */
export type ShippedRow = Shipped & { readonly key: 'shipped' };

/** What the reader did with an entry; by the entry's id, and longer-lived than it. A saved entry is kept for ever. */
export type StateRow = { readonly id: string; readonly readAt?: Millis; readonly savedAt?: Millis };

/** The ids of the entries that a feed's document lists: dropped while they stand there, they would come back as new. */
export type ListingRow = { readonly feedId: string; readonly ids: readonly string[] };

/** One attempt. `bytes` as decoded from the wire, `ms` from request to the last byte. */
export type PollRow = {
  readonly id?: number;
  readonly feedId: string;
  readonly at: Millis;
  readonly outcome: Outcome;
  readonly status?: number;
  readonly bytes: number;
  readonly ms: Millis;
  readonly newEntries: number;
};

/** A story as shown, and by which edition. */
export type LedgerRow = ShownStory & { readonly storyId: string };

/** A document of a weather service for one place and language, what it told, and when to ask again. */
export type WeatherRow = Validators &
  KnownDocument & {
    /** `45.90,-77.28,en/eccc/alerts` */
    readonly id: string;
    readonly url: string;
    readonly attemptedAt?: Millis;
    /** When a whole body was last read, not a 304. */
    readonly readAt?: Millis;
    readonly nextPollAt: Millis;
    readonly outcome?: Outcome;
    readonly status?: number;
    /** Its host asked for quiet until then (Retry-After). */
    readonly holdUntil?: Millis;
  };

/** A round of polls that an edition waits for. Open until `finishedAt`. */
export type RoundRow = {
  readonly key: 'round';
  readonly occasion: Occasion;
  readonly startedAt: Millis;
  readonly feedIds: readonly string[];
  readonly finishedAt?: Millis;
};

/** What the last run of a job came to; `error` is a bug's message. */
export type JobRow = {
  readonly name: string;
  readonly startedAt: Millis;
  readonly ms?: Millis;
  readonly error?: string;
};

/** Of the store itself: when it was made, which tells it from one that was lost, and the last upgrade. */
export type MetaRow = { readonly key: 'born' | 'upgraded'; readonly value: number };

/** When the reader last looked at the briefing, when this visit began and with which edition, and when the one before it ended. */
export type VisitRow = {
  readonly key: 'visit';
  readonly at: Millis;
  readonly began: Millis;
  readonly editionId: string;
  readonly before?: Millis;
};

/** An old text briefing that the reader brought along: a past edition of its day, in no ledger. */
export type OldBriefingRow = OldBriefing & { readonly importedAt: Millis };
/** What stands behind the numbers of an edition's receipt. */
export type ReceiptRow = { readonly id: string; readonly lists: ReceiptLists };

/** How many stories came in since an edition, that an update would consider. */
export type NewCountRow = { readonly key: 'new'; readonly editionId: string; readonly count: number };

/** What the reader was notified of, by the id of the edition or the warning. */
export type NoticeRow = { readonly id: string; readonly at: Millis };

/** The words of all headlines first seen until `upTo`, and how often each stood in one. */
export type BackgroundRow = PackedBackground & { readonly key: 'background'; readonly upTo: Millis };

/** A part of what search looks in; made anew from the entries where it is missing. */
export type SegmentRow = Segment & { readonly id: number };

/** A piece of what was there before a backup was restored: rows as they were, and entries that it added. */
export type BeforeRow = {
  readonly n?: number;
  /** When it was restored. */
  readonly at: Millis;
  readonly table: string;
  readonly put: readonly unknown[];
  readonly gone: readonly string[];
};

/** Of the exchange with the reader's other browsers: how it stands, what is known of both sides, and the way back. */
export type SyncRow = SyncStatus | SyncKnown | SyncBefore;

type Back<Row> = { readonly gone: readonly string[]; readonly put: readonly Row[] };

/** What was here before the first of another browser's changes came, of the rows that it changed. */
export type SyncBefore = {
  readonly key: 'before';
  readonly at: Millis;
  readonly sections: Back<SectionRow>;
  readonly subscriptions: Back<SubscriptionRow>;
  readonly words: Back<WordRow>;
  readonly settings?: Partial<Settings>;
};

/** As text (`lib/sync/pack.ts`): the same that goes out. */
export type SyncKnown = {
  readonly key: 'known';
  readonly state: string;
  /** Of all that was arranged and shown here then: where it is the same, nothing was changed. */
  readonly print: string;
  /** Keys of what the catalogue shipped then. */
  readonly shipped: readonly string[];
  /** What this browser's version made nothing of. */
  readonly passed: readonly Passed[];
};

export type SettingsRow = { readonly key: 'settings'; readonly value: Settings };

type Tables = {
  feeds: EntityTable<FeedRow, 'id'>;
  subscriptions: EntityTable<SubscriptionRow, 'id'>;
  sections: EntityTable<SectionRow, 'id'>;
  words: EntityTable<WordRow, 'id'>;
  catalogue: EntityTable<ShippedRow, 'key'>;
  entries: EntityTable<Entry, 'id'>;
  states: EntityTable<StateRow, 'id'>;
  listings: EntityTable<ListingRow, 'feedId'>;
  polls: EntityTable<PollRow, 'id'>;
  editions: EntityTable<Edition, 'id'>;
  ledger: EntityTable<LedgerRow, 'key'>;
  weather: EntityTable<WeatherRow, 'id'>;
  rounds: EntityTable<RoundRow, 'key'>;
  settings: EntityTable<SettingsRow, 'key'>;
  jobs: EntityTable<JobRow, 'name'>;
  meta: EntityTable<MetaRow, 'key'>;
  visits: EntityTable<VisitRow, 'key'>;
  oldBriefings: EntityTable<OldBriefingRow, 'date'>;
  backgrounds: EntityTable<BackgroundRow, 'key'>;
  receipts: EntityTable<ReceiptRow, 'id'>;
  counts: EntityTable<NewCountRow, 'key'>;
  notices: EntityTable<NoticeRow, 'id'>;
  segments: EntityTable<SegmentRow, 'id'>;
  before: EntityTable<BeforeRow, 'n'>;
  sync: Table<SyncRow, SyncRow['key']>;
};

export type Database = Dexie & Tables;

/** What a version adds to the one before it. `upgrade` runs inside the upgrade's own transaction, so it must be quick. */
export type SchemaVersion = {
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
};

/** The only schema, version 1 first. A released version is never edited: the next one stands below it, and only adds; `STORE_VERSION` counts them. */
export const VERSIONS: readonly SchemaVersion[] = [
  {
    stores: {
      feeds: 'id, nextPollAt, host',
      subscriptions: 'id, sectionId, feedId',
      sections: 'id, position',
      words: 'id, sectionId',
      catalogue: 'key',
      entries: 'id, [feedId+at], [feedId+firstSeenAt], at, firstSeenAt, revisedAt',
      states: 'id, readAt, savedAt',
      listings: 'feedId',
      polls: '++id, feedId, at',
      editions: 'id, builtAt',
      ledger: 'key, day',
      weather: 'id',
      rounds: 'key',
      settings: 'key',
      jobs: 'name',
      meta: 'key',
      visits: 'key',
      oldBriefings: 'date',
      backgrounds: 'key',
      receipts: 'id',
      counts: 'key',
      notices: 'id, at',
      segments: '++id',
      before: '++n',
      sync: 'key',
    },
  },
];

export function openDatabase(name = STORE_NAME, versions = VERSIONS): Database {
  const db = new Dexie(name) as Database;
  db.use(byDurability);
  let upgradedTo: number | undefined;
  for (const [index, { stores, upgrade }] of versions.entries()) {
    const version = db.version(index + 1).stores(stores);
    version.upgrade((transaction) => {
      upgradedTo = index + 1;
      return upgrade?.(transaction);
    });
  }
  db.on('ready', (opened) => settleVersion(opened as Database, versions.length, upgradedTo), true);
  return db;
}

/**
 * Dexie opens a store of a later version, too, and would write to it what the later code does not expect: we refuse. And an
 * upgrade's own transaction cannot be made strict, so a strict one follows it: the log is in order, so both are on the disk.
 */
async function settleVersion(db: Database, version: number, upgradedTo: number | undefined): Promise<void> {
  const native = db.backendDB().version;
  if (native >= (version + 1) * NATIVE_STEP)
    throw new DOMException(`The store is of version ${native}`, 'VersionError');
  if (upgradedTo !== undefined) await db.meta.put({ key: 'upgraded', value: upgradedTo });
}

export const db = openDatabase();
