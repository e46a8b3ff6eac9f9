import type { Note } from '@/lib/feed/notes';
import { resolve } from '@/lib/feed/url';
import { attributesOfTag, type XmlElement } from '@/lib/feed/xml/element';
import type { Tag } from '@/lib/feed/xml/lexer';
import { type Home, isUndeclared, nameIn, type Scope, scopeWith } from '@/lib/feed/xml/names';
import { type Role, roleOf } from '@/lib/feed/xml/vocabulary';

/** An element whose end tag has not come yet. */
export type Open = Omit<XmlElement, 'children' | 'inner'> & {
  readonly role: Role;
  readonly scope: Scope;
  /** Roles already looked up in this scope, by name as written. */
  readonly roles: Map<string, Role>;
  /** Where its content begins. */
  readonly start: number;
  children: Map<string, XmlElement[]>;
  inner: string;
};

/** Most elements have none that are read, so all begin with this one. */
const NO_CHILDREN = new Map<string, XmlElement[]>();

export function addChild(open: Open, child: XmlElement): void {
  if (open.children === NO_CHILDREN) open.children = new Map();
  const named = open.children.get(child.name);
  if (named) named.push(child);
  else open.children.set(child.name, [child]);
}

/** What naming needs to know of the document. */
export type Naming = {
  readonly home: Home;
  readonly notes: Set<Note>;
  /** All names that were met. */
  readonly names: Set<string>;
};

/**
 * https://www.w3.org/TR/xmlbase/#syntax: an address that may be relative to that of the element around it, the root's to
 * the document's. One that is empty or no web address says nothing.
 */
function baseWithin(outer: Open | undefined, attributes: XmlElement['attributes'], home: Home): string | undefined {
  const own = attributes.size > 0 ? attributes.get('xml:base') : undefined;
  return own === undefined ? outer?.base : (resolve(own, outer?.base ?? home.url) ?? outer?.base);
}

/** What a name as written means here: `nameIn`, remembering what it found. */
export function roleInside({ scope, roles }: Pick<Open, 'scope' | 'roles'>, naming: Naming, written: string): Role {
  const known = roles.get(written);
  if (known !== undefined) return known;
  if (isUndeclared(scope, written)) naming.notes.add('undeclared-namespace');
  const role = roleOf(nameIn(scope, naming.home, written));
  roles.set(written, role);
  naming.names.add(role.name);
  return role;
}

/** An element as its start tag begins it, within `outer`. */
export function openElement(source: string, tag: Tag, outer: Open | undefined, naming: Naming): Open {
  const attributes = attributesOfTag(source, tag);
  const scope = scopeWith(outer?.scope, attributes);
  const roles = outer && scope === outer.scope ? outer.roles : new Map<string, Role>();
  const role = roleInside({ scope, roles }, naming, tag.name);
  return {
    name: role.name,
    role,
    attributes,
    base: baseWithin(outer, attributes, naming.home),
    scope,
    roles,
    start: tag.end,
    children: NO_CHILDREN,
    inner: '',
    content: undefined,
  };
}
