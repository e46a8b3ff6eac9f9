import { decodeEntities } from '@/lib/feed/entities';
import { type Attributes, attributesOf } from '@/lib/feed/xml/attributes';
import type { Tag } from '@/lib/feed/xml/lexer';

/** An element. Only containers have children; what stands in any other element is source that nobody has read yet. */
export type XmlElement = {
  /** As `nameIn` gives it. */
  readonly name: string;
  readonly attributes: Attributes;
  /** `xml:base` in force, absolute. */
  readonly base: string | undefined;
  readonly children: Children;
  /** The source between its tags. */
  readonly inner: string;
  /** Remembered by `contentOf`: text and picture of an item come from the same elements. */
  content: Content | undefined;
};

/** What an element holds; `naked` if markup stands in it unescaped, and `value` is then HTML source. */
export type Content = { readonly value: string; readonly naked: boolean };

/** Children by name: each kind is asked for many names, most of which do not occur. */
export type Children = ReadonlyMap<string, readonly XmlElement[]>;

const NONE: readonly XmlElement[] = [];

const NO_ATTRIBUTES: Attributes = new Map();

/** Most start tags have nothing but a name. */
export const attributesOfTag = (source: string, { name, start, end }: Tag): Attributes =>
  end - start > name.length + 3 ? attributesOf(source.slice(start, end)) : NO_ATTRIBUTES;

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.get(name) ?? NONE;

/** The children with the first of `names` that occurs at all. */
export function firstNamed(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  for (const name of names) {
    const found = childrenNamed(element, name);
    if (found.length > 0) return found;
  }
  return [];
}

/** Character data without comments and instructions; a comment without end hides the rest. */
function withoutHidden(source: string): string {
  if (!source.includes('<!--') && !source.includes('<?')) return source;
  const parts: string[] = [];
  let at = 0;
  for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', at)) {
    parts.push(source.slice(at, start));
    const end = source.indexOf('-->', start + 4);
    at = end < 0 ? source.length : end + 3;
  }
  return (parts.join('') + source.slice(at)).replace(/<\?[^<>]*>/g, '');
}

const CDATA_START = '<![CDATA[';
/** A `div` is only wrapping, as in Atom's xhtml. */
const NAKED = /<\/?(?!div[\s/>])(?!\w+:div[\s/>])[a-zA-Z_]/i;

type Piece = { readonly kind: 'text' | 'cdata'; readonly source: string };

/** CDATA sections and what is between them; a section without end goes on to the end. */
function piecesOf(inner: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < inner.length) {
    const start = inner.indexOf(CDATA_START, at);
    const textEnd = start < 0 ? inner.length : start;
    if (textEnd > at) pieces.push({ kind: 'text', source: withoutHidden(inner.slice(at, textEnd)) });
    if (start < 0) break;
    const end = inner.indexOf(']]>', start);
    const cdataEnd = end < 0 ? inner.length : end;
    pieces.push({ kind: 'cdata', source: inner.slice(start + CDATA_START.length, cdataEnd) });
    at = cdataEnd + 3;
  }
  return pieces;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/** What stands in the one CDATA section of an element that holds nothing else but white space. */
function onlySection(inner: string): string | undefined {
  let start = 0;
  while (isSpace(inner.charCodeAt(start))) start += 1;
  if (!inner.startsWith(CDATA_START, start)) return undefined;
  const end = inner.indexOf(']]>', start);
  let after = end + 3;
  while (isSpace(inner.charCodeAt(after))) after += 1;
  return end >= 0 && after === inner.length ? inner.slice(start + CDATA_START.length, end) : undefined;
}

function readContent(inner: string): Content {
  if (!inner.includes('<')) return { value: decodeEntities(inner), naked: false };
  const section = onlySection(inner);
  if (section !== undefined) return { value: section, naked: false };
  const pieces = piecesOf(inner);
  const naked = pieces.some(({ kind, source }) => kind === 'text' && NAKED.test(source));
  const read = ({ kind, source }: Piece) => (kind === 'cdata' || naked ? source : decodeEntities(source));
  return { value: pieces.map(read).join(''), naked };
}

/** What an element holds, XML undone once: references decoded unless markup stands in it, CDATA as it stands. */
export function contentOf(element: XmlElement): Content {
  element.content ??= readContent(element.inner);
  return element.content;
}

/** Where a comment, a CDATA section or an instruction begins. */
const DECLARATION = /<[!?]/;

/** What an element of Atom's type `xhtml` holds, as HTML source: nearly always what stands there. */
export function markupOf(inner: string): string {
  if (!DECLARATION.test(inner)) return inner;
  return piecesOf(inner)
    .map(({ kind, source }) => (kind === 'cdata' ? escaped(source) : source))
    .join('');
}
