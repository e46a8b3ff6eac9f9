import { expect, test } from 'vitest';
import { FAULTS } from './faults';
import { playFaults } from './play-faults';

test('no fault loses an entry, keeps validators of a partial body, or outlasts the next good poll', async () => {
  expect(Object.keys(FAULTS).length).toBeGreaterThanOrEqual(24);
  const results = await playFaults();
  expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}, 120_000);
