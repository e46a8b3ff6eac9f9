import { expect, test } from 'vitest';
import { typedAddress } from '@/lib/feed/typed-address';
import { usualPlaces } from '@/lib/feed/usual-places';

const TYPED: readonly (readonly [string, string | undefined])[] = [
  [' https://harbour.example/feed ', 'https://harbour.example/feed'],
  ['harbour.example', 'https://harbour.example/'],
  ['www.harbour.example/a b', 'https://www.harbour.example/a%20b'],
  ['http://harbour.example', 'http://harbour.example/'],
  ['feed:https://harbour.example/rss', 'https://harbour.example/rss'],
  ['feed://harbour.example/rss', 'https://harbour.example/rss'],
  ['view-source:https://harbour.example/', 'https://harbour.example/'],
  ['<https://harbour.example/>', 'https://harbour.example/'],
  ['localhost:8080/feed', 'https://localhost:8080/feed'],
  ['192.168.0.2/feed.xml', 'https://192.168.0.2/feed.xml'],
  ['harbour.example:8443/feed', 'https://harbour.example:8443/feed'],
  ['harbour', undefined],
  ['harbour post', undefined],
  ['', undefined],
  ['me@harbour.example', undefined],
  ['mailto:me@harbour.example', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['chrome://settings', undefined],
];

test.each(TYPED)('“%s” means %s', (text, address) => expect(typedAddress(text)).toBe(address));

test('the usual places begin in the folder of a blog, and are of the same site', () => {
  const places = usualPlaces('https://harbour.example/blog/today.html?a=1');
  expect(places.slice(0, 3)).toEqual([
    'https://harbour.example/blog/feed',
    'https://harbour.example/feed',
    'https://harbour.example/rss',
  ]);
  expect(usualPlaces('https://harbour.example/index.html')[0]).toBe('https://harbour.example/feed');
  expect(new Set(places).size).toBe(places.length);
});
