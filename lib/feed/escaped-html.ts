import { decodeEntities, decodeReference, referenceEnd } from '@/lib/feed/entities';
import { mayBeHidden } from '@/lib/feed/html-hidden';
import { plainTag, roleOfTagAt } from '@/lib/feed/html-tags';
import {
  emptyText,
  isWhite,
  NO_WORD_IN_HTML,
  readWhite,
  type Writing,
  wordsEnd,
  writeSign,
  writeWords,
  written,
} from '@/lib/feed/writing';
import { orderlyEnd } from '@/lib/feed/xml/tag-end';

const AMPERSAND = 38;
const LESS = '&lt;';
const GREATER = '&gt;';
const ESCAPED_AMPERSAND = '&amp;';

/** Source that no tag can be written in but by `&lt;` and `&gt;`. */
export const isEscaped = (source: string): boolean =>
  source.includes(LESS) && !source.includes('<') && !source.includes('>');

/** The text of a source, or that it holds something which only its HTML can tell. */
type Answer = { readonly kind: 'text'; readonly text: string | undefined } | { readonly kind: 'odd' };
const ODD: Answer = { kind: 'odd' };
/** As a place to go on. */
const NOWHERE = -1;

/** After an ordinary tag that begins at `start`. */
function readTag(source: string, start: number, writing: Writing): number {
  const inside = start + LESS.length;
  const reference = source.indexOf('&', inside);
  if (reference < 0) return NOWHERE;
  const plain = source.startsWith(GREATER, reference) ? plainTag(source, inside, reference) : undefined;
  if (plain === 'block') writing.gap = '\n';
  return plain ? reference + GREATER.length : readTagWithAttributes(source, inside, writing);
}

/** The inside of a tag with a few quoted values and nothing escaped in it. More would take the pattern's stack. */
const ORDERLY = /[^"'&]*(?:"[^"&]*"[^"'&]*|'[^'&]*'[^"'&]*){0,40}&gt;/y;

function readTagWithAttributes(source: string, inside: number, writing: Writing): number {
  ORDERLY.lastIndex = inside;
  if (!ORDERLY.test(source)) return readTagWithEscapes(source, inside, writing);
  const end = ORDERLY.lastIndex;
  const role = roleOfTagAt(source, inside);
  if (!role || role === 'silent' || mayBeHidden(source.slice(inside, end))) return NOWHERE;
  if (role === 'block') writing.gap = '\n';
  return end;
}

/** Values may hold references, and quotes be escaped. */
function readTagWithEscapes(source: string, inside: number, writing: Writing): number {
  const close = source.indexOf(GREATER, inside);
  const next = source.indexOf(LESS, inside);
  if (close < 0 || (next >= 0 && next < close)) return NOWHERE;
  const html = `<${decodeEntities(source.slice(inside, close))}>`;
  const role = orderlyEnd(html, 0) === html.length ? roleOfTagAt(html, 1) : undefined;
  if (!role || role === 'silent' || mayBeHidden(html)) return NOWHERE;
  if (role === 'block') writing.gap = '\n';
  return close + GREATER.length;
}

/** What could be part of markup and is usually not written as a reference, or nothing, which would join what it parts. */
const MARKUP = /^(?:[\w#;&<]|$)/;

/** A reference of HTML is escaped itself; one that is not is XML's, and stands for a sign of the text. */
function readReference(source: string, start: number, writing: Writing): number {
  const isHtml = source.startsWith(ESCAPED_AMPERSAND, start);
  const from = isHtml ? start + ESCAPED_AMPERSAND.length - 1 : start;
  const end = referenceEnd(source, from);
  const sign = end === undefined ? '&' : decodeReference(source, from, end);
  if (!isHtml && end !== undefined && MARKUP.test(sign)) return NOWHERE;
  writeSign(writing, sign);
  return end ?? from + 1;
}

function readNext(source: string, at: number, writing: Writing): number {
  const code = source.charCodeAt(at);
  if (code === AMPERSAND) {
    return source.startsWith(LESS, at) ? readTag(source, at, writing) : readReference(source, at, writing);
  }
  if (isWhite(code)) return readWhite(source, at, writing);
  const end = wordsEnd(source, at, NO_WORD_IN_HTML);
  writeWords(writing, source, at, end);
  return end;
}

/**
 * What `textOfHtml` makes of the HTML that is escaped in a source, read without undoing the escape first: that would
 * take as long again. Odd is whatever is not plainly tags, references and words; it is told before anything is decided.
 */
export function textOfEscaped(source: string): Answer {
  const writing = emptyText();
  for (let at = 0; at < source.length; ) {
    at = readNext(source, at, writing);
    if (at === NOWHERE) return ODD;
  }
  return { kind: 'text', text: written(writing) };
}
