// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PlaceResults } from '@/components/PlaceResults';
import type { PlaceSearch } from '@/lib/settings';
import { button, click, show, textOf } from './show';

const PLACE = { name: 'Pembroke', latitude: 45.82, longitude: -77.11, country: 'CA' };
const results = (search: PlaceSearch | 'searching', language: 'en' | 'fr' = 'en') => {
  const [onChoose, onGrant] = [vi.fn(), vi.fn()];
  return {
    ...show(<PlaceResults search={search} onChoose={onChoose} onGrant={onGrant} />, language),
    onChoose,
    onGrant,
  };
};

test.each<[string, PlaceSearch | 'searching', string]>([
  ['under way', 'searching', 'Loading…'],
  ['without a result', { kind: 'found', places: [] }, 'No place of that name was found.'],
  [
    'that failed',
    { kind: 'failed', host: 'geo.example', outcome: 'timeout' },
    'The place search at geo.example failed: timed out.',
  ],
])('a search %s says so', (_, search, words) => expect(textOf(results(search).page)).toBe(words));

test('a place has its country, and can be chosen', () => {
  const { page, onChoose } = results({ kind: 'found', places: [PLACE] });
  click(button(page, 'Pembroke, Canada'));
  expect(onChoose.mock.calls).toEqual([[PLACE]]);
});

test('what the browser withholds can be allowed, in French too', () => {
  const { page, onGrant } = results({ kind: 'failed', host: 'geo.example', outcome: 'permission' }, 'fr');
  click(button(page, /geo\.example/));
  expect(onGrant.mock.calls).toEqual([['geo.example']]);
});
