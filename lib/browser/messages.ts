import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { AddressOutcome, AddressWish, TryOutcome } from '@/lib/feed-health';
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
  /** Asks one feed now, where manners allow it. */
  tryFeed(id: string): TryOutcome;
  /** Asks a feed at another address, once, and keeps it there if it is a feed. */
  changeAddress(wish: AddressWish): AddressOutcome;
};

const nothing = (data: unknown): boolean => data === undefined || data === null;

function isQuery(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { address, confirmedHost } = data as Partial<Record<keyof FeedQuery, unknown>>;
  return typeof address === 'string' && (confirmedHost === undefined || typeof confirmedHost === 'string');
}

/** Whatever stands in an address, it must be one that can be asked. */
function isWish(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { feedId, url } = data as Partial<AddressWish>;
  return typeof feedId === 'string' && typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url);
}

/** What each message may bring. */
const SHAPES: Readonly<Record<keyof Protocol, (data: unknown) => boolean>> = {
  refresh: nothing,
  work: nothing,
  reseed: nothing,
  findPlaces: (data) => typeof data === 'string',
  findFeed: isQuery,
  keepFeed: (data) => typeof data === 'string',
  tryFeed: (data) => typeof data === 'string',
  changeAddress: isWish,
};

type Sender = { readonly id?: string; readonly url?: string };

/** A page of this extension, and nobody who speaks in its name on a page of the web. */
const isOurs = ({ id, url }: Sender): boolean =>
  id === browser.runtime.id && (url?.startsWith(browser.runtime.getURL('/')) ?? false);

const messaging = defineExtensionMessaging<Protocol>();

export const { sendMessage } = messaging;

/** A worker that is stopped three times over one question would be a fourth time. */
const TRIES = 3;

/**
 * Asks the worker, and again where no answer came: it was stopped over the question, and the next one starts it anew.
 * Undefined where it was stopped each time: what there is to do stands in the store, for its alarm. Only for what may be
 * done twice; a message that has a host asked is sent once, and its caller says what became of it.
 */
export async function askWorker<T extends keyof Protocol>(
  type: T,
  ...data: Parameters<Protocol[T]>
): Promise<ReturnType<Protocol[T]> | undefined> {
  const ask = sendMessage as (type: T, ...data: Parameters<Protocol[T]>) => Promise<ReturnType<Protocol[T]>>;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const answer = await ask(type, ...data).catch(() => undefined);
    if (answer) return answer;
  }
  return undefined;
}

/** Hears what pages of ours ask; whoever else asks, or for anything else, gets an error and no work. */
export const onMessage: typeof messaging.onMessage = (type, answer) =>
  messaging.onMessage(type, (message) => {
    if (!isOurs(message.sender) || !SHAPES[type](message.data)) throw new Error(`Refused: ${type}`);
    return answer(message);
  });
