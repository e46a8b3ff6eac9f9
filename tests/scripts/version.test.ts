import { expect, test } from 'vitest';
import { isVersion, nextVersion } from '@/scripts/version';

test.each([
  { current: '0.1.0', wish: 'patch', next: '0.1.1' },
  { current: '0.1.9', wish: 'minor', next: '0.2.0' },
  { current: '0.9.9', wish: 'major', next: '1.0.0' },
  { current: '0.1.0', wish: '0.1.0', next: '0.1.0' },
  { current: '0.9.0', wish: '0.10.0', next: '0.10.0' },
  { current: '1.0.0', wish: '0.10.0', next: undefined },
  { current: '1.0.0', wish: 'huge', next: undefined },
  { current: '1.0.0', wish: '2.0', next: undefined },
])('after $current, $wish is $next', ({ current, wish, next }) => {
  expect(nextVersion(current, wish)).toBe(next);
});

test.each([
  { text: '1.2.3', valid: true },
  { text: '1.65535.0', valid: true },
  { text: '1.65536.0', valid: false },
  { text: '01.2.3', valid: false },
  { text: '1.2.3-beta', valid: false },
  { text: '1.2.3.4', valid: false },
])('$text is a version for every store: $valid', ({ text, valid }) => {
  expect(isVersion(text)).toBe(valid);
});
