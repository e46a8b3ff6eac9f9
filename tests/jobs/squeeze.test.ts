import { expect, test } from 'vitest';
import { squeeze, unsqueeze } from '@/lib/jobs/squeeze';

test('a text comes out as it went in, in signs of one byte', async () => {
  const text = 'Réunion à Québec 📰 — 東京 '.repeat(2000);
  const squeezed = await squeeze(text);
  expect(squeezed).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(squeezed.length).toBeLessThan(text.length / 20);
  expect(await unsqueeze(squeezed)).toBe(text);
});

test('what would be far longer than all that fits is given up', async () => {
  expect(await unsqueeze(await squeeze('0'.repeat(3 * 1024 * 1024)))).toBeUndefined();
});

test.each(['', '%%%', 'AAAA', btoa('no deflate')])('what is no squeezed text is none: “%s”', async (text) => {
  expect(await unsqueeze(text)).toBeUndefined();
});
