import type { Quirk } from './quirks';

/**
 * What one feed of the newsstand publishes. `news` has one item a line: `age | headline | summary | address | author`;
 * the last three may be left out. An age is `40m`, `3h` or `6d`; a negative one lies in the future.
 */
export type FeedSpec = {
  readonly url: string;
  /** The channel's title, as its publisher writes it. */
  readonly title: string;
  readonly site: string;
  readonly format: 'rss' | 'atom' | 'rdf';
  readonly language?: string;
  /** Where an item without an address lies: `{slug}` and `{id}` are made from its headline. */
  readonly link: string;
  readonly news: string;
  readonly quirks?: readonly Quirk[];
  readonly contentType?: string;
  /** Older items, made up to this many in all, as whole archives are sent. */
  readonly archive?: { readonly size: number; readonly headlines: readonly (readonly string[])[] };
};
