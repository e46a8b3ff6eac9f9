import { expect, test } from 'vitest';
import { addUp, runSteps, type Step, summary } from '@/scripts/steps';
import { testSteps } from '@/scripts/test-steps';

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

test('says how long a step took and may take, and why one was not run', () => {
  const text = summary([
    { name: 'types', ok: true, seconds: 12, minutes: 0.5 },
    {
      name: 'unit',
      ok: false,
      seconds: 200,
      minutes: 3,
      totals: { passed: 3, failed: 1 },
      failures: ['a.test.ts > adds: no'],
    },
    { name: 'Firefox', ok: true, seconds: 0, skipped: 'there is none' },
  ]);
  expect(text.split('\n').map((line) => line.replace(/^ +/, ' ').replace(/ {2,}/g, '  '))).toEqual([
    '✓ types  12.0 s of 0.5 min',
    '✗ unit  200.0 s of 3 min, OVER ITS BUDGET  3 passed, 1 failed',
    ' × a.test.ts > adds: no',
    '– Firefox  0.0 s  skipped: there is none',
  ]);
});

test('all suites together may take less than 20 minutes', () => {
  const minutes = testSteps({ must: true }).map((step) => step.minutes ?? Number.NaN);
  expect(minutes.reduce((sum, one) => sum + one)).toBeLessThan(20);
});
