import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Millis } from '@/lib/time';
import { documentPage, type Newsstand } from './page';
import { redate } from './redate';

/** One line of `index.json`: an address, the file that stands there, and its Content-Type where that matters. */
type IndexEntry = { readonly url: string; readonly file: string; readonly contentType?: string };
type FolderOptions = { readonly now: Millis; readonly newestAgeMs?: Millis };

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\s*(<\?xml|<rss|<feed|<rdf)/i, 'application/xml'],
  [/^\s*</, 'text/html'],
  [/^\s*[{[]/, 'application/json'],
];

function typeOf(body: Uint8Array): string {
  const head = Buffer.from(body.subarray(0, 200))
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '');
  return TYPES.find(([looks]) => looks.test(head))?.[1] ?? 'application/octet-stream';
}

/** `host/path/file` is `https://host/path/file`; in a name, `%3F` opens the query; a file `index` or `index.*` is its folder. */
function addressesOf(file: string): readonly string[] {
  const path = file.split(sep).join('/');
  const url = `https://${path.replace(/%3F.*$/i, (query) => decodeURIComponent(query))}`;
  const folder = url.replace(/\/index(\.\w+)?$/, '/');
  return folder === url ? [url] : [url, folder, folder.slice(0, -1)];
}

function entriesOf(dir: string): readonly IndexEntry[] {
  const index = join(dir, 'index.json');
  if (existsSync(index)) return JSON.parse(readFileSync(index, 'utf8')) as readonly IndexEntry[];
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dir, file)).isFile(),
  );
  return files
    .filter((file) => file.includes(sep))
    .flatMap((file) => addressesOf(relative('', file)).map((url) => ({ url, file })));
}

/**
 * A newsstand from a folder, byte for byte as it lies there: `DIR/<host>/<path>`, or whatever `DIR/index.json` lists
 * as `[{ "url", "file", "contentType"? }]`. With `newestAgeMs` every document's dates are moved together until its
 * newest item is that old; without, no date is touched.
 */
export function folderNewsstand(dir: string, { now, newestAgeMs }: FolderOptions): Newsstand {
  const pages = entriesOf(dir).map(({ url, file, contentType }) => {
    const asIs = new Uint8Array(readFileSync(join(dir, file)));
    const body = newestAgeMs === undefined ? asIs : redate(asIs, { now, newestAgeMs });
    return [url, documentPage(body, { contentType: contentType ?? typeOf(asIs) })] as const;
  });
  return Object.fromEntries(pages);
}
