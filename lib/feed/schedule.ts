import { firstOf, plainLine } from '@/lib/feed/item';
import type { ParsedFeed } from '@/lib/feed/types';
import { childrenNamed, firstNamed, type XmlElement } from '@/lib/feed/xml/element';

/** https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIOD_MINUTES: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
  ['monthly', 30 * 24 * 60],
  ['yearly', 365 * 24 * 60],
]);

const positive = (text: string | undefined): number | undefined => {
  const number = Number(text);
  return number > 0 && Number.isFinite(number) ? number : undefined;
};

/** How long to wait between polls: the longer of `ttl` and of `sy:updatePeriod` by `sy:updateFrequency`. */
export function ttlMinutesOf(channel: XmlElement): number | undefined {
  const ttl = positive(firstOf(channel, ['ttl'], plainLine)) ?? 0;
  const period = PERIOD_MINUTES.get(firstOf(channel, ['sy:updateperiod'], plainLine)?.toLowerCase() ?? '');
  const frequency = positive(firstOf(channel, ['sy:updatefrequency'], plainLine)) ?? 1;
  return Math.max(ttl, period ? Math.max(1, Math.round(period / frequency)) : 0) || undefined;
}

/** The words or numbers that stand alone in the elements of a list. */
const wordsIn = (channel: XmlElement, list: string): string[] =>
  childrenNamed(channel, list).flatMap(({ inner }) =>
    [...inner.matchAll(/>\s*([a-z]{6,9}|\d{1,2})\s*</gi)].map(([, word = '']) => word.toLowerCase()),
  );

/** `skipHours` and `skipDays`, unless the feed also says how often it changes: that is the better knowledge. Hour 24 is hour 0. */
export function quietHoursOf(channel: XmlElement): Pick<ParsedFeed, 'skipHours' | 'skipDays'> {
  if (firstNamed(channel, ['sy:updateperiod']).length > 0) return {};
  const skipHours = wordsIn(channel, 'skiphours')
    .filter((hour) => Number(hour) <= 24)
    .map((hour) => Number(hour) % 24);
  const skipDays = wordsIn(channel, 'skipdays').filter((day) => day.endsWith('day'));
  return { ...(skipHours.length > 0 && { skipHours }), ...(skipDays.length > 0 && { skipDays }) };
}
