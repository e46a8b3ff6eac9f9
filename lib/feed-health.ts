import type { Outcome } from '@/lib/briefing/types';
import type { FeedHabits } from '@/lib/feed-habits';
import type { FeedSearch } from '@/lib/feed-search';
import type { SaidHeaders } from '@/lib/said-headers';
import type { KnownFeed } from '@/lib/settings';
import type { Millis } from '@/lib/time';

/** What the table of all feeds shows besides a feed's state. */
export type FeedFacts = {
  readonly habits?: FeedHabits;
  /** Redirects lead there; `isForEver` where the server said so, `days` on how many days it was this feed. */
  readonly moving?: { readonly url: string; readonly days: number; readonly isForEver?: boolean };
};

/** One attempt. `ms` from the request to the last byte, `bytes` of the body. */
export type FeedAttempt = {
  readonly at: Millis;
  readonly outcome: Outcome;
  readonly status?: number;
  readonly bytes: number;
  readonly ms: Millis;
  readonly newEntries: number;
};

/** All that is known of one feed. */
export type FeedDetails = FeedFacts & {
  readonly id: string;
  readonly siteUrl?: string;
  /** What its last answer said of itself. */
  readonly headers: SaidHeaders;
  /** What came instead of a feed: a code of `lib/feed/notes.ts`. */
  readonly instead?: string;
  /** Where the same publisher's feeds are known to be. */
  readonly alternatives: readonly KnownFeed[];
  /** The latest first. */
  readonly attempts: readonly FeedAttempt[];
};

/** Why a feed is not asked just because the reader wants it to be. */
export type Refusal =
  | { readonly why: 'asked-lately' | 'host' | 'quiet-hours'; readonly until: Millis }
  | { readonly why: 'gone' | 'paused' | 'under-way' | 'offline' };

/** What the wish to ask a feed now came to. `queued`: others are being asked, and it is next. */
export type TryOutcome =
  | { readonly kind: 'asked'; readonly outcome: Outcome; readonly status?: number; readonly newEntries: number }
  | { readonly kind: 'queued' }
  | ({ readonly kind: 'refused' } & Refusal);

/** A feed that is to be asked at another address. */
export type AddressWish = {
  readonly feedId: string;
  readonly url: string;
  /** A host of a private network that the reader typed and confirmed. */
  readonly confirmedHost?: string;
};

/** What came of it. Nothing is changed but where a feed was found there; `busy`: others are being asked, nothing was tried. */
export type AddressOutcome =
  | { readonly kind: 'changed'; readonly url: string; readonly before: string; readonly at: Millis }
  | { readonly kind: 'same' | 'busy' | 'removed' }
  | { readonly kind: 'held'; readonly until: Millis }
  | Extract<FeedSearch, { readonly kind: 'known' | 'private' | 'withheld' | 'not-a-feed' | 'failed' }>
  /** A page, and the feeds that it announces. */
  | { readonly kind: 'page'; readonly url: string; readonly feeds: readonly string[] };

/** What the table tells of what the reader wished last. */
export type FeedNews =
  | { readonly feedId: string; readonly kind: 'trying' | 'changing'; readonly url?: string }
  | { readonly feedId: string; readonly kind: 'tried'; readonly outcome: TryOutcome }
  | { readonly feedId: string; readonly kind: 'no-address'; readonly text: string }
  | { readonly feedId: string; readonly kind: 'address'; readonly outcome: AddressOutcome };
