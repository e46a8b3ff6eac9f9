import { expect, test } from 'vitest';
import { score, WEEKEND } from './score';

/** The short form of `npm run politeness`: two simulated days. */
test('every rule of politeness holds, by what the servers saw', async () => {
  const { verdicts } = await score(WEEKEND);
  expect(verdicts.filter(({ broken }) => broken.length > 0)).toEqual([]);
  expect(new Set(verdicts.map(({ id }) => id)).size).toBeGreaterThanOrEqual(28);
}, 600_000);
