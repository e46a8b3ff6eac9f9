import { NAMESPACES, namespaceKey, USUAL_PREFIXES } from '@/lib/feed/namespaces';
import type { Attributes } from '@/lib/feed/xml/attributes';

/** Namespace declarations in force: those of one element, and of what it stands in. */
export type Scope = { readonly outer?: Scope; readonly addresses: ReadonlyMap<string, string> };

/** The vocabulary of a document, whose names are written without prefix, and where the document was read. */
export type Home = { readonly prefix: 'rss' | 'atom'; readonly address?: string; readonly url: string };

function declares(attributes: Attributes): boolean {
  if (attributes.size === 0) return false;
  for (const name of attributes.keys()) {
    if (name.startsWith('xmlns')) return true;
  }
  return false;
}

/** An element's own declarations on top of those around it. */
export function scopeWith(outer: Scope | undefined, attributes: Attributes): Scope {
  if (outer && !declares(attributes)) return outer;
  const addresses = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xmlns') addresses.set('', namespaceKey(value));
    else if (name.startsWith('xmlns:')) addresses.set(name.slice(6), namespaceKey(value));
  }
  return outer ? { outer, addresses } : { addresses };
}

export function addressOf(prefix: string, scope: Scope | undefined): string | undefined {
  for (let at = scope; at; at = at.outer) {
    const address = at.addresses.get(prefix);
    if (address !== undefined) return address;
  }
  return undefined;
}

/**
 * The name our tables use: lower case, `local` in the document's own vocabulary, else `prefix:local` with our prefix.
 * A prefix with no or an unknown address is taken at its word; an unknown default namespace makes a name foreign, `?:local`.
 */
export function nameIn(scope: Scope | undefined, home: Home, written: string): string {
  const lower = written.toLowerCase();
  const colon = lower.indexOf(':');
  const prefix = colon < 0 ? '' : lower.slice(0, colon);
  const local = lower.slice(colon + 1);
  const address = addressOf(prefix, scope);
  if (prefix === '' && (!address || address === home.address)) return local;
  const known = address === undefined ? undefined : NAMESPACES.get(address);
  if (known === home.prefix || (prefix === home.prefix && !known)) return local;
  if (known) return `${known}:${local}`;
  if (address && address === home.address) return local;
  return prefix === '' ? `?:${local}` : `${prefix}:${local}`;
}

/** A prefix that is known by habit, but not declared here. */
export const isUndeclared = (scope: Scope | undefined, written: string): boolean => {
  const prefix = written.slice(0, Math.max(0, written.indexOf(':'))).toLowerCase();
  return prefix !== '' && prefix !== 'xml' && USUAL_PREFIXES.has(prefix) && addressOf(prefix, scope) === undefined;
};
