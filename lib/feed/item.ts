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

/** Character data of an element on one line, up to the first markup in it: addresses, names, numbers. */
export function plainLine(element: XmlElement): string | undefined {
  const { value, naked } = contentOf(element);
  return (naked && line(value.slice(0, value.indexOf('<')))) || line(value);
}

export const dateOf = (element: XmlElement, names: readonly string[]): Millis | undefined =>
  firstOf(element, names, (child) => parseDate(contentOf(child).value));

/** A title on one line, cut where no headline goes. */
export const titleLine = (text: string | undefined): string | undefined => oneLine(text)?.slice(0, MAX_TITLE_CHARS);
