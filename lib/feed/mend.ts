import { repair } from '@/lib/feed/mojibake';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';

/** A feed with its words repaired, field by field: one field may be broken where the others are not. */
export function mendFeed(feed: ParsedFeed): { readonly feed: ParsedFeed; readonly mended: boolean } {
  let mended = false;
  const mend = (text: string): string => {
    const repaired = repair(text);
    mended ||= repaired !== text;
    return repaired;
  };
  const mendItem = (item: ParsedItem): ParsedItem => ({
    ...item,
    title: item.title && mend(item.title),
    summary: item.summary && mend(item.summary),
    text: item.text && mend(item.text),
    authors: item.authors.map(mend),
    categories: item.categories.map(mend),
  });
  const title = feed.title && mend(feed.title);
  const description = feed.description && mend(feed.description);
  return { feed: { ...feed, title, description, items: feed.items.map(mendItem) }, mended };
}
