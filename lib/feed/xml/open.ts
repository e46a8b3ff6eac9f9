import type { Note } from '@/lib/feed/notes';
import { resolve } from '@/lib/feed/url';
import { attributesOfTag, type XmlElement } from '@/lib/feed/xml/element';
import type { Tag } from '@/lib/feed/xml/lexer';
import { type Home, isUndeclared, nameIn, type Scope, scopeWith } from '@/lib/feed/xml/names';
import { type Name, nameOf } from '@/lib/feed/xml/vocabulary';

/** An element whose end tag has not come yet. */
export type Open = {
  readonly name: Name;
  readonly attributes: XmlElement['attributes'];
  readonly base: string | undefined;
  readonly scope: Scope;
  /** Names already looked up in this scope, as written. */
  readonly names: Map<string, Name>;
  /** Where its content begins. */
  readonly start: number;
  /** Made when the first one has ended: most elements have none that are read. */
  children: Map<string, XmlElement[]> | undefined;
};

export function addChild(open: Open, child: XmlElement): void {
  open.children ??= new Map();
  const named = open.children.get(child.name);
  if (named) named.push(child);
  else open.children.set(child.name, [child]);
}

/** What naming needs to know of the document. */
export type Naming = { readonly home: Home; readonly notes: Set<Note> };

/** `nameIn`, remembering what it found. */
export function nameInside({ scope, names }: Pick<Open, 'scope' | 'names'>, naming: Naming, written: string): Name {
  const known = names.get(written);
  if (known !== undefined) return known;
  if (isUndeclared(scope, written)) naming.notes.add('undeclared-namespace');
  const name = nameOf(nameIn(scope, naming.home, written));
  names.set(written, name);
  return name;
}

/** An element as its start tag begins it, within `outer`. */
export function openElement(source: string, tag: Tag, outer: Open | undefined, naming: Naming): Open {
  const attributes = attributesOfTag(source, tag);
  const scope = scopeWith(outer?.scope, attributes);
  const names = outer && scope === outer.scope ? outer.names : new Map<string, Name>();
  const name = nameInside({ scope, names }, naming, tag.name);
  const ownBase = attributes.get('xml:base');
  const base = ownBase === undefined ? outer?.base : (resolve(ownBase, outer?.base) ?? outer?.base ?? ownBase);
  return { name, attributes, base, scope, names, start: tag.end, children: undefined };
}
