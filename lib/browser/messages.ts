import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FeedQuery, FeedSearch, KeepOutcome } from '@/lib/feed-search';
import type { PlaceSearch } from '@/lib/settings';

/** What a page may ask of the worker. Data goes through the store; handlers answer with an outcome and never reject. */
export type Protocol = {
  /** Asks every rested feed and builds a new edition. */
  refresh(): { kind: 'started'; total: number };
  /** Polls one slice of what is due, and compiles if that was the last of a round. Call again while `more`. */
  work(): { kind: 'done' | 'more' };
  /** Turns the subscriptions to the language of feeds that the settings now ask for. */
  reseed(): { kind: 'done' };
  /** Looks a place up by its name. */
  findPlaces(name: string): PlaceSearch;
  /** Looks for a feed at an address, which is asked once. */
  findFeed(query: FeedQuery): FeedSearch;
  /** Stores a feed that was found with what it answered, without asking it again. */
  keepFeed(answer: string): KeepOutcome;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
