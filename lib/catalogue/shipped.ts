import type { Language } from '@/lib/i18n';
import { DEFAULT_MAX_STORIES } from '@/lib/settings';
import { CATALOGUE } from './catalogue';
import { feedId } from './feed-id';
import type { CatalogueFeed, CatalogueSection } from './types';

/** A section as a version of the product ships it. */
export type ShippedSection = {
  readonly id: string;
  readonly emoji: string;
  readonly enabled: boolean;
  readonly maxStories: number;
  readonly breadth: number;
};

/** A feed in its section as a version ships it. `id` stays what it is wherever the feed moves. */
export type ShippedSubscription = {
  readonly id: string;
  readonly sectionId: string;
  readonly feedId: string;
  readonly title: string;
};

/** What a version ships, in the order of the catalogue. */
export type Shipped = {
  readonly sections: readonly ShippedSection[];
  readonly subscriptions: readonly ShippedSubscription[];
};

export type ShippedAddress = { readonly id: string; readonly url: string; readonly also?: readonly string[] };

type Twin = Pick<CatalogueFeed, 'url' | 'title' | 'also'>;

const inLanguage = ({ french, ...feed }: CatalogueFeed, language: Language): Twin =>
  language === 'fr' && french ? { title: feed.title, ...french } : feed;

const shippedSection = ({ id, emoji, breadth }: CatalogueSection): ShippedSection => ({
  id,
  emoji,
  enabled: true,
  maxStories: DEFAULT_MAX_STORIES,
  breadth,
});

/** The catalogue as rows, each feed as its twin in `language`. */
export const shippedIn = (language: Language, catalogue = CATALOGUE): Shipped => ({
  sections: catalogue.map(shippedSection),
  subscriptions: catalogue.flatMap(({ id, feeds }) =>
    feeds.map((feed) => {
      const { url, title } = inLanguage(feed, language);
      const first = feed.was?.[0] ?? feed.url;
      return { id: `${id}/${feedId(first)}`, sectionId: id, feedId: feedId(url), title };
    }),
  ),
});

/** The addresses behind them, each once. */
export function shippedAddresses(language: Language, catalogue = CATALOGUE): readonly ShippedAddress[] {
  const twins = catalogue.flatMap(({ feeds }) => feeds).map((feed) => inLanguage(feed, language));
  return [...new Map(twins.map(({ url, also }) => [url, { id: feedId(url), url, also }])).values()];
}
