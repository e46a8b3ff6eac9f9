import { decodeEntities } from '@/lib/feed/entities';
import { isEscaped, textOfEscaped } from '@/lib/feed/escaped-html';
import { pictureInEscaped, pictureInHtml } from '@/lib/feed/media';
import { line, oneLine, textOfHtml } from '@/lib/feed/text';
import { contentOf, markupOf, type XmlElement } from '@/lib/feed/xml/element';

/** What an element says, as text, as HTML source, or as HTML source that XML has escaped. */
export type Construct = { readonly kind: 'text' | 'html' | 'escaped'; readonly value: string };

const htmlIn = (element: XmlElement): Construct =>
  isEscaped(element.inner)
    ? { kind: 'escaped', value: element.inner }
    : { kind: 'html', value: contentOf(element).value };

/** RSS says nothing about the type, and both are published; as HTML either reads right, because unknown tags stay. */
export const rssConstruct = htmlIn;

const BASE64 = /^[A-Za-z\d+/]+={0,2}$/;

/** The UTF-8 text in base64; undefined if it holds anything else. */
function textOfBase64(value: string): string | undefined {
  const compact = value.replace(/\s+/g, '');
  if (compact.length % 4 !== 0 || !BASE64.test(compact)) return undefined;
  const bytes = Uint8Array.from(atob(compact), (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // a picture, say
  }
}

/** RFC 4287 §3.1 and §4.1.3; Atom 0.3 has MIME types, and `mode` for what 1.0 says by type. */
export function atomConstruct(element: XmlElement): Construct {
  const written = element.attributes.get('type') ?? 'text';
  if (written === 'html' && !element.attributes.has('mode')) return htmlIn(element);
  const type = written.toLowerCase().split(';', 1).join('').trim();
  const mode = element.attributes.get('mode')?.toLowerCase();
  if (mode !== 'escaped' && mode !== 'base64' && /^xhtml$|\bxhtml\+xml$/.test(type)) {
    return { kind: 'html', value: markupOf(element.inner) };
  }
  const { value, naked } = contentOf(element);
  const isText = type === 'text' || type === '' || type.startsWith('text/') || type === 'html';
  const binary = mode === 'base64' || type === 'base64' || !(isText || /[/+](?:xml|json|xhtml)$/.test(type));
  const decoded = binary ? textOfBase64(value) : undefined;
  if (decoded !== undefined) return { kind: 'html', value: decoded };
  return { kind: naked || /html/.test(type) ? 'html' : 'text', value };
}

/** Its text: a line break between blocks. */
export function textOf({ kind, value }: Construct): string | undefined {
  if (kind === 'text') return line(value);
  const answer = kind === 'escaped' ? textOfEscaped(value) : undefined;
  return answer?.kind === 'text' ? answer.text : textOfHtml(kind === 'escaped' ? decodeEntities(value) : value);
}

/** The first picture in it. */
export function pictureOf({ kind, value }: Construct, base: string): string | undefined {
  if (kind === 'text') return undefined;
  return kind === 'html' ? pictureInHtml(value, base) : pictureInEscaped(value, base);
}

/** Its text on one line. */
export const lineOf = (construct: Construct): string | undefined => oneLine(textOf(construct));
