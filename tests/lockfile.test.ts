import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(resolve(ROOT, file), 'utf8'));

type Locked = { readonly version?: string };
const LOCKED: Readonly<Record<string, Locked>> = read('package-lock.json').packages;
const RUNTIME: readonly string[] = Object.keys(read('package.json').dependencies);

/**
 * Below these, something is known that hostile text could use.
 * fast-xml-parser: CVE-2026-26278, CVE-2026-33036 and CVE-2026-33349 (entities past their limits), and the builder's CDATA.
 * DOMPurify is not used; whoever brings it finds here from which version on.
 */
const MINIMUM: Readonly<Record<string, string>> = { 'fast-xml-parser': '5.12.1', dompurify: '3.4.18' };

/** What is bundled. A package more is a decision, so it is written down here. */
const BUNDLED = [
  '@preact/signals',
  '@webext-core/messaging',
  '@wxt-dev/i18n',
  'dexie',
  'fast-xml-parser',
  'he',
  'preact',
];

const numbers = (version: string): readonly number[] => version.split(/[.-]/).slice(0, 3).map(Number);

function isBelow(version: string, minimum: string): boolean {
  const [has, wants] = [numbers(version), numbers(minimum)];
  const differing = has.findIndex((number, index) => number !== wants[index]);
  return differing >= 0 && (has[differing] ?? 0) < (wants[differing] ?? 0);
}

test.each([
  { version: '5.5.7', minimum: '5.12.1', below: true },
  { version: '5.12.1', minimum: '5.12.1', below: false },
  { version: '6.0.0', minimum: '5.12.1', below: false },
])('$version is below $minimum: $below', ({ version, minimum, below }) => {
  expect(isBelow(version, minimum)).toBe(below);
});

test('few packages are bundled, and each is known', () => {
  expect(RUNTIME.toSorted(), 'A new package at run time: say here that it is wanted.').toEqual(BUNDLED);
});

test('no package is older than its last known hole', () => {
  const holes = Object.entries(LOCKED).flatMap(([path, { version = '0' }]) => {
    const minimum = MINIMUM[path.replace(/^.*node_modules\//, '')];
    return minimum && isBelow(version, minimum) ? [`${path} ${version} is below ${minimum}`] : [];
  });
  expect(holes).toEqual([]);
});
