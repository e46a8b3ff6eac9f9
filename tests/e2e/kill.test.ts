import { expect, test } from 'vitest';
import { killAgainAndAgain } from '../torture/kill';
import { EXTENSION } from './harness';

/** The short form of `npm run torture:kill`. */
test('a browser that is killed while it polls loses no entry, has none twice, tears nothing, and knows what was read', async () => {
  const moments = [0.2, 0.5, 0.8];
  const report = await killAgainAndAgain({
    extensionDir: EXTENSION,
    times: moments.length,
    chance: () => moments.shift() ?? 0.5,
  });
  expect(report).toMatchObject({ kills: 3, lost: 0, twice: 0, torn: 0, forgotten: 0 });
  expect(report.entries).toBeGreaterThan(0);
  expect(report.marks).toBeGreaterThan(0);
}, 120_000);
