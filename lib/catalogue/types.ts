/** A feed that ships with the product. A quirk stands as a comment on its line. */
export type CatalogueFeed = {
  readonly url: string;
  /** Where earlier versions had it, the oldest first: so it is known again, with what the reader made of it. */
  readonly was?: readonly string[];
  /** The publisher's name as printed under a story. */
  readonly title: string;
  readonly language: 'en' | 'fr';
  /** The same publisher's French feed, offered where the reader prefers French feeds. */
  readonly french?: { readonly url: string; readonly title?: string; readonly also?: readonly string[] };
  /** Hosts that the address is known to redirect to: permission is needed for them too. */
  readonly also?: readonly string[];
};

/** A built-in section. Its title is `section.<id>` in the locales. */
export type CatalogueSection = {
  readonly id: string;
  readonly emoji: string;
  /** Lower is more specific; of two sections that want a story the lower one gets it. */
  readonly breadth: number;
  readonly feeds: readonly CatalogueFeed[];
};
