import { firstOf, plainLine } from '@/lib/feed/item';
import type { XmlElement } from '@/lib/feed/xml/element';

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

/** How long to wait between polls, by `ttl`, else by `sy:updatePeriod` and `sy:updateFrequency`. */
export function ttlMinutesOf(channel: XmlElement): number | undefined {
  const ttl = positive(firstOf(channel, ['ttl'], plainLine));
  if (ttl) return ttl;
  const period = PERIOD_MINUTES.get(firstOf(channel, ['sy:updateperiod'], plainLine)?.toLowerCase() ?? '');
  const frequency = positive(firstOf(channel, ['sy:updatefrequency'], plainLine)) ?? 1;
  return period && Math.max(1, Math.round(period / frequency));
}
