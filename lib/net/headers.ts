import { DAY, type Millis, SECOND } from '@/lib/time';

/** How long the server says its answer stays fresh: `max-age`, else `Expires`. */
export type Freshness = { readonly freshFor?: Millis };

/** RFC 9111 §5.2.2.1, §5.3. `s-maxage` and `stale-while-revalidate` are meant for others (§5.2.2.10, RFC 5861). */
export function freshness(headers: Headers, now: Millis): Freshness {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(headers.get('Cache-Control') ?? '')?.[1];
  if (maxAge !== undefined) return { freshFor: Number(maxAge) * SECOND };
  const expires = Date.parse(headers.get('Expires') ?? '');
  return expires > now ? { freshFor: expires - now } : {};
}

/** When a server that asked for quiet may be asked again: Retry-After in seconds or as a date (RFC 9110 §10.2.3), at most a day off. */
export function retryAfterAt(headers: Headers, now: Millis): Millis | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  const at = /^\d+$/.test(value) ? now + Number(value) * SECOND : Date.parse(value);
  return at > now ? Math.min(at, now + DAY) : undefined;
}
