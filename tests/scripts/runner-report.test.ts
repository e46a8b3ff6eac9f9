import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '@/scripts/runner-report';

test.each([
  { report: '{"numPassedTests":7,"numFailedTests":0}', exitCode: 0, totals: { passed: 7, failed: 0 } },
  { report: '{"numPassedTests":7,"numFailedTests":2}', exitCode: 1, totals: { passed: 7, failed: 2 } },
  { report: '{"numPassedTests":7,"numFailedTests":0}', exitCode: 1, totals: { passed: 7, failed: 1 } },
  { report: undefined, exitCode: 1, totals: { passed: 0, failed: 1 } },
])('counts $totals.failed failures where the runner says $report and exits $exitCode', (run) => {
  expect(readReport(run.report, run.exitCode).totals).toEqual(run.totals);
});

test('names what failed, and a file that did not get to its tests', () => {
  const testResults = [
    {
      name: resolve('tests/sums.test.ts'),
      status: 'failed',
      assertionResults: [
        { fullName: 'sums add up', status: 'failed', failureMessages: ['AssertionError: expected 3 to be 4\n  at …'] },
        { fullName: 'sums are pure', status: 'passed' },
      ],
    },
    { name: resolve('tests/broken.test.ts'), status: 'failed', message: 'Cannot find module', assertionResults: [] },
    { name: resolve('tests/fine.test.ts'), status: 'passed', assertionResults: [] },
  ];
  expect(readReport(JSON.stringify({ numFailedTests: 1, testResults }), 1).failures).toEqual([
    'tests/sums.test.ts > sums add up: AssertionError: expected 3 to be 4',
    'tests/broken.test.ts: Cannot find module',
  ]);
});
