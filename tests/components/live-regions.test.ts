import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../components');
/** `selector { display: none` where the selector says `:empty`. */
const HIDDEN = /([^{};]*:empty[^{};]*)\{\s*display:\s*none/g;
/** Cells of a table, which nobody waits to hear. */
const SILENT = ['FeedTable.css & .pace:empty'];

test('what is read out when its words come is displayed before, or screen readers miss it', () => {
  const hidden = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      [...readFileSync(join(FOLDER, name), 'utf8').matchAll(HIDDEN)].map(([, rule = '']) => `${name} ${rule.trim()}`),
    );
  expect(hidden.filter((rule) => !SILENT.includes(rule))).toEqual([]);
});
