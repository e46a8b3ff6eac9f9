import { expect, test } from 'vitest';
import { routeOf } from '@/lib/view/route';

test.each([
  ['', { kind: 'edition' }],
  ['#science', { kind: 'edition' }],
  ['#archives', { kind: 'edition' }],
  ['#saved', { kind: 'saved' }],
  ['#search', { kind: 'search', text: '' }],
  ['#searches', { kind: 'edition' }],
  ['#search?q=caf%C3%A9%20au%20lait', { kind: 'search', text: 'café au lait' }],
  ['#archive', { kind: 'archive' }],
  ['#archive/2026-11-21T06:45', { kind: 'past', id: '2026-11-21T06:45' }],
  ['#archive/old-2025-03-03', { kind: 'past', id: 'old-2025-03-03' }],
])('%j leads to %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});
