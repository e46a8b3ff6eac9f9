import { expect, test } from 'vitest';
import { fuzzFixtures, fuzzWritten, type Totals } from './fuzzing';

const SEED = 20_261_121;
const none = (): Totals => ({ cases: 0, feeds: 0, items: 0, slowestMillis: 0, peakHeapBytes: 0 });

// `npm run fuzz` does the same a hundred thousand times.
test('feeds damaged at random are read, in time, and twice the same', () => {
  const findings = fuzzFixtures(2500, SEED, none());
  expect(findings.map(({ what, body }) => `${what}: ${new TextDecoder('latin1').decode(body)}`)).toEqual([]);
}, 60_000);

test('what is written into a feed is read from it', () => {
  const totals = none();
  fuzzWritten(500, SEED, totals);
  expect(totals.cases).toBe(500);
}, 60_000);
