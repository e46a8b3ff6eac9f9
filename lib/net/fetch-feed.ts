import type { Outcome } from '@/lib/briefing/types';
import type { Validators } from '@/lib/feed/types';
import { askedAt } from '@/lib/net/address';
import { bodyHash } from '@/lib/net/body-hash';
import { type Freshness, freshness, retryAfterAt, saidHeaders } from '@/lib/net/headers';
import { readBody } from '@/lib/net/read-body';
import { mustBeConfirmed } from '@/lib/private-address';
import type { SaidHeaders } from '@/lib/said-headers';
import { MINUTE, type Millis, SECOND } from '@/lib/time';

export const MAX_FETCH: Millis = 15 * SECOND;
export const MAX_BYTES = 10 * 1024 * 1024;
/** How long a host is left alone that is asked too much and names no time. */
const CALM: Millis = 10 * MINUTE;
export const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

export type FetchOutcome =
  | (Answer & {
      readonly kind: 'fetched';
      readonly body: Uint8Array;
      readonly bodyHash: string;
      readonly contentType?: string;
    })
  | (Answer & { readonly kind: 'not-modified' })
  /** The caller's `until` came before our own limit: says nothing of the feed. */
  | { readonly kind: 'interrupted' }
  | (Freshness & {
      readonly kind: 'failed';
      readonly outcome: Outcome;
      readonly status?: number;
      readonly bytes: number;
      /** When the host that answered wants to be asked again. */
      readonly retryAt?: Millis;
      readonly url?: string;
      readonly headers?: SaidHeaders;
    });

type Answer = Freshness & {
  /** Who answered in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly validators: Validators;
  readonly bytes: number;
  readonly headers: SaidHeaders;
  /** A newsstand answered, not the publisher. */
  readonly sample: boolean;
};

export type FetchRequest = {
  readonly url: string;
  readonly validators: Validators;
  readonly now: Millis;
  /** In place of the browser's own; Chromium takes it from nobody but its own rules. */
  readonly userAgent?: string;
  /** When the worker wants to be done, epoch ms. */
  readonly until?: Millis;
  /** Types that are asked for; those of feeds without it. */
  readonly accept?: string;
  /** `reload` where what the browser keeps itself must not be asked about either. */
  readonly cache?: 'no-cache' | 'reload';
  /** Stands in for the global fetch in tests. */
  readonly fetch?: typeof fetch;
};

/**
 * One conditional GET of a feed. Sends back the server's validators byte for byte, no cookies, no referrer; gives up
 * after 15 s or 10 MB. Never throws: every way to fail is an outcome.
 *
 * Cache mode `no-cache` adds only `Cache-Control: max-age=0`; `reload` pushes past every cache on the way.
 */
export async function fetchFeed({
  url,
  validators,
  now,
  userAgent,
  until = Infinity,
  accept = ACCEPT,
  cache = 'no-cache',
  fetch = globalThis.fetch,
}: FetchRequest): Promise<FetchOutcome> {
  const asked = askedAt(url);
  const interrupted = until - now < MAX_FETCH;
  const signal = AbortSignal.timeout(interrupted ? Math.max(0, until - now) : MAX_FETCH);
  let response: Response | undefined;
  try {
    response = await fetch(asked.url, {
      headers: requestHeaders({ ...validators, ...asked, userAgent, accept }),
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const { url, status } = response;
    if (leadsInside(asked.url, url)) return { kind: 'failed', outcome: 'private', status, bytes: 0 };
    return await outcomeOf(response, { url: asked.url, now, validators });
  } catch {
    // With a status somebody was reached: the answer broke off, or could not be unpacked.
    if (!signal.aborted) return { kind: 'failed', outcome: 'network', status: response?.status, bytes: 0 };
    return interrupted ? { kind: 'interrupted' } : { kind: 'failed', outcome: 'timeout', bytes: 0 };
  } finally {
    endUnread(response);
  }
}

/** Whoever sends a body that nobody reads is told to stop. */
function endUnread(response: Response | undefined): void {
  if (response?.body && !response.bodyUsed) response.body.cancel().catch(() => {});
}

/** A server that sends us to the reader's own machine or house. Who confirmed such an address meant that one host. */
export function leadsInside(from: string, to: string): boolean {
  if (to === '' || to === from || !mustBeConfirmed(to)) return false;
  return !mustBeConfirmed(from) || new URL(from).hostname !== new URL(to).hostname;
}

type Told = Validators & { readonly accept: string; readonly authorization?: string; readonly userAgent?: string };

function requestHeaders({ etag, lastModified, accept, authorization, userAgent }: Told): Headers {
  const headers = new Headers({ Accept: accept });
  if (etag !== undefined) headers.set('If-None-Match', etag);
  if (lastModified !== undefined) headers.set('If-Modified-Since', lastModified);
  if (authorization !== undefined) headers.set('Authorization', authorization);
  if (userAgent !== undefined) headers.set('User-Agent', userAgent);
  return headers;
}

async function outcomeOf(
  response: Response,
  { url: asked, now, validators }: Pick<FetchRequest, 'url' | 'now' | 'validators'>,
): Promise<FetchOutcome> {
  const { status, headers } = response;
  const url = response.url || asked;
  const said = saidHeaders(headers);
  const sample = headers.has('Morning-Briefing-Sample');
  const answer = { url, status, headers: said, ...freshness(headers, now), sample };
  // Without a body that we know it says nothing; its validators would be asked about for ever.
  if (status === 304 && (validators.etag !== undefined || validators.lastModified !== undefined))
    return { kind: 'not-modified', ...answer, validators: { ...validators, ...validatorsOf(headers) }, bytes: 0 };
  if (!response.ok)
    return {
      kind: 'failed',
      outcome: status === 410 ? 'gone' : 'http',
      status,
      bytes: 0,
      retryAt: retryAfterAt(headers, now) ?? (status === 429 ? now + CALM : undefined),
      ...freshness(headers, now),
      url,
      headers: said,
    };
  const body = await readBody(response, MAX_BYTES);
  if (body === undefined) return { kind: 'failed', outcome: 'too-large', status, bytes: MAX_BYTES, headers: said };
  const contentType = headers.get('Content-Type') ?? undefined;
  return {
    kind: 'fetched',
    ...answer,
    validators: validatorsOf(headers),
    body,
    bodyHash: await bodyHash(body),
    bytes: body.byteLength,
    contentType,
  };
}

function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('ETag');
  const lastModified = headers.get('Last-Modified');
  // A field without a value names nothing that could be asked about.
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}
