import { expect, test } from 'vitest';
import { calmly } from '@/lib/view/calmly';

test('a run that fails says so, and is not the last one', async () => {
  let runs = 0;
  const ask = calmly(async () => {
    runs += 1;
    if (runs === 1) throw new Error('the page cannot show it');
  });
  await expect(ask()).rejects.toThrow('the page cannot show it');
  await ask();
  expect(runs).toBe(2);
});
