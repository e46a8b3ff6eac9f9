import { beforeEach, expect, test } from 'vitest';
import { moveSection, readSections } from '@/lib/store/sections';
import { emptyStore, sectionRow, storeSection } from './fixtures';

beforeEach(async () => {
  await emptyStore();
  for (const [position, id] of ['a', 'b', 'c', 'd'].entries()) await storeSection(sectionRow(id, position), []);
});

test.each<[string, number, string]>([
  ['a', 2, 'bcad'],
  ['d', 0, 'dabc'],
  ['b', 1, 'abcd'],
  ['b', 99, 'acdb'],
  ['c', -1, 'cabd'],
  ['nobody', 0, 'abcd'],
])('moves %s to place %i', async (id, index, expected) => {
  await moveSection(id, index);
  const sections = await readSections();
  expect(sections.map((section) => section.id).join('')).toBe(expected);
  expect(sections.map((section) => section.position)).toEqual([0, 1, 2, 3]);
});
