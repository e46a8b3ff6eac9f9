import { decodeEntities } from '@/lib/feed/entities';
import { MAX_ATTRIBUTES } from '@/lib/feed/limits';

/** Names in lower case with their prefix as written, values decoded and trimmed. */
export type Attributes = ReadonlyMap<string, string>;

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const isQuote = (code: number) => code === QUOTE || code === APOSTROPHE;
const isBetween = (code: number) => isSpace(code) || code === SLASH || code === EQUALS || isQuote(code);

function afterSpace(tag: string, from: number): number {
  let at = from;
  while (isSpace(tag.charCodeAt(at))) at += 1;
  return at;
}

function nameStart(tag: string, from: number): number {
  let at = from;
  while (isBetween(tag.charCodeAt(at))) at += 1;
  return at;
}

function nameEnd(tag: string, from: number): number {
  for (let at = from; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (code <= GREATER && (isBetween(code) || code === GREATER || code === LESS)) return at;
  }
  return tag.length;
}

/** Unlike HTML's, whose values without quotes take the slash: feeds are XML, and mean an empty element by it. */
const endsTag = (tag: string, at: number) => at === tag.length - 2 && tag.charCodeAt(at) === SLASH;

/** Where a value ends that begins at `from`: at its closing quote, without one where anything else could begin. */
function valueEnd(tag: string, from: number): number {
  const isQuoted = isQuote(tag.charCodeAt(from));
  const close = isQuoted ? tag.indexOf(tag.charAt(from), from + 1) : -1;
  if (close >= 0) return close;
  for (let at = isQuoted ? from + 1 : from; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (isSpace(code) || code === GREATER || isQuote(code) || endsTag(tag, at)) return at;
  }
  return tag.length;
}

/** The attributes of a start tag given from `<` to `>`; of two with the same name the first counts. */
export function attributesOf(tag: string): Attributes {
  const found = new Map<string, string>();
  let at = nameEnd(tag, 1);
  while (found.size < MAX_ATTRIBUTES) {
    const start = nameStart(tag, at);
    const end = nameEnd(tag, start);
    if (end === start) break;
    const equals = afterSpace(tag, end);
    const hasValue = tag.charCodeAt(equals) === EQUALS;
    const from = hasValue ? afterSpace(tag, equals + 1) : end;
    at = hasValue && from < tag.length ? valueEnd(tag, from) : end;
    const key = tag.slice(start, end).toLowerCase();
    const value = tag.slice(isQuote(tag.charCodeAt(from)) ? from + 1 : from, at);
    if (!found.has(key)) found.set(key, decodeEntities(value).trim());
  }
  return found;
}
