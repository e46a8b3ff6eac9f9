import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isStale } from '@/scripts/build';

let dir: string;
const touch = (path: string, second: number) => utimesSync(join(dir, path), second, second);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'build-'));
  for (const folder of ['output', 'lib', 'lib/deep']) mkdirSync(join(dir, folder));
  for (const file of ['output/manifest.json', 'lib/a.ts', 'lib/deep/b.ts']) writeFileSync(join(dir, file), '');
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each([
  { when: 'all sources are older', a: 100, deep: 100, built: 200, stale: false },
  { when: 'a source is newer', a: 300, deep: 100, built: 200, stale: true },
  { when: 'a source in a folder below is newer', a: 100, deep: 300, built: 200, stale: true },
])('a build is stale: $stale, when $when', ({ a, deep, built, stale }) => {
  touch('lib/a.ts', a);
  touch('lib/deep/b.ts', deep);
  touch('lib/deep', 100);
  touch('lib', 100);
  touch('output/manifest.json', built);
  expect(isStale(join(dir, 'output'), [join(dir, 'lib')])).toBe(stale);
});

test('a build that is not there is stale', () => {
  expect(isStale(join(dir, 'nowhere'), [join(dir, 'lib')])).toBe(true);
});
