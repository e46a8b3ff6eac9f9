import { expect, test } from 'vitest';
import { resolve } from '@/lib/feed/url';

test.each([
  ['https://a.example/x?b=1#c', undefined, 'https://a.example/x?b=1#c'],
  [' \n https://a.example/x\n  y ', undefined, 'https://a.example/xy'],
  ['/x', 'https://a.example/feed', 'https://a.example/x'],
  ['//b.example/x', 'https://a.example/', 'https://b.example/x'],
  ['www.b.example/x', 'https://a.example/feed', 'https://www.b.example/x'],
  ['www.html', 'https://a.example/feed', 'https://a.example/www.html'],
  ['x', 'javascript:alert(1)', undefined],
  ['x', 'not an address', undefined],
  ['javascript:alert(1)', 'https://a.example/', undefined],
  ['data:text/html,x', undefined, undefined],
  ['urn:uuid:1', 'https://a.example/', undefined],
  ['mailto:a@b.example', undefined, undefined],
  ['https://例え.example/é', undefined, 'https://xn--r8jz45g.example/%C3%A9'],
  ['http://', 'https://a.example/', undefined],
  ['', 'https://a.example/', undefined],
  [undefined, 'https://a.example/', undefined],
])('%j on %j is %j', (address, base, expected) => {
  expect(resolve(address, base)).toBe(expected);
});
