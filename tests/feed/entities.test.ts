import { decode as decodeByHe } from 'he';
import { expect, test } from 'vitest';
import { decodeEntities } from '@/lib/feed/entities';
import { entityTable } from '@/lib/feed/entity-names';

test.each([
  ['AT&amp;T', 'AT&T'],
  ['&amp;lt;', '&lt;'],
  ['&eacute;&nbsp;&hellip;&zwj;', 'é\u00a0…\u200d'],
  ['&#8217;&#x2019;&#X2019;', '’’’'],
  ['&#150;&#128;', '–€'],
  ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
  ['?a=1&copy=2&reg', '?a=1&copy=2&reg'],
  ['&notit; &foo; & &; &#; &#x;', '&notit; &foo; & &; &#; &#x;'],
  ['&constructor;&__proto__;', '&constructor;&__proto__;'],
  ['&NotEqualTilde;', '≂̸'],
])('%j is %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test('knows every name that HTML has', () => {
  expect(entityTable().size).toBe(2125);
  const differing = [...entityTable()].filter(([name, sign]) => decodeByHe(`&${name};`) !== sign);
  expect(differing).toEqual([]);
});
