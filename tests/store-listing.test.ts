import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPLAINED } from '@/scripts/firefox-warnings';
import { isVersion } from '@/scripts/version';
import { sizeOfPng } from './support/png-size';
import { fieldsOf, storeText } from './support/store-texts';

const ROOT = resolve(import.meta.dirname, '..');
const json = (file: string) => JSON.parse(readFileSync(resolve(ROOT, file), 'utf8'));
const LANGUAGES = ['en', 'fr'] as const;

/** Chrome: 75 and 132 characters; 45 are recommended. Edge wants 250 to 10,000 of the long one, addons.mozilla.org no more than 50 and 250. */
describe.each(LANGUAGES)('what the stores are told in %s', (language) => {
  const manifest = json(`assets/locales/manifest/${language}.json`);
  const listing = fieldsOf(storeText(`listing.${language}.md`));

  test('fits into their limits', () => {
    expect(manifest.name.length).toBeLessThanOrEqual(45);
    expect(manifest.description.length).toBeLessThanOrEqual(132);
    expect(listing.Description?.length).toBeGreaterThan(250);
    expect(listing.Description?.length).toBeLessThan(10_000);
  });

  test('is what the manifest says', () => {
    expect(listing.Name).toBe(manifest.name);
    expect(listing['Short description']).toBe(manifest.description);
  });

  test('names everybody who learns anything, in the policy', () => {
    const policy = storeText(`privacy.${language}.md`);
    for (const who of ['Environ', 'National Weather Service', 'MET Norway', 'Open-Meteo'])
      expect(policy).toContain(who);
  });
});

test('the version has a form that every store takes', () => {
  expect(isVersion(json('package.json').version)).toBe(true);
});

test('who asks tells the version that it is', () => {
  const [major, minor] = json('package.json').version.split('.');
  expect(readFileSync(resolve(ROOT, 'lib/product.ts'), 'utf8')).toContain(`MorningBriefing/${major}.${minor} `);
});

test('every warning of the linter that stays is explained to reviewers', () => {
  const notes = storeText('reviewers.md');
  for (const { code } of EXPLAINED) expect(notes).toContain(`\`${code}\``);
});

/** What Chrome takes; Edge takes the same and a logo, addons.mozilla.org any size. */
const SIZES: readonly (readonly [RegExp, readonly [width: number, height: number]])[] = [
  [/^shot-[1-5]-(?:en|fr)\.png$/, [1280, 800]],
  [/^tile-(?:en|fr)\.png$/, [440, 280]],
  [/^marquee-(?:en|fr)\.png$/, [1400, 560]],
  [/^logo\.png$/, [300, 300]],
];
const PICTURES = resolve(ROOT, 'assets/store/pictures');
const files = readdirSync(PICTURES);

test.each(files)('%s has a size that the stores take', (file) => {
  const [, size] = SIZES.find(([name]) => name.test(file)) ?? [];
  expect(sizeOfPng(resolve(PICTURES, file))).toEqual(size);
});

test('there are five pictures of pages and two tiles in each language, and a logo', () => {
  expect(files).toHaveLength(2 * (5 + 2) + 1);
});
