// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { AppearanceFields } from '@/components/AppearanceFields';
import { DEFAULT_APPEARANCE, rootData } from '@/lib/appearance';
import { all, show, textOf } from './show';

const CHOSEN = { theme: 'dark', density: 'compact', textSize: 'large', face: 'sans', pictures: 'leads' } as const;

test.each(Object.entries(CHOSEN))('a choice of %s counts at once', (name, value) => {
  const onChange = vi.fn();
  const { page } = show(<AppearanceFields settings={DEFAULT_APPEARANCE} onChange={onChange} />);
  const select = page.querySelector(`select[name="${name}"]`) as HTMLSelectElement;
  const values = [...select.options].map((option) => option.textContent);
  expect(new Set(values).size).toBe(values.length);
  act(() => {
    const wanted = all<HTMLOptionElement>(select, 'option').findIndex((_, index) => {
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return onChange.mock.lastCall?.[0]?.[name] === value;
    });
    expect(wanted).toBeGreaterThanOrEqual(0);
  });
  expect(onChange).toHaveBeenLastCalledWith({ [name]: value });
});

test('whoever may want pictures is told beside the choice what publishers see of it', () => {
  const { page } = show(<AppearanceFields settings={DEFAULT_APPEARANCE} onChange={() => {}} />);
  const select = page.querySelector<HTMLSelectElement>('select[name="pictures"]');
  expect(select?.value).toBe('off');
  const meaning = page.querySelector(`#${select?.getAttribute('aria-describedby')}`);
  expect(textOf(meaning)).toContain('a publisher sees that its picture was fetched');
});

test('the root element says all that a style sheet reads', () => {
  expect(rootData({ ...DEFAULT_APPEARANCE, ...CHOSEN })).toEqual({
    theme: 'dark',
    density: 'compact',
    textSize: 'large',
    face: 'sans',
  });
});
