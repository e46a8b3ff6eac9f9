import { MINUTE, type Millis } from '@/lib/time';
import type { Asked, Log } from './web';

export type Validators = { readonly etag?: string; readonly lastModified?: string };

export const at = (log: Log, part: string): Log => log.filter(({ url }) => url.includes(part));
export const byUrl = (log: Log): Log[] => [...Map.groupBy(log, ({ url }) => url).values()];
export const status = ({ reply }: Asked): number => (reply.kind === 'answer' ? reply.status : 0);
export const pairs = (log: Log): [Asked, Asked][] => log.slice(1).map((next, index) => [log[index] as Asked, next]);
export const hours = (from: Asked, to: Asked): number => (to.at - from.at) / (60 * MINUTE);

/** Complains where there is too little to judge by. */
export const atLeast = (count: number, log: readonly unknown[], what: string): string[] =>
  log.length >= count ? [] : [`only ${log.length} of ${count} requests to judge by: ${what}`];

/** Each request with the validators that it should carry: those the server gave last. */
export function withExpected(log: Log): { asked: Asked; expected: Validators; bodyAt: Millis }[] {
  return byUrl(log).flatMap((requests) => {
    let expected: Validators = {};
    let bodyAt = 0;
    return requests.map((asked) => {
      const now = { asked, expected, bodyAt };
      if (status(asked) === 200) bodyAt = asked.at;
      expected = validatorsAfter(asked, expected);
      return now;
    });
  });
}

function validatorsAfter({ reply }: Asked, before: Validators): Validators {
  if (reply.kind !== 'answer' || (reply.status !== 200 && reply.status !== 304)) return before;
  const given = { etag: reply.headers.ETag, lastModified: reply.headers['Last-Modified'] };
  if (reply.status === 200) return given;
  return { etag: given.etag ?? before.etag, lastModified: given.lastModified ?? before.lastModified };
}

/** Where validators were not echoed byte for byte. */
export const notEchoed = (log: Log): string[] =>
  withExpected(log).flatMap(({ asked, expected }) => {
    const sent = { etag: asked.headers['if-none-match'], lastModified: asked.headers['if-modified-since'] };
    const isSame = sent.etag === expected.etag && sent.lastModified === expected.lastModified;
    return isSame ? [] : [`${asked.url}: given ${JSON.stringify(expected)}, sent ${JSON.stringify(sent)}`];
  });

/** Where two requests for one feed came sooner than `wait` after one another. */
export const sooner = (log: Log, wait: Millis): string[] =>
  byUrl(log).flatMap((requests) =>
    pairs(requests)
      .filter(([from, to]) => to.at - from.at < wait - 1000)
      .map(([from, to]) => `${from.url}: after ${hours(from, to).toFixed(2)} h`),
  );

/** Where somebody waited longer than `wait`. */
export const later = (log: Log, wait: Millis): string[] =>
  byUrl(log).flatMap((requests) =>
    pairs(requests)
      .filter(([from, to]) => to.at - from.at > wait)
      .map(([from, to]) => `${from.url}: only after ${hours(from, to).toFixed(2)} h`),
  );
