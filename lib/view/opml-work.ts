import type { DataProgress, ImportReport, RefusedFeed } from '@/lib/data-reports';
import { decode } from '@/lib/feed/decode';
import { type OpmlFeed, readOpml } from '@/lib/feed/opml';
import { writeOpml } from '@/lib/feed/opml-write';
import { type Language, translator } from '@/lib/i18n';
import { mustBeConfirmed } from '@/lib/private-address';
import { type ImportBatch, importFeeds, subscribedFeeds } from '@/lib/store/import-feeds';
import { titleIn, titlesOf } from '@/lib/view/title-in';

const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** Nobody reads more of what was left out. */
const MAX_LISTED = 200;

export type OpmlImport = { readonly report: ImportReport; readonly batch?: ImportBatch };

type Options = { readonly language: Language; readonly onProgress: (progress: DataProgress) => void };

/** Takes the feeds of an OPML file. An address in a private network is for the reader to type. */
export async function takeOpml(file: Blob, { language, onProgress }: Options): Promise<OpmlImport> {
  if (file.size > MAX_FILE_BYTES) return { report: { kind: 'too-large' } };
  const outcome = readOpml(decode(new Uint8Array(await file.arrayBuffer()), file.type));
  if (outcome.kind === 'not-opml') return { report: { kind: 'not-opml' } };
  const { added, known, twice, batch } = await importFeeds({
    feeds: outcome.feeds.filter((feed) => !mustBeConfirmed(feed.url)),
    titlesOf,
    otherwise: translator(language)('data.imported'),
    onProgress: (done, total) => onProgress({ done, total }),
  });
  const refused = [
    ...outcome.refused,
    ...outcome.feeds.filter((feed) => mustBeConfirmed(feed.url)).map((feed) => refusedAs('private', feed)),
    ...twice.map((feed) => refusedAs('twice', feed)),
  ];
  const { complete, unread } = outcome;
  const counts = { added, known, refusedCount: refused.length, unread, complete };
  return { report: { kind: 'imported', ...counts, refused: refused.slice(0, MAX_LISTED) }, batch };
}

const refusedAs = (reason: RefusedFeed['reason'], { title, url }: OpmlFeed): RefusedFeed => ({ title, url, reason });

/** Every subscription, for other readers to take. */
export async function opmlText(language: Language, now: number): Promise<string> {
  const groups = await subscribedFeeds((section) => titleIn(language, section));
  return writeOpml(groups, { title: translator(language)('app.name'), now });
}
