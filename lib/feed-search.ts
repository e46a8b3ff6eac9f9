import type { Outcome } from '@/lib/briefing/types';
import type { Pace } from '@/lib/pace';
import type { FeedView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

/** Where a feed is looked for. */
export type FeedQuery = {
  readonly address: string;
  /** A host of a private network that the reader typed and confirmed. */
  readonly confirmedHost?: string;
};

/** What a feed would bring. */
export type FeedPreview = {
  /** Where it would be asked. */
  readonly url: string;
  readonly title: string;
  readonly siteUrl?: string;
  readonly description?: string;
  /** BCP 47, as the feed says it. */
  readonly language?: string;
  readonly pace?: Pace;
  readonly itemCount: number;
  /** How many of them come with a summary that would be shown. */
  readonly summaryCount: number;
  /** The newest. */
  readonly items: readonly PreviewItem[];
  /** What was out of order in it. */
  readonly notes: NonNullable<FeedView['notes']>;
  readonly outcome: Outcome;
  /** The section that has the likest feeds. */
  readonly sectionId?: string;
};

export type PreviewItem = { readonly title: string; readonly url?: string; readonly at?: Millis };

/** A feed that a page announces, by the page's name for it. */
export type FeedLink = { readonly url: string; readonly title?: string };

/** What is at an address that is asked once. */
export type FeedSearch =
  /** `answer` is what the feed said, packed by the worker: handed back when it is added, so that it is not asked again. */
  | { readonly kind: 'found'; readonly preview: FeedPreview; readonly answer?: string }
  /** A page with several feeds. */
  | { readonly kind: 'choice'; readonly url: string; readonly feeds: readonly FeedLink[] }
  /** A page that announces no feed, and where one may lie all the same. */
  | { readonly kind: 'no-feed'; readonly url: string; readonly places: readonly string[] }
  /** It stands in these sections already. */
  | { readonly kind: 'known'; readonly url: string; readonly title: string; readonly sectionIds: readonly string[] }
  | { readonly kind: 'private'; readonly url: string; readonly host: string }
  /** The browser does not let us read these hosts. `leadsTo`: the address was asked, and redirects there. */
  | { readonly kind: 'withheld'; readonly url: string; readonly hosts: readonly string[]; readonly leadsTo?: string }
  /** Something else than a feed or a page. */
  | { readonly kind: 'not-a-feed'; readonly url: string; readonly what: 'empty' | 'json' | 'xml' | 'other' }
  | { readonly kind: 'failed'; readonly url: string; readonly outcome: Outcome; readonly status?: number };

export type KeepOutcome = { readonly kind: 'kept' | 'failed' };

/** What the finder shows. */
export type FinderState =
  | Exclude<FeedSearch, { readonly kind: 'private' }>
  /** It can be confirmed if the reader typed it themselves. */
  | { readonly kind: 'private'; readonly url: string; readonly host: string; readonly mayConfirm: boolean }
  | { readonly kind: 'idle' }
  /** What was typed is no address. */
  | { readonly kind: 'no-address'; readonly text: string }
  /** `place` while the usual places are tried one by one. */
  | {
      readonly kind: 'searching';
      readonly url: string;
      readonly place?: { readonly number: number; readonly total: number };
    }
  /** Nothing lay in the usual places. */
  | { readonly kind: 'nowhere'; readonly url: string; readonly count: number }
  | { readonly kind: 'adding'; readonly title: string }
  | { readonly kind: 'added'; readonly url: string; readonly title: string; readonly sectionId: string }
  | { readonly kind: 'not-kept'; readonly title: string };

/** What the reader may do in the finder. All but `type`, `add` and `clear` must be called inside a click. */
export type FinderActions = {
  type(text: string): void;
  find(text: string): void;
  choose(url: string): void;
  allow(): void;
  confirm(): void;
  tryPlaces(): void;
  add(sectionId: string, title: string): void;
  clear(): void;
};

/** The feeds of the page in front of the reader. `restricted`: no extension may look at it. */
export type SiteFeeds =
  | { readonly kind: 'restricted' }
  | { readonly kind: 'page'; readonly url: string; readonly feeds: readonly FeedLink[] };
