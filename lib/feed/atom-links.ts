import { distinct } from '@/lib/feed/people';
import type { ParsedFeed } from '@/lib/feed/types';
import { resolve } from '@/lib/feed/url';
import type { XmlElement } from '@/lib/feed/xml/element';

export type LinkKind = 'alternate' | 'replies' | 'enclosure' | 'self' | 'hub';

/** RFC 4287 §4.2.7.2: no `rel` means alternate; IANA's address for it is seen too. */
function relOf(link: XmlElement): string {
  const rel = (link.attributes.get('rel') || 'alternate').toLowerCase();
  return rel.includes('/') ? rel.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '') : rel;
}

export const linksOf = (links: readonly XmlElement[], kind: LinkKind): readonly XmlElement[] =>
  links.filter((link) => relOf(link) === kind);

/** A page is what a reader wants to open; what says no type is probably one. */
const TYPES = [/html/i, /^$/, /./] as const;

/** The first address of a kind, a page before anything else. */
export function atomLink(links: readonly XmlElement[], base: string, kind: LinkKind): string | undefined {
  if (links.length === 0) return undefined;
  const addressed = linksOf(links, kind).flatMap((link) => {
    const address = resolve(link.attributes.get('href'), link.base ?? base);
    return address ? [{ link, address }] : [];
  });
  if (addressed.length < 2) return addressed[0]?.address;
  const best = TYPES.map((type) => addressed.find(({ link }) => type.test(link.attributes.get('type') ?? '')));
  return best.find(Boolean)?.address;
}

/** Where a feed says that it lives itself, and who tells at once when it changes. https://www.w3.org/TR/websub/#discovery */
export function feedLinks(links: readonly XmlElement[], base: string): Pick<ParsedFeed, 'selfUrl' | 'hubs'> {
  const addressOf = (link: XmlElement) => resolve(link.attributes.get('href'), link.base ?? base);
  const hubs = distinct(linksOf(links, 'hub').map(addressOf));
  return { selfUrl: atomLink(links, base, 'self'), ...(hubs.length > 0 && { hubs }) };
}
