import { MAX_DEPTH, MAX_FIELD_CHARS, MAX_ITEMS } from '@/lib/feed/limits';
import type { Note } from '@/lib/feed/notes';
import type { XmlElement } from '@/lib/feed/xml/element';
import { leafEnd } from '@/lib/feed/xml/leaf';
import type { LeafEnd, Lexer, Tag } from '@/lib/feed/xml/lexer';
import type { Home } from '@/lib/feed/xml/names';
import { addChild, type Open, openElement, roleInside } from '@/lib/feed/xml/open';

export type Tree = {
  readonly root: XmlElement;
  readonly complete: boolean;
  readonly notes: ReadonlySet<Note>;
  /** The names of all elements, and perhaps some more. */
  readonly names: ReadonlySet<string>;
};

/** Where a reading stands. */
type Reading = {
  readonly lexer: Lexer;
  readonly home: Home;
  readonly notes: Set<Note>;
  readonly names: Set<string>;
  /** From the root to the element that is open now. */
  readonly stack: Open[];
  itemCount: number;
  /** Characters that may still be passed twice, after elements without end tag. */
  rescans: number;
  root: XmlElement | undefined;
};

const LAST_OF_ITEM = 'm'.charCodeAt(0);
const LAST_OF_ENTRY = 'y'.charCodeAt(0);

/** Passing the same text again may cost this many times the document. */
const MAX_RESCANS = 4;

function attach(reading: Reading, open: Open, end: number): void {
  const { role, start } = open;
  const holdsItems = role.isTrunk || role.isItem;
  if (!holdsItems) open.inner = reading.lexer.source.slice(start, Math.min(end, start + MAX_FIELD_CHARS));
  const parent = reading.stack.at(-1);
  if (!parent) reading.root = open;
  else if (!role.isItem || ++reading.itemCount <= MAX_ITEMS) addChild(parent, open);
  else reading.notes.add('items-capped');
}

/** Ends all elements that stand deeper than `depth`. */
function closeTo(reading: Reading, depth: number, end: number): void {
  while (reading.stack.length > depth) {
    const open = reading.stack.pop();
    if (open) attach(reading, open, end);
  }
}

/** An end tag closes the nearest element of its name and all in it; one without partner says nothing. */
function readEnd(reading: Reading, tag: Tag): void {
  const top = reading.stack.at(-1);
  if (!top) return;
  const { name } = roleInside(top, reading, tag.name);
  const depth = reading.stack.findLastIndex((open) => open.name === name);
  if (depth < 0) return;
  if (depth < reading.stack.length - 1) reading.notes.add('unclosed-elements');
  closeTo(reading, depth, tag.start);
}

const endOf = (reading: Reading, open: Open, tag: Tag): LeafEnd =>
  tag.isEmpty
    ? { kind: 'closed', end: tag.end, next: tag.end }
    : (reading.lexer.plainEnd(tag) ?? leafEnd(reading.lexer, tag, (written) => roleInside(open, reading, written)));

/** Reads a leaf to its end; returns where to go on. */
function readLeaf(reading: Reading, open: Open, found: LeafEnd): number {
  if (found.kind === 'cut') return reading.lexer.source.length;
  attach(reading, open, found.end);
  if (found.kind === 'closed') return found.next;
  reading.notes.add('unclosed-elements');
  reading.rescans -= found.seen - found.end;
  return reading.rescans > 0 ? found.end : found.seen;
}

/** A group that ends as it should is read element by element; one without end tag must not swallow what follows. */
function readGroup(reading: Reading, open: Open, tag: Tag): number {
  const parent = reading.stack.at(-1);
  const isOuter = parent && (parent.role.isItem || parent.role.isTrunk);
  const found = isOuter ? endOf(reading, open, tag) : undefined;
  if (found && found.kind !== 'closed') return readLeaf(reading, open, found);
  return enter(reading, open, tag);
}

function enter(reading: Reading, open: Open, tag: Tag): number {
  if (reading.stack.length >= MAX_DEPTH) reading.notes.add('deep-nesting');
  else if (tag.isEmpty) attach(reading, open, tag.end);
  else reading.stack.push(open);
  return tag.end;
}

/** Spares the look-up of a name in a scope that its own tag may change. */
function isWrittenLikeItem(written: string): boolean {
  const last = written.charCodeAt(written.length - 1) | 32;
  return (last === LAST_OF_ITEM || last === LAST_OF_ENTRY) && /\b(?:item|entry)$/i.test(written);
}

/** A new item ends the one before it, and all that is open in that. */
function endItemBefore(reading: Reading, tag: Tag): void {
  const top = reading.stack.at(-1);
  if (!top || !isWrittenLikeItem(tag.name) || !roleInside(top, reading, tag.name).isItem) return;
  const depth = reading.stack.findLastIndex((open) => open.role.isTrunk) + 1;
  if (depth < reading.stack.length) reading.notes.add('unclosed-elements');
  closeTo(reading, depth, tag.start);
}

/** An empty `<item/>` inside an item, as FeedBurner has published them: no item, and no end of the one around it. */
const isStray = ({ stack, lexer }: Reading, tag: Tag): boolean =>
  tag.isEmpty &&
  isWrittenLikeItem(tag.name) &&
  stack.some(({ role }) => role.isItem) &&
  !lexer.source.slice(tag.start, tag.end).includes('=');

function readStart(reading: Reading, tag: Tag): number {
  const { stack, lexer } = reading;
  if (isStray(reading, tag)) return tag.end;
  endItemBefore(reading, tag);
  const open = openElement(lexer.source, tag, stack.at(-1), reading);
  if (stack.length === 0 || open.role.isTrunk || open.role.isItem) return enter(reading, open, tag);
  return open.role.isGroup ? readGroup(reading, open, tag) : readLeaf(reading, open, endOf(reading, open, tag));
}

/** The document has ended too early: an item that is open is not whole, the rest counts as far as it goes. */
function cutOff(reading: Reading): void {
  reading.notes.add('cut-off');
  const item = reading.stack.findIndex((open) => open.role.isItem);
  if (item >= 0) reading.stack.length = item;
  closeTo(reading, 0, reading.lexer.source.length);
}

/** Reads a document from its root's start tag on: one pass, no recursion, no exception, whatever the document holds. */
export function readTree(lexer: Lexer, rootTag: Tag, home: Home): Tree | undefined {
  const reading: Reading = {
    lexer,
    home,
    notes: new Set(),
    names: new Set(),
    stack: [],
    itemCount: 0,
    rescans: MAX_RESCANS * lexer.source.length,
    root: undefined,
  };
  let at = readStart(reading, rootTag);
  while (!reading.root) {
    const tag = lexer.next(at);
    if (!tag) break;
    if (tag.kind === 'open') at = readStart(reading, tag);
    else readEnd(reading, tag);
    if (tag.kind === 'close') at = tag.end;
  }
  const complete = reading.root !== undefined;
  if (!complete) cutOff(reading);
  return reading.root && { root: reading.root, complete, notes: reading.notes, names: reading.names };
}
