import { decodeEntities } from '@/lib/feed/entities';
import { MAX_DECLARED_ENTITIES, MAX_ENTITY_CHARS, MAX_EXPANSION_CHARS } from '@/lib/feed/limits';

const DOCTYPE = /<!DOCTYPE\s[^[<>]{0,500}\[/i;
const ENTITY = /<!ENTITY\s{1,100}([\w.-]{1,100})\s{1,100}(?:"([^"]*)"|'([^']*)')\s{0,100}>/gi;

const END = /\]\s{0,100}>/g;

/** After the DOCTYPE at `start`. */
function doctypeEnd(text: string, start: number): number | undefined {
  END.lastIndex = start;
  return END.test(text) ? END.lastIndex : undefined;
}

/** A value that is plain text: no markup, and no reference to what is declared, so that nothing can multiply. */
const isPlain = (value: string) =>
  value.length <= MAX_ENTITY_CHARS && !/<|%|&(?!#|(?:amp|apos|gt|lt|quot);)/.test(value);

/** XML 1.0 §4.4: numbers are read where a value is declared, names where it is used. */
const replacementOf = (value: string): string => (/&(?!#)/.test(value) ? value : decodeEntities(value));

function declaredEntities(subset: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of subset.matchAll(ENTITY)) {
    const value = double ?? single ?? '';
    if (found.size >= MAX_DECLARED_ENTITIES) break;
    if (name && !found.has(name) && isPlain(value)) found.set(name, replacementOf(value));
  }
  return found;
}

/**
 * Replaces the entities that a DOCTYPE declares as plain text, and drops the DOCTYPE. Nothing is fetched and nothing
 * expands twice; after `MAX_EXPANSION_CHARS` references stay as they are.
 */
export function withDeclaredEntities(text: string): { readonly source: string; readonly declared: boolean } {
  const head = text.slice(0, 4096);
  // Most documents have none, and the pattern looks for it as long as they let it.
  const start = head.includes('<!D') || head.includes('<!d') ? head.search(DOCTYPE) : -1;
  const end = start < 0 ? undefined : doctypeEnd(text, start);
  if (end === undefined) return { source: text, declared: false };
  const entities = declaredEntities(text.slice(start, end));
  const body = text.slice(0, start) + text.slice(end);
  if (entities.size === 0) return { source: body, declared: false };
  let room = MAX_EXPANSION_CHARS;
  const source = body.replace(/&([\w.-]{1,100});/g, (reference, name: string) => {
    const value = room > 0 ? entities.get(name) : undefined;
    room -= value?.length ?? 0;
    return value ?? reference;
  });
  return { source, declared: true };
}
