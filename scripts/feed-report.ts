import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { readFeed } from '@/lib/feed/read';
import { fetchFeed } from '@/lib/net/fetch-feed';
import type { Millis } from '@/lib/time';

/** What one look at a catalogue feed found. */
export type FeedReport = {
  readonly title: string;
  readonly url: string;
  /** `ok`, or why there is nothing to read. */
  readonly state: string;
  readonly itemCount: number;
  readonly newestAt?: Millis;
  readonly language?: string;
};

type Look = { readonly title: string; readonly url: string };
type ReportOptions = {
  readonly now: Millis;
  readonly fetch: typeof fetch;
  readonly onReport?: (report: FeedReport) => void;
};

const HOSTS_AT_ONCE = 4;

/** Every address of the catalogue once, French twins included. */
export function catalogueFeeds(): readonly Look[] {
  const feeds = CATALOGUE.flatMap((section) => section.feeds).flatMap(({ url, title, french }) => [
    { url, title },
    ...(french ? [{ url: french.url, title: `${french.title ?? title} (fr)` }] : []),
  ]);
  return [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
}

async function lookAt({ title, url }: Look, { now, fetch }: ReportOptions): Promise<FeedReport> {
  const nothing = { title, url, itemCount: 0 };
  const answer = await fetchFeed({ url, validators: {}, now, fetch });
  if (answer.kind === 'failed')
    return { ...nothing, state: `${answer.outcome}${answer.status ? ` ${answer.status}` : ''}` };
  if (answer.kind !== 'fetched') return { ...nothing, state: answer.kind };
  const read = readFeed(answer.body, { url: answer.url || url, contentType: answer.contentType, now });
  if (read.kind === 'not-a-feed') return { ...nothing, state: `not a feed: ${read.reason}` };
  const { items, language } = read.feed;
  const dates = items.map((item) => item.publishedAt ?? item.updatedAt ?? 0).filter((at) => at > 0 && at <= now);
  const state = read.complete ? (items.length > 0 ? 'ok' : 'empty') : 'cut off';
  return {
    title,
    url,
    state,
    itemCount: items.length,
    language,
    ...(dates.length > 0 && { newestAt: Math.max(...dates) }),
  };
}

/** Asks every feed of the catalogue once: four hosts at a time, and each of them one thing after the other. */
export async function reportFeeds(options: ReportOptions): Promise<readonly FeedReport[]> {
  const feeds = catalogueFeeds();
  const queues = [...Map.groupBy(feeds, ({ url }) => new URL(url).host).values()];
  const reports = new Map<string, FeedReport>();
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const feed of queue) {
        const report = await lookAt(feed, options);
        options.onReport?.(report);
        reports.set(feed.url, report);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return feeds.flatMap(({ url }) => reports.get(url) ?? []);
}

const day = (at: Millis | undefined): string =>
  at === undefined ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** The report as a dated table with a summary. Times in UTC. */
export function reportAsText(reports: readonly FeedReport[], now: Millis): string {
  const rows = [
    ['State', 'Items', 'Newest (UTC)', 'Lang', 'Feed'],
    ...reports.map((r) => [
      r.state,
      String(r.itemCount || ''),
      day(r.newestAt),
      r.language ?? '',
      `${r.title}  ${r.url}`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const well = reports.filter(({ state }) => state === 'ok').length;
  return [
    `Feeds of the catalogue, looked at ${day(now)} UTC`,
    '',
    ...lines,
    '',
    `${well} of ${reports.length} feeds are well.`,
  ].join('\n');
}
