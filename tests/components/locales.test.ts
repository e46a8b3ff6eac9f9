import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '@/assets/locales/en.json';
import fr from '@/assets/locales/fr.json';
import { NOTES } from '@/lib/feed/notes';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );

const EN = new Map(leaves(en));
const FR = new Map(leaves(fr));

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = ['components', 'entrypoints', 'lib', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  )
  .join('\n');

const LITERALS = new Set([...SOURCE.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)*)\1/g)].map(([, , key]) => key ?? ''));
/** `prefix.` of every `prefix.${…}`. */
const PREFIXES = [
  ...new Set([...SOURCE.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '')),
];
const ASKED = [...SOURCE.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)].map(([, , key]) => key ?? '');

const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].toSorted();
const formCount = (message: string): number => message.split(' | ').length;

test('English and French have the same keys', () => {
  expect([...FR.keys()].toSorted()).toEqual([...EN.keys()].toSorted());
});

test.each([...EN])('%s has the same placeholders and forms in both languages', (key, english) => {
  const french = FR.get(key) ?? '';
  expect(placeholders(french)).toEqual(placeholders(english));
  expect(formCount(french)).toBe(formCount(english));
});

test('no message has more than two forms', () => {
  expect([...EN.values(), ...FR.values()].filter((message) => formCount(message) > 2)).toEqual([]);
});

test('every key is used', () => {
  const isUsed = (key: string) => LITERALS.has(key) || PREFIXES.some((prefix) => key.startsWith(prefix));
  expect([...EN.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

test('every key that is asked for exists', () => {
  expect(ASKED.length).toBeGreaterThan(50);
  expect(ASKED.filter((key) => !EN.has(key))).toEqual([]);
});

test('French typography keeps marks, percent signs and units with their word, and has its own apostrophe', () => {
  const loose = [...FR].filter(([, message]) => / [:%]|(?<!\u00A0)[;!?»]|«(?!\u00A0)|'| km| kPa/.test(message));
  expect(loose).toEqual([]);
});

test('every fault of a feed that could be read all the same has its words', () => {
  expect([...EN.keys()].filter((key) => key.startsWith('fault.'))).toEqual(NOTES.map((note) => `fault.${note}`));
});
