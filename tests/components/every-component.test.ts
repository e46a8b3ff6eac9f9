import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TESTS = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.tsx'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
const COMPONENTS = readdirSync(join(ROOT, 'components'))
  .filter((name) => /^[A-Z].*\.tsx$/.test(name))
  .map((name) => basename(name, '.tsx'));

/** A test imports something of the component's file, and renders that by its own tag. */
function isShownBy(text: string, component: string): boolean {
  const names = text.match(`import \\{([^}]*)\\} from '@/components/${component}'`)?.[1] ?? '';
  return names.split(',').some((name) => /^\s*[A-Z]/.test(name) && text.includes(`<${name.trim()}`));
}

test('every component is shown by a test of its own, not only by the page it stands on', () => {
  const unseen = COMPONENTS.filter((component) => !TESTS.some((text) => isShownBy(text, component)));
  expect(unseen, 'Render it in tests/components, in each of its states: what is there to see, and to do?').toEqual([]);
});

test('no component is longer than 120 lines', () => {
  const lineCount = (name: string) =>
    readFileSync(join(ROOT, 'components', `${name}.tsx`), 'utf8').split('\n').length - 1;
  expect(
    COMPONENTS.filter((name) => lineCount(name) > 120),
    'Split it by reason.',
  ).toEqual([]);
});
