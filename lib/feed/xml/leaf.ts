import type { LeafEnd, Lexer, Tag } from '@/lib/feed/xml/lexer';
import type { Role } from '@/lib/feed/xml/vocabulary';

/**
 * Finds the end of a leaf that begins after `start`. Elements of its own name nest. One without end tag ends before the
 * first tag of a field that stands in it, at the latest where its item or channel ends or another item begins.
 */
export function leafEnd(lexer: Lexer, start: Tag, roleOf: (written: string) => Role): LeafEnd {
  const { name } = roleOf(start.name);
  let depth = 1;
  let sibling: number | undefined;
  for (let tag = lexer.next(start.end); tag; tag = lexer.next(tag.end)) {
    const found = roleOf(tag.name);
    const opens = tag.kind === 'open';
    if (!opens && found.name === name) depth -= 1;
    if (depth === 0) return { kind: 'closed', end: tag.start, next: tag.end };
    const leaves = found.isItem || (found.isTrunk && !opens);
    if (leaves) return { kind: 'unclosed', end: sibling ?? tag.start, seen: tag.start };
    if (opens && found.name === name && !tag.isEmpty) depth += 1;
    if (sibling === undefined && found.isField) sibling = tag.start;
  }
  return { kind: 'cut' };
}
