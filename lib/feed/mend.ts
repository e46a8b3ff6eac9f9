import { MAX_MENDED_CHARS } from '@/lib/feed/limits';
import { isSuspicious, repair } from '@/lib/feed/mojibake';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';

type Mend = (text: string) => string;

/** Repairs texts, and leaves them alone once it has repaired as much as a document may cost. */
function mender(): Mend {
  let room = MAX_MENDED_CHARS;
  return (text) => {
    if (!isSuspicious(text)) return text;
    room -= text.length;
    return room < 0 ? text : repair(text);
  };
}

/** The list itself if all in it is well. */
function mendAll<T>(values: readonly T[], mendOne: (value: T) => T): readonly T[] {
  const mended = values.map(mendOne);
  return mended.every((value, index) => value === values[index]) ? values : mended;
}

/** The item itself if all its words are well, as nearly always. */
function mendItem(item: ParsedItem, mend: Mend): ParsedItem {
  const title = item.title && mend(item.title);
  const summary = item.summary && mend(item.summary);
  const text = item.text && mend(item.text);
  const authors = mendAll(item.authors, mend);
  const categories = mendAll(item.categories, mend);
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
  const mend = mender();
  const title = feed.title && mend(feed.title);
  const description = feed.description && mend(feed.description);
  const items = mendAll(feed.items, (item) => mendItem(item, mend));
  const mended = title !== feed.title || description !== feed.description || items !== feed.items;
  return { feed: mended ? { ...feed, title, description, items } : feed, mended };
}
