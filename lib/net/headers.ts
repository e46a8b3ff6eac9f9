import { parseDate } from '@/lib/feed/date';
import { HEADERS_THAT_MATTER, type SaidHeaders } from '@/lib/said-headers';
import { DAY, type Millis, SECOND } from '@/lib/time';

/** How long the server says its answer stays fresh: the longer of `max-age` and `Expires`. */
export type Freshness = { readonly freshFor?: Millis };

/**
 * RFC 9111 §5.2.2.1, §5.3. `s-maxage` and `stale-while-revalidate` are meant for others (§5.2.2.10, RFC 5861). For a cache
 * `max-age` overrules `Expires`; we only want to know how long nobody expects us.
 */
export function freshness(headers: Headers, now: Millis): Freshness {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers.get('Cache-Control') ?? '')?.[1];
  const expiresAt = httpDate(headers.get('Expires')) ?? now;
  const freshFor = Math.max(Number(maxAge ?? 0) * SECOND, expiresAt - now);
  return freshFor > 0 ? { freshFor } : {};
}

/**
 * Any of the three forms of RFC 9110 §5.6.7: in all of them the time is GMT, though only two of them say so. All have letters;
 * a bare number ("0", "2030") is no date but over already (RFC 9111 §5.3).
 */
const httpDate = (value: string | null): Millis | undefined =>
  value !== null && /[a-z]/i.test(value) ? parseDate(value) : undefined;

/** Sent twice, a field comes as a list: the longer wait counts. */
const SECONDS = /^\d+(?:\.\d+)?(?:\s*,\s*\d+(?:\.\d+)?)*$/;
const secondsIn = (value: string): number | undefined =>
  SECONDS.test(value) ? Math.ceil(Math.max(...value.split(',').map(Number))) : undefined;

/** When a server that asked for quiet may be asked again: Retry-After in seconds or as a date (RFC 9110 §10.2.3), at most a day off. */
export function retryAfterAt(headers: Headers, now: Millis): Millis | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  const seconds = secondsIn(value);
  const at = seconds === undefined ? (httpDate(value) ?? 0) : now + seconds * SECOND;
  return at > now ? Math.min(at, now + DAY) : undefined;
}

/** Nobody reads more of a field than that. */
const MOST_CHARS = 200;

/** What a server said of its answer, for the reader who wants to know why it was read as it was. */
export const saidHeaders = (headers: Headers): SaidHeaders =>
  Object.fromEntries(
    HEADERS_THAT_MATTER.flatMap((name) => {
      const value = headers.get(name);
      return value ? [[name, value.slice(0, MOST_CHARS)]] : [];
    }),
  );
