import { expect, test } from 'vitest';
import { licencesText, packagesOf } from '@/scripts/licences';

const MODULES = [
  '/x/node_modules/dexie/dist/modern/dexie.mjs',
  '/x/node_modules/@webext-core/messaging/dist/index.mjs',
];

test('names each package once, and whose table is ours', () => {
  expect(packagesOf([...MODULES, ...MODULES, '/x/lib/feed/mojibake-signs.ts', '/x/lib/time.ts'])).toEqual([
    '@webext-core/messaging',
    'dexie',
    'ftfy-js',
  ]);
});

test('gives the whole text of a licence, also of a package that ships none', () => {
  const [messaging = '', dexie = ''] = licencesText(packagesOf(MODULES)).split('-'.repeat(72));
  expect(dexie).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  expect(messaging).toContain('(MIT)');
  expect(messaging).toContain('Permission is hereby granted, free of charge');
  expect(messaging).toMatch(/Copyright \(c\) the authors of @webext-core\/messaging, .*aklinker1\/webext-core/);
  expect(messaging).not.toContain('Morning Briefing');
});
