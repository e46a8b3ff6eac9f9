import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SABOTAGES } from './sabotages';

const ROOT = join(import.meta.dirname, '../..');

/** The long form alone would tell, and it is run seldom. */
test.each(SABOTAGES)('there is still something to spoil: $name', ({ file, find, replace }) => {
  const code = readFileSync(join(ROOT, file), 'utf8');
  expect(code).toContain(find);
  expect(code.replace(find, replace)).not.toBe(code);
});
