import { hash } from '@/lib/hash';
import type { Millis } from '@/lib/time';
import { atomDocument, atomItem } from './atom';
import { itemsOf, type NewsItem } from './item';
import { withHabits } from './quirks';
import { rdfDocument, rssDocument, rssItem } from './rss';
import type { FeedSpec } from './spec';

export type FeedDocument = { readonly body: Uint8Array; readonly contentType: string; readonly newestAt: Millis };

const WRITERS = {
  rss: { item: rssItem, document: rssDocument, contentType: 'application/rss+xml; charset=utf-8' },
  rdf: { item: rssItem, document: rdfDocument, contentType: 'application/rdf+xml' },
  atom: { item: atomItem, document: atomDocument, contentType: 'application/atom+xml; charset=utf-8' },
} as const;

/** Signs that Windows-1252 has where Latin-1 has control characters; as far as the news needs them. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '…': 0x85,
};

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (sign) => WINDOWS_1252[sign] ?? sign.charCodeAt(0));

/** Out of date order, yet the same way each time. */
const shuffled = (items: readonly NewsItem[]): readonly NewsItem[] =>
  items.toSorted((a, b) => hash(a.headline).localeCompare(hash(b.headline)));

/** The feed's document at a moment, byte for byte as its publisher would send it. */
export function feedDocument(spec: FeedSpec, now: Millis): FeedDocument {
  const { quirks = [], format } = spec;
  const has = (quirk: (typeof quirks)[number]) => quirks.includes(quirk);
  const news = has('shuffled') ? shuffled(itemsOf(spec, now)) : itemsOf(spec, now);
  const newestAt = Math.max(...news.map((item) => item.at).filter((at) => at <= now));
  const writer = WRITERS[format];
  const wires = news.map((item) => withHabits(writer.item(item), item, quirks));
  const encoding = has('windows-1252') ? 'windows-1252' : 'UTF-8';
  const text = `<?xml version="1.0" encoding="${encoding}"?>\n${writer.document(spec, wires, newestAt)}`;
  const body = has('windows-1252') ? windows1252(text) : new TextEncoder().encode(has('bom') ? `\uFEFF${text}` : text);
  const contentType = has('windows-1252') ? 'application/rss+xml' : (spec.contentType ?? writer.contentType);
  return { body, contentType, newestAt };
}
