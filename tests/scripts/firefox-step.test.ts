import { afterEach, expect, test } from 'vitest';
import { firefoxStep } from '@/scripts/firefox-step';

const named = process.env.MORNING_BRIEFING_FIREFOX;
afterEach(() => {
  if (named === undefined) delete process.env.MORNING_BRIEFING_FIREFOX;
  else process.env.MORNING_BRIEFING_FIREFOX = named;
});

test.each([
  { must: false, outcome: { ok: true, skipped: expect.stringMatching(/cannot be run: \/nowhere/) } },
  { must: true, outcome: { ok: false, totals: { passed: 0, failed: 1 } } },
])('where Firefox is missing, that is skipped with a word, or a failure where it must be there: $must', async (run) => {
  process.env.MORNING_BRIEFING_FIREFOX = '/nowhere/firefox';
  expect(await firefoxStep({ must: run.must }).run()).toEqual(run.outcome);
});
