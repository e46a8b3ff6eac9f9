import { type ReadonlySignal, signal } from '@preact/signals';

/** What the new tab shows: the edition, what the reader saved or looks for, the list of past editions, or one of these. */
export type Route =
  | { readonly kind: 'edition' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'past'; readonly id: string };

const PAST = '#archive/';
const SEARCH = /^#search(?:\?|$)/;

export function routeOf(hash: string): Route {
  if (hash === '#saved') return { kind: 'saved' };
  if (hash === '#archive') return { kind: 'archive' };
  if (SEARCH.test(hash))
    return { kind: 'search', text: new URLSearchParams(hash.slice('#search'.length)).get('q') ?? '' };
  if (!hash.startsWith(PAST)) return { kind: 'edition' };
  return { kind: 'past', id: hash.slice(PAST.length) };
}

/** The part of the address behind "#", so that the browser's own Back works. */
export function hashRoute(): ReadonlySignal<Route> {
  const route = signal(routeOf(location.hash));
  addEventListener('hashchange', () => {
    const next = routeOf(location.hash);
    if (next.kind !== 'edition' || route.value.kind !== 'edition') route.value = next;
  });
  return route;
}
