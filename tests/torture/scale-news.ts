import { feedId } from '@/lib/catalogue/feed-id';
import { MINUTE, type Millis, SECOND } from '@/lib/time';
import { documentPage, type Newsstand, statusPage } from '../newsstand/page';
import { documentOf } from './kill-news';

export const KINDS = ['healthy', 'slow', 'failing', 'dead'] as const;
export type Kind = (typeof KINDS)[number];
export type ScaleFeed = { readonly id: string; readonly url: string; readonly host: string; readonly kind: Kind };

/** Of twenty feeds two never answer, two take ten seconds, and one has a server that fails. */
const OF_TWENTY: readonly Kind[] = ['dead', 'dead', 'slow', 'slow', 'failing'];
const SLOW: Millis = 10 * SECOND;
const PER_FEED = 30;
const NEW_EACH_TIME = 2;

export const scaleFeeds = (count: number): ScaleFeed[] =>
  Array.from({ length: count }, (_, index) => {
    const kind = OF_TWENTY[index % 20] ?? 'healthy';
    const host = `${kind}-${index}.example`;
    const url = `http://${host}/feed`;
    return { id: feedId(url), url, host, kind };
  });

/** Prints an edition of every paper; the newsstand knows all addresses as `https:`. */
export function printScale(feeds: readonly ScaleFeed[], edition: number, now: Millis, times: number): Newsstand {
  const pages = feeds.map(({ host, kind }, index) => {
    const guids = Array.from({ length: PER_FEED }, (_, age) => `${index}-${edition * NEW_EACH_TIME - age}`);
    return [`https://${host}/feed`, pageOf(kind, documentOf(guids, now - MINUTE), times)] as const;
  });
  return Object.fromEntries(pages);
}

function pageOf(kind: Kind, document: string, times: number): Newsstand[string] {
  switch (kind) {
    case 'healthy':
      return documentPage(document);
    case 'slow':
      return documentPage(document, { drip: { pieces: 1, pause: SLOW / times } });
    case 'failing':
      return statusPage(503);
    case 'dead':
      return { kind: 'hang' };
    default:
      return kind satisfies never;
  }
}
