import type { Outcome } from '@/lib/briefing/types';
import type { Announced } from '@/lib/feed/discover';
import type { ParsedFeed, Validators } from '@/lib/feed/types';
import type { FetchOutcome } from '@/lib/net/fetch-feed';
import type { SaidHeaders } from '@/lib/said-headers';
import type { FeedRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

export type Fetched = Extract<FetchOutcome, { kind: 'fetched' }>;

/** What asking a feed once came to; nothing of it is stored yet. */
export type Attempt = {
  readonly feed: FeedRow;
  readonly at: Millis;
  readonly ms: Millis;
  readonly bytes: number;
  readonly outcome: Outcome;
  readonly status?: number;
  /** To keep in place of those we have; undefined leaves them. */
  readonly validators?: Validators;
  /**
   * The body was cut off or none of a feed's, and came with validators: to the browser's own cache it is whole and good. It
   * would ask whether it has changed, hear that it has not, and hand it to us again for ever; so the next request goes past it.
   */
  readonly isSpoilt?: boolean;
  /** Set when a whole body came. */
  readonly bodyHash?: string;
  /** Who answered, after redirects. */
  readonly url?: string;
  /** The address at which this feed was found, if it may be asked there; undefined says nothing. */
  readonly foundAt?: string;
  /** Each redirect on the way there said that it is for ever (301, 308). */
  readonly isForEver?: boolean;
  /** The address of another host to which it was sent on, and which the browser does not let us read. */
  readonly withheldAt?: string;
  readonly headers?: SaidHeaders;
  readonly freshFor?: Millis;
  readonly retryAt?: Millis;
  readonly parsed?: ParsedFeed;
  readonly notes?: readonly string[];
  /** What came instead of a feed. */
  readonly instead?: Instead;
  readonly sample?: boolean;
  /** Of an attempt that reached nobody: what is known is too little to tell for certain whose fault it is. */
  readonly isAlone?: boolean;
};

/** Why a document is no feed (`lib/feed/notes.ts`), and the feeds that it announces if it is a page. */
export type Instead = { readonly reason: string; readonly feeds: readonly Announced[] };

/** An attempt without what every attempt has of itself. */
export type Answer = Omit<Attempt, 'feed' | 'at' | 'ms'>;
