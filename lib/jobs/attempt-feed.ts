import type { Outcome } from '@/lib/briefing/types';
import { mayFetch } from '@/lib/browser/permissions';
import type { Answer, Attempt, Fetched } from '@/lib/jobs/attempt';
import { fetchWatched, type Watched } from '@/lib/jobs/fetch-watched';
import { askedAt } from '@/lib/net/address';
import { type FetchRequest, leadsInside } from '@/lib/net/fetch-feed';
import { mustBeConfirmed } from '@/lib/private-address';
import type { FeedRow } from '@/lib/store/db';
import { DAY, type Millis } from '@/lib/time';

type How = {
  /** When the slice ends. */
  readonly until: Millis;
  /** What to call ourselves. */
  readonly userAgent: string | undefined;
  /** Whether the browser lets us read a feed; without it, it is asked. */
  readonly mayAsk?: (feed: FeedRow) => Promise<boolean>;
};

const mayAskNow = ({ url, alsoHosts }: FeedRow): Promise<boolean> => mayFetch(url, alsoHosts);

/** Asks a feed once and reads the answer. Undefined when the slice ended before the feed had its time. */
export async function attemptFeed(feed: FeedRow, { mayAsk = mayAskNow, ...how }: How): Promise<Attempt | undefined> {
  const startedAt = Date.now();
  const attempt = (rest: Answer): Attempt => {
    const at = Date.now();
    return { feed, at, ms: at - startedAt, ...rest };
  };
  if (mustBeConfirmed(feed.url) && feed.confirmedAt === undefined) return attempt({ outcome: 'private', bytes: 0 });
  if (!(await mayAsk(feed))) return attempt({ outcome: 'permission', bytes: 0 });
  const fetched = await fetchWatched({ url: feed.url, now: startedAt, ...askedFor(feed, startedAt), ...how });
  switch (fetched.kind) {
    case 'interrupted':
      return undefined;
    case 'failed':
      return attempt((await stoppedOnTheWay(fetched, feed)) ?? fetched);
    case 'not-modified': {
      const foundAt = await placeOf(feed, fetched.url);
      return attempt({ ...fetched, outcome: 'not-modified', foundAt, isForEver: isForEver(fetched) });
    }
    case 'fetched': {
      const answer = await answered(fetched, feed, startedAt);
      return attempt({ ...answer, foundAt: await placeOf(feed, fetched.url, answer), isForEver: isForEver(fetched) });
    }
    default:
      return fetched satisfies never;
  }
}

const UNREACHED: ReadonlySet<Outcome> = new Set<Outcome>(['network', 'blocked']);

/** RFC 9110 §15.4.2, §15.4.9. */
const FOR_EVER: ReadonlySet<number> = new Set([301, 308]);

const isForEver = ({ redirects }: Watched): boolean =>
  redirects.length > 0 && redirects.every(({ status }) => FOR_EVER.has(status));

/**
 * A redirect to a host that may not be read looks to a fetch like a dead server, and one into the reader's network like one
 * that somebody has blocked, as our own rules have; the browser tells us where it leads.
 */
async function stoppedOnTheWay({ redirects, ...fetched }: Watched, feed: FeedRow): Promise<Answer | undefined> {
  const last = redirects.at(-1);
  if (fetched.kind !== 'failed' || !UNREACHED.has(fetched.outcome) || !last || !/^https?:/.test(last.to))
    return undefined;
  if (leadsInside(feed.url, last.to)) {
    // Where nothing is encrypted, a portal in a hotel leads there as well: then nobody was reached.
    const isPublishers = feed.url.startsWith('https:');
    return isPublishers ? { outcome: 'private', status: last.status, bytes: 0 } : { outcome: 'network', bytes: 0 };
  }
  if (fetched.outcome === 'blocked' || (await mayFetch(last.to))) return undefined;
  return { outcome: 'permission', status: last.status, bytes: 0, withheldAt: last.to };
}

/** Some servers answer 304 for ever once they have seen validators, so we forget theirs for once when they gave no body for so long. */
const TRUST_304: Millis = 8 * DAY;

function askedFor(feed: FeedRow, now: Millis): Pick<FetchRequest, 'validators' | 'cache'> {
  const isStuck = feed.outcome === 'not-modified' && feed.readAt !== undefined && now - feed.readAt > TRUST_304;
  return {
    validators: isStuck ? {} : feed,
    cache: isStuck || feed.isSpoilt ? 'reload' : 'no-cache',
  };
}

/** What the answer brought. One that brings what we have needs no reader, so the reader is loaded for the others. */
async function answered(fetched: Fetched, feed: FeedRow, now: Millis): Promise<Answer> {
  const { contentType, body, validators, bodyHash, ...answer } = fetched;
  if (bodyHash === feed.bodyHash) return { ...answer, outcome: 'not-modified', validators, bodyHash };
  const { readAnswer } = await import('@/lib/jobs/read-answer');
  return readAnswer(fetched, now);
}

/**
 * Where this feed was found, if it was this feed: told by its title, by a body we know, or by a 304 from where it was
 * found before. A feed whose address holds a password stays there, and so does one whose new host we may not ask.
 */
async function placeOf(feed: FeedRow, url: string, answer?: Told): Promise<string | undefined> {
  if (url === feed.url) return url;
  const { url: asked, authorization } = askedAt(feed.url);
  if (url === asked) return asked;
  const isSame = answer ? isSameFeed(feed, answer) : feed.moving?.url === url;
  return isSame && authorization === undefined && (await mayFetch(url)) ? url : undefined;
}

type Told = Pick<Attempt, 'outcome' | 'parsed'>;

const isSameFeed = (feed: FeedRow, { outcome, parsed }: Told): boolean =>
  outcome === 'not-modified' || (parsed !== undefined && (feed.readAt === undefined || parsed.title === feed.title));
