import { expect, test, vi } from 'vitest';
import { loadedOnce } from '@/lib/view/loaded-once';

test('who asks first goes on first, though a later load would be there sooner', async () => {
  const waits = [20, 0];
  const part = loadedOnce(() => new Promise((resolve) => setTimeout(resolve, waits.shift())));
  const order: string[] = [];
  await Promise.all([part().then(() => order.push('j')), part().then(() => order.push('s'))]);
  expect(order).toEqual(['j', 's']);
});

test('a load that failed is tried again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('here');
  const part = loadedOnce(load);
  await expect(part()).rejects.toThrow('gone');
  expect(await part()).toBe('here');
  expect(await part()).toBe('here');
  expect(load).toHaveBeenCalledTimes(2);
});
