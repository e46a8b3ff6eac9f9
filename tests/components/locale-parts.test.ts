import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import en from '@/assets/locales/en.json';
import { isInPart, LOCALE_PARTS, type LocalePart } from '@/lib/locale-parts';

const ROOT = resolve(import.meta.dirname, '../..');
const GROUPS = Object.keys(en);

/** A file of ours and all that it imports, then or later. */
function reachedFrom(path: string, seen: Map<string, string> = new Map()): Map<string, string> {
  if (seen.has(path)) return seen;
  const text = readFileSync(join(ROOT, path), 'utf8').replace(/^\s*import type [^;]*;/gm, '');
  seen.set(path, text);
  for (const [, target = ''] of text.matchAll(/(?:from|import)\s*\(?'((?:@\/|\.)[^']+)'/g)) {
    const base = target.startsWith('@/') ? target.slice(2) : relative(ROOT, resolve(ROOT, dirname(path), target));
    const found = ['.ts', '.tsx'].map((ending) => base + ending).find((file) => isFile(file));
    if (found) reachedFrom(found, seen);
  }
  return seen;
}

function isFile(path: string): boolean {
  try {
    readFileSync(join(ROOT, path));
    return true;
  } catch {
    return false;
  }
}

/** "group.key" as a literal, or `group.${…}`, or t("key") of a message in no group: what looks like a message of ours. */
const said = (text: string): readonly string[] =>
  [...text.matchAll(/['"`]([a-z][\w-]*)\.(?:[\w-]|\$\{)[^'"`\n]*['"`]|\bt\(\s*'([\w-]+)'/g)]
    .map(([, group, message]) => group ?? message ?? '')
    .filter((group) => GROUPS.includes(group));

/** Words in the files that `entry` reaches, of groups which are not in `parts`: "file says group". */
const unheard = (entry: string, parts: readonly LocalePart[]): readonly string[] =>
  [...reachedFrom(entry)].flatMap(([path, text]) =>
    said(text)
      .filter((group) => !parts.some((part) => isInPart(group, part)))
      .map((group) => `${path} says ${group}`),
  );

test.each([
  { entry: 'entrypoints/newtab/main.tsx', parts: ['page'] as const },
  { entry: 'entrypoints/popup/main.tsx', parts: ['page'] as const },
  { entry: 'entrypoints/options/main.tsx', parts: ['page', 'options'] as const },
])('$entry has all the words that it says', ({ entry, parts }) => {
  expect(reachedFrom(entry).size).toBeGreaterThan(50);
  expect(unheard(entry, parts), 'Take the group out of the list in lib/locale-parts.ts.').toEqual([]);
});

test('the worker has all the words that it says', () => {
  const files = [...reachedFrom('entrypoints/background.ts')];
  expect(files.length).toBeGreaterThan(100);
  const wrong = files.flatMap(([path, text]) =>
    [...text.matchAll(/\bt\(\s*['"`]([\w-]+)\./g)]
      .map(([, group = '']) => group)
      .filter((group) => !isInPart(group, 'worker'))
      .map((group) => `${path} says ${group}`),
  );
  expect(wrong, 'Add the group to the worker’s list in lib/locale-parts.ts: it is in no other file there.').toEqual([]);
});

test('every group of a list is one of the locales', () => {
  expect(
    Object.values(LOCALE_PARTS)
      .flat()
      .filter((group) => !GROUPS.includes(group)),
  ).toEqual([]);
});
