import { expect, test } from 'vitest';
import { figuresOf } from '@/lib/briefing/figures';

test.each([
  ['At least 14 dead, 1,200 homeless', ['14', '1200']],
  ['Séisme : 1 200 sans-abri, magnitude 6,6', ['1200', '6.6']],
  ['Magnitude 6.6 quake kills two', ['6.6', '2']],
  ['Deux morts, trois blessés', ['2', '3']],
  ['Updated at 3:45 p.m., Nov. 22, 2026', []],
  ['Mis à jour à 15 h 30, le 22 novembre 2026', []],
  ['Rate cut by 0.25, then by 0.25 again', ['0.25']],
  ['No number at all', []],
])('%s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected);
});
