import { parseDate } from '@/lib/feed/date';
import { titleLine } from '@/lib/feed/item';
import { MAX_FIELD_CHARS, MAX_ITEMS } from '@/lib/feed/limits';
import { enclosuresOf, episodeIn, isPicture, pictureInHtml } from '@/lib/feed/media';
import { distinct } from '@/lib/feed/people';
import { line, textOfHtml } from '@/lib/feed/text';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';
import { resolve } from '@/lib/feed/url';
import type { Millis } from '@/lib/time';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One that stands alone is a list too. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const objects = (value: unknown): JsonObject[] => listOf(value).filter(isObject);

/** Numbers are seen where the specification wants strings: ids above all. */
function stringOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, MAX_FIELD_CHARS) : undefined;
}

const dateIn = (value: unknown): Millis | undefined => {
  const text = stringOf(value);
  return text === undefined ? undefined : parseDate(text);
};

/** 1.1 has `authors`, 1.0 `author`; both are seen as an object, as a list and as bare names. */
const authorsOf = ({ authors, author }: JsonObject): string[] =>
  distinct([...listOf(authors), ...listOf(author)].map((who) => line(stringOf(isObject(who) ? who.name : who))));

function jsonItem(item: JsonObject, feed: JsonObject, base: string): ParsedItem {
  const address = (value: unknown) => resolve(stringOf(value), base);
  const html = stringOf(item.content_html);
  const enclosures = enclosuresOf(
    objects(item.attachments).map(({ url, mime_type, size_in_bytes }) => ({
      url: stringOf(url),
      type: stringOf(mime_type),
      length: stringOf(size_in_bytes),
    })),
    base,
  );
  const own = authorsOf(item);
  const picture = address(item.image) ?? address(item.banner_image) ?? enclosures.find(isPicture)?.url;
  return {
    guid: stringOf(item.id)?.trim(),
    url: address(item.url) ?? address(item.external_url) ?? resolve(stringOf(item.id)) ?? episodeIn(enclosures),
    title: titleLine(line(stringOf(item.title))),
    summary: line(stringOf(item.summary)),
    text: (html && textOfHtml(html)) || line(stringOf(item.content_text)),
    authors: own.length > 0 ? own : authorsOf(feed),
    publishedAt: dateIn(item.date_published),
    updatedAt: dateIn(item.date_modified),
    categories: distinct((Array.isArray(item.tags) ? item.tags : []).map((tag) => line(stringOf(tag)))),
    image: picture ?? pictureInHtml(html, base),
    enclosures,
  };
}

/** https://www.jsonfeed.org/version/1.1/. Undefined if the document is JSON of another kind. */
export function jsonFeed(document: unknown, feedUrl: string): ParsedFeed | undefined {
  if (!isObject(document)) return undefined;
  const isNamed = stringOf(document.version)?.includes('jsonfeed.org') ?? false;
  if (!isNamed && !Array.isArray(document.items)) return undefined;
  const items = objects(document.items ?? [])
    .slice(0, MAX_ITEMS)
    .map((item) => jsonItem(item, document, feedUrl));
  const hubs = distinct(objects(document.hubs).map(({ url }) => resolve(stringOf(url), feedUrl)));
  const changes = items.map((item) => item.updatedAt ?? item.publishedAt ?? 0);
  return {
    format: 'json',
    title: titleLine(line(stringOf(document.title))),
    siteUrl: resolve(stringOf(document.home_page_url), feedUrl),
    selfUrl: resolve(stringOf(document.feed_url), feedUrl),
    ...(hubs.length > 0 && { hubs }),
    description: line(stringOf(document.description)),
    language: stringOf(document.language),
    updatedAt: changes.reduce((newest, at) => Math.max(newest, at), 0) || undefined,
    items,
  };
}
