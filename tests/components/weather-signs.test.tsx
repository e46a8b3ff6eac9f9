// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { SkyIcon } from '@/components/SkyIcon';
import { WarningSign } from '@/components/WarningSign';
import { show } from './show';

const drawn = (svg: Parameters<typeof show>[0]) => {
  const found = show(svg).page.querySelector('svg');
  return { isSilent: found?.getAttribute('aria-hidden') === 'true', paths: found?.innerHTML };
};

test('each colour of a warning has a shape of its own', () => {
  const shapes = (['yellow', 'orange', 'red', 'grey'] as const).map(
    (colour) => drawn(<WarningSign colour={colour} />).paths,
  );
  expect(new Set(shapes).size).toBe(4);
});

test('an open sky is another one at night; a rainy one is not', () => {
  const sky = (kind: 'clear' | 'rain', night: boolean) => drawn(<SkyIcon sky={kind} night={night} />).paths;
  expect(sky('clear', true)).not.toBe(sky('clear', false));
  expect(sky('rain', true)).toBe(sky('rain', false));
});

test('pictures are silent, and an unknown sky has none', () => {
  expect(drawn(<SkyIcon sky={undefined} night={false} />)).toEqual({ isSilent: true, paths: '' });
  expect(drawn(<WarningSign colour="red" />).isSilent).toBe(true);
});
