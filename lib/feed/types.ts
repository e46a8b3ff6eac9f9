import type { Millis } from '@/lib/time';

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** A feed document, read. Plain text everywhere, absolute http(s) addresses, times in epoch ms. */
export type ParsedFeed = {
  readonly format: FeedFormat;
  readonly title?: string;
  readonly siteUrl?: string;
  /** The address that the feed gives as its own. */
  readonly selfUrl?: string;
  /** WebSub hubs, which tell subscribers with an address of their own at once; we have none, and poll. */
  readonly hubs?: readonly string[];
  readonly description?: string;
  /** BCP 47, as the document spells it. */
  readonly language?: string;
  readonly updatedAt?: Millis;
  /** How long the publisher asks us to wait between polls: the longer of RSS `ttl` and `sy:updatePeriod`. */
  readonly ttlMinutes?: number;
  /** Hours (0 – 23) and days (`sunday`), GMT, at which the publisher wants no polls. */
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  readonly items: readonly ParsedItem[];
};

/** An item as published on the wire. `summary` is what the feed calls its summary, `text` its full content as text. */
export type ParsedItem = {
  readonly guid?: string;
  readonly url?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Millis;
  readonly updatedAt?: Millis;
  readonly categories: readonly string[];
  readonly image?: string;
  readonly enclosures: readonly Enclosure[];
  readonly commentsUrl?: string;
};

export type Enclosure = { readonly url: string; readonly type?: string; readonly bytes?: number };

/** `complete` is false when the document ends before its root element does (a cut download). */
export type ReadOutcome =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed; readonly complete: boolean; readonly notes: string[] }
  | { readonly kind: 'not-a-feed'; readonly reason: string; readonly discovered: string[] };

export type ReadContext = { readonly url: string; readonly contentType?: string; readonly now: Millis };

/** What a server gave to recognise its answer by; echoed byte for byte (RFC 9110 §8.8, §13.1). */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

/** An item as stored. Immutable but for a new `revision` of the same item; texts are capped (see `lib/feed/normalise.ts`). */
export type Entry = {
  /** `${feedId}/${identity}`: the same item of the same feed has the same id for ever. */
  readonly id: string;
  readonly feedId: string;
  /** The item within its feed: guid, else link, else a hash of what there is. */
  readonly identity: string;
  /** 1, and one more each time the publisher changes title or text. */
  readonly revision: number;
  /** Hash of what a revision is made of. */
  readonly contentHash: string;
  readonly title?: string;
  /** Where the story is; without tracking parameters. An entry without one is stored, but never shown. */
  readonly url?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image?: string;
  readonly commentsUrl?: string;
  /** As the publisher says it, also when that lies in the future. */
  readonly publishedAt?: Millis;
  readonly updatedAt?: Millis;
  readonly firstSeenAt: Millis;
  /**
   * When it counts as published: `publishedAt`, never after `firstSeenAt`; without a date `firstSeenAt`,
   * a millisecond earlier for each item above it in the document.
   */
  readonly at: Millis;
  /** When it got its latest revision; the first has none. */
  readonly revisedAt?: Millis;
  /**
   * Its place in the document when it was first seen, from 0. Only where the document is not in order of time: then the
   * order is the publisher's judgement.
   */
  readonly position?: number;
};
