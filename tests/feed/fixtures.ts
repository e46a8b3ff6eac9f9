import { readdirSync, readFileSync } from 'node:fs';
import { readFeed } from '@/lib/feed/read';
import type { ReadOutcome } from '@/lib/feed/types';

export const NOW = Date.UTC(2026, 10, 21);
export const FEED_URL = 'https://example.org/feed';

const DIRECTORY = `${import.meta.dirname}/../fixtures/feeds/`;

/** Documents that somebody publishes like this, by the oddity they are named for. */
export const FIXTURES: readonly string[] = readdirSync(DIRECTORY).filter((file) => !file.endsWith('.json'));

export const fixtureBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(DIRECTORY + file));
export const fixtureExpectation = (file: string): unknown =>
  JSON.parse(readFileSync(DIRECTORY + file.replace(/\.[a-z-]+$/, '.json'), 'utf8'));

export const read = (document: string | Uint8Array, contentType?: string): ReadOutcome =>
  readFeed(typeof document === 'string' ? new TextEncoder().encode(document) : document, {
    url: FEED_URL,
    contentType,
    now: NOW,
  });

/** The feed of a document that is one. */
export function feedOf(document: string | Uint8Array, contentType?: string) {
  const outcome = read(document, contentType);
  if (outcome.kind !== 'feed') throw new Error(`not a feed: ${outcome.reason}`);
  return outcome;
}

export const itemsOf = (document: string | Uint8Array) => feedOf(document).feed.items;

/** An RSS document around the source of an item. */
export const rss = (item: string): string =>
  `<rss version="2.0"><channel><title>t</title><item>${item}</item></channel></rss>`;
