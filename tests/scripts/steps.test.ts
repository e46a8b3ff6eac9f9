import { expect, test } from 'vitest';
import { addUp, runSteps, type Step, totalsOf } from '@/scripts/steps';

test.each([
  { report: '{"numPassedTests":7,"numFailedTests":0}', exitCode: 0, totals: { passed: 7, failed: 0 } },
  { report: '{"numPassedTests":7,"numFailedTests":2}', exitCode: 1, totals: { passed: 7, failed: 2 } },
  { report: '{"numPassedTests":7,"numFailedTests":0}', exitCode: 1, totals: { passed: 7, failed: 1 } },
  { report: undefined, exitCode: 1, totals: { passed: 0, failed: 1 } },
])('counts $totals.failed failures where the runner says $report and exits $exitCode', (run) => {
  expect(totalsOf(run.report, run.exitCode)).toEqual(run.totals);
});

test('runs every step, also after a failure, and adds the totals up', async () => {
  const steps: readonly Step[] = [
    { name: 'types', run: async () => ({ ok: false }) },
    { name: 'unit', run: async () => ({ ok: true, totals: { passed: 3, failed: 0 } }) },
    { name: 'e2e', run: async () => ({ ok: false, totals: { passed: 1, failed: 2 } }) },
  ];
  const results = await runSteps(steps);
  expect(results.map(({ ok }) => ok)).toEqual([false, true, false]);
  expect(addUp(results)).toEqual({ passed: 4, failed: 2 });
});
