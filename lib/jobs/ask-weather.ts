import type { Outcome } from '@/lib/briefing/types';
import { mayFetch } from '@/lib/browser/permissions';
import type { Validators } from '@/lib/feed/types';
import { hash } from '@/lib/hash';
import { fetchWatched } from '@/lib/jobs/fetch-watched';
import type { FetchOutcome } from '@/lib/net/fetch-feed';
import { nextWeatherAt } from '@/lib/net/next-weather';
import { USER_AGENT } from '@/lib/product';
import { db, type WeatherRow } from '@/lib/store/db';
import { anyAnswerBetween } from '@/lib/store/polls';
import { storeDocument } from '@/lib/store/weather';
import { DAY, MINUTE, type Millis } from '@/lib/time';
import { readAnswer } from '@/lib/weather/readings';
import type { WeatherContext, WeatherPart } from '@/lib/weather/types';
import type { Ask } from '@/lib/weather/wish';

const ACCEPT = 'application/geo+json, application/json;q=0.9, application/atom+xml;q=0.9, */*;q=0.1';

/** Whoever asks holds the lock alone and stops after 20 s, so a lease that is older was lost with its worker. */
const LOST_AFTER: Millis = MINUTE;

type WeatherAttempt = {
  readonly ask: Ask;
  readonly row: WeatherRow;
  readonly context: WeatherContext;
  /** What our requests call themselves where a service does not ask for more. */
  readonly userAgent: string | undefined;
  /** Whether the place may be told. Where not, nobody is asked, and the page says that the browser withholds it. */
  readonly mayTell: boolean;
  /** When the worker wants to be done. */
  readonly until: Millis;
};

/** What asking for a document came to; `part` and `validators` replace the stored ones where they are set. */
type Result = {
  readonly outcome: Outcome;
  readonly status?: number;
  readonly bytes: number;
  readonly part?: WeatherPart;
  readonly validators?: Validators;
  readonly freshFor?: Millis;
  readonly retryAt?: Millis;
};

/** Asks a service for one document and stores what came of it. The lease is written first, in case the worker is stopped. */
export async function askWeather(attempt: WeatherAttempt): Promise<void> {
  const { row, context } = attempt;
  await db.weather.put({ ...row, nextPollAt: context.now + LOST_AFTER });
  const result = await resultOf(attempt);
  if (!result) {
    await db.weather.put(row);
    return;
  }
  const { outcome, status, bytes } = result;
  await storeDocument(rowAfter(attempt, result), {
    feedId: `weather/${row.provider}/${row.document}`,
    at: context.now,
    outcome,
    status,
    bytes,
    ms: Date.now() - context.now,
    newEntries: 0,
  });
}

/** Undefined when the slice ended before the service had its time. */
async function resultOf({
  ask,
  row,
  context,
  until,
  mayTell,
  userAgent: usual,
}: WeatherAttempt): Promise<Result | undefined> {
  const { now } = context;
  if (!mayTell || !(await mayFetch(row.url))) return { outcome: 'permission', bytes: 0 };
  const userAgent = ask.provider.wantsName ? USER_AGENT : usual;
  const validators = validatorsFor(row, now);
  const fetched = await fetchWatched({ url: row.url, validators, now, until, userAgent, accept: ACCEPT });
  switch (fetched.kind) {
    case 'interrupted':
      return undefined;
    case 'failed':
      return { ...fetched, outcome: await blamed(fetched.outcome, now) };
    case 'not-modified':
      return { ...fetched, outcome: 'not-modified' };
    case 'fetched':
      return read(fetched, ask, context);
    default:
      return fetched satisfies never;
  }
}

/** A forecast that has not changed for a day has: the server's 304 is stuck. */
const TRUST_304: Millis = DAY;

const validatorsFor = (row: WeatherRow, now: Millis): Validators => (now - (row.readAt ?? now) > TRUST_304 ? {} : row);

/** A host out of reach while nobody else answers is our own line, which is no failure of the service. */
async function blamed(outcome: Outcome, now: Millis): Promise<Outcome> {
  return outcome === 'network' && !(await anyAnswerBetween(now - 15 * MINUTE, now)) ? 'offline' : outcome;
}

function read(
  fetched: Extract<FetchOutcome, { kind: 'fetched' }>,
  { provider, request }: Ask,
  context: WeatherContext,
): Result {
  const { body, contentType, validators, url, ...answer } = fetched;
  const part = readAnswer(provider.id, { id: request.id, url, bytes: body, contentType }, context);
  if (!part) return { ...answer, outcome: 'not-a-feed' };
  return part.isCutOff ? { ...answer, outcome: 'cut-off', part } : { ...answer, outcome: 'ok', part, validators };
}

const ANSWERS: ReadonlySet<Outcome> = new Set<Outcome>(['ok', 'not-modified', 'cut-off']);
/** Says something about this browser, not about the service. */
const NOT_THE_SERVICES: ReadonlySet<Outcome> = new Set<Outcome>(['offline', 'permission', 'blocked']);

function rowAfter({ ask, row, context: { now } }: WeatherAttempt, result: Result): WeatherRow {
  const { outcome, status, part, validators, freshFor, retryAt } = result;
  const answered = ANSWERS.has(outcome);
  const failureCount = answered ? 0 : row.failureCount + (NOT_THE_SERVICES.has(outcome) ? 0 : 1);
  const { every } = ask.request;
  return {
    ...row,
    ...(validators && { etag: validators.etag, lastModified: validators.lastModified }),
    ...(part && { part, readAt: now }),
    ...(answered && { fetchedAt: now }),
    holdUntil: retryAt,
    failureCount,
    outcome,
    status,
    attemptedAt: now,
    nextPollAt: nextWeatherAt({ now, every, outcome, failureCount, freshFor, retryAt, spread: spreadOf(row.id, now) }),
  };
}

/** 0 – 1, another one at each attempt. */
const spreadOf = (id: string, now: Millis): number =>
  (Number.parseInt(hash(`${id} ${now}`).slice(0, 6), 36) % 1000) / 1000;
