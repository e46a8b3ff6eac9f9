import { expect, test } from 'vitest';
import { playInChromium } from '../politeness/chromium';
import { judgeChromium } from '../politeness/judge-chromium';

/** The part of `npm run politeness` that only a real browser can tell: what its requests carry. */
test('a real Chromium sends what the rules of politeness ask for, and nothing else', async () => {
  const verdicts = judgeChromium(await playInChromium());
  expect(verdicts.filter(({ broken }) => broken.length > 0)).toEqual([]);
}, 600_000);
