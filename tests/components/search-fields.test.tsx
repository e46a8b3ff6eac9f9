// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SearchFields } from '@/components/SearchFields';
import { EMPTY_FORM, type SearchForm } from '@/lib/search/form';
import { SECTIONS } from './samples';
import { all, show } from './show';

const fields = (form: Partial<SearchForm> = {}) => {
  const onFill = vi.fn();
  const { page } = show(<SearchFields form={{ ...EMPTY_FORM, ...form }} sections={SECTIONS} onFill={onFill} />);
  return { page, onFill };
};

test('each field has its name, and the first one the focus', () => {
  const { page } = fields({ text: 'fog' });
  expect(all(page, 'label').map(({ firstChild }) => firstChild?.textContent)).toEqual([
    'Search everything that is stored',
    'Section',
    'Source',
    'From',
    'To',
  ]);
  expect((document.activeElement as HTMLInputElement).value).toBe('fog');
});

test('each key counts, and each day', () => {
  const { page, onFill } = fields();
  const [text, from, to] = all<HTMLInputElement>(page, 'input');
  for (const [input, value] of [
    [text, 'f'],
    [from, '2026-11-01'],
    [to, '2026-11-02'],
  ] as const) {
    if (input) input.value = value;
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  }
  expect(onFill.mock.calls).toEqual([[{ text: 'f' }], [{ from: '2026-11-01' }], [{ to: '2026-11-02' }]]);
});
