import { plainLine } from '@/lib/feed/item';
import { MAX_LIST_LENGTH } from '@/lib/feed/limits';
import { mediaNamed } from '@/lib/feed/media';
import { distinct } from '@/lib/feed/people';
import { line, oneLine, textOfHtml } from '@/lib/feed/text';
import { childrenNamed, contentOf, type XmlElement } from '@/lib/feed/xml/element';

type Read = (element: XmlElement) => readonly (string | undefined)[];

const labelled: Read = (element) => [
  line(element.attributes.get('label') || element.attributes.get('term')) ??
    oneLine(textOfHtml(contentOf(element).value)),
];
const listed: Read = (element) => (plainLine(element) ?? '').split(',', MAX_LIST_LENGTH).map(line);
const nested: Read = (element) => [
  line(element.attributes.get('text')),
  ...childrenNamed(element, 'itunes:category').map((child) => line(child.attributes.get('text'))),
];

/** Which elements name subjects, and how. */
const SUBJECTS: readonly (readonly [string, Read])[] = [
  ['category', labelled],
  ['itunes:keywords', listed],
  ['itunes:category', nested],
  ['dc:subject', labelled],
  ['atom:category', labelled],
  ['media:category', labelled],
  ['media:keywords', listed],
  ['georss:featurename', labelled], // where it happened, in words: http://www.georss.org/model
  ['podcast:location', labelled], // https://podcasting2.org/docs/podcast-namespace/tags/location
];

/** The subjects of an item and its media, each once, in the publisher's spelling. */
export function categoriesOf(holders: readonly XmlElement[]): string[] {
  const found: (string | undefined)[] = [];
  for (const [name, read] of SUBJECTS) {
    for (const element of mediaNamed(holders, name)) found.push(...read(element));
  }
  return distinct(found);
}
