import { decodeEntities } from '@/lib/feed/entities';
import { MAX_ATTRIBUTES } from '@/lib/feed/limits';

/** Names in lower case with their prefix as written, values decoded and trimmed. */
export type Attributes = ReadonlyMap<string, string>;

// Sticky: each is tried at one place only, so that no input makes them search.
const SKIP = /[\s/"'=]*/y;
const NAME = /[^\s=/>"'<]+/y;
const EQUALS = /\s*=\s*/y;
const VALUE = /"([^"]*)"|'([^']*)'|["']?([^\s>"']*)/y;

function take(pattern: RegExp, tag: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(tag);
}

/** The attributes of a start tag given from `<` to `>`; of two with the same name the first counts. */
export function attributesOf(tag: string): Attributes {
  const found = new Map<string, string>();
  let at = take(NAME, tag, 1)?.[0].length ?? 0;
  at += 1;
  while (at < tag.length && found.size < MAX_ATTRIBUTES) {
    at += take(SKIP, tag, at)?.[0].length ?? 0;
    const name = take(NAME, tag, at)?.[0];
    if (!name) break;
    at += name.length;
    const equals = take(EQUALS, tag, at)?.[0];
    const value = equals === undefined ? null : take(VALUE, tag, at + equals.length);
    at += (equals?.length ?? 0) + (value?.[0].length ?? 0);
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trim());
  }
  return found;
}
