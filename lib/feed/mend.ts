import { repair } from '@/lib/feed/mojibake';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';

const mend = (text: string | undefined): string | undefined => text && repair(text);

/** The list itself if all in it is well. */
function mendAll<T>(values: readonly T[], mendOne: (value: T) => T): readonly T[] {
  const mended = values.map(mendOne);
  return mended.every((value, index) => value === values[index]) ? values : mended;
}

/** The item itself if all its words are well, as nearly always. */
function mendItem(item: ParsedItem): ParsedItem {
  const title = mend(item.title);
  const summary = mend(item.summary);
  const text = mend(item.text);
  const authors = mendAll(item.authors, repair);
  const categories = mendAll(item.categories, repair);
  const isWell =
    title === item.title &&
    summary === item.summary &&
    text === item.text &&
    authors === item.authors &&
    categories === item.categories;
  return isWell ? item : { ...item, title, summary, text, authors, categories };
}

/** A feed with its words repaired, field by field: one field may be broken where the others are not. */
export function mendFeed(feed: ParsedFeed): { readonly feed: ParsedFeed; readonly mended: boolean } {
  const title = mend(feed.title);
  const description = mend(feed.description);
  const items = mendAll(feed.items, mendItem);
  const mended = title !== feed.title || description !== feed.description || items !== feed.items;
  return { feed: mended ? { ...feed, title, description, items } : feed, mended };
}
