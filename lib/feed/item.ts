import { parseDate } from '@/lib/feed/date';
import { MAX_TITLE_CHARS } from '@/lib/feed/limits';
import { line, oneLine } from '@/lib/feed/text';
import { childrenNamed, contentOf, type XmlElement } from '@/lib/feed/xml/element';
import type { Millis } from '@/lib/time';

/** The first of `names` whose element says something by `read`; of several so named, the first that does. */
export function firstOf<T>(
  element: XmlElement,
  names: readonly string[],
  read: (child: XmlElement) => T | undefined,
): T | undefined {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const value = read(child);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** Which elements say what of an item, the best first. */
export type Fields = Readonly<
  Record<'title' | 'summary' | 'text' | 'authors' | 'published' | 'updated', readonly string[]>
>;

/** What a document uses of them: its items are not asked, one by one, for what none of them has. */
export function fieldsIn(names: ReadonlySet<string>, fields: Fields): Fields {
  const used = (list: readonly string[]) => list.filter((name) => names.has(name));
  return {
    title: used(fields.title),
    summary: used(fields.summary),
    text: used(fields.text),
    authors: used(fields.authors),
    published: used(fields.published),
    updated: used(fields.updated),
  };
}

/** Character data of an element on one line, up to the first markup in it: addresses, names, numbers. */
export function plainLine(element: XmlElement): string | undefined {
  const { value, naked } = contentOf(element);
  return (naked && line(value.slice(0, value.indexOf('<')))) || line(value);
}

export const dateOf = (element: XmlElement, names: readonly string[]): Millis | undefined =>
  firstOf(element, names, (child) => parseDate(contentOf(child).value));

/** A title on one line, cut where no headline goes. */
export const titleLine = (text: string | undefined): string | undefined => oneLine(text)?.slice(0, MAX_TITLE_CHARS);
