// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Choice, Field } from '@/components/Field';
import { show, textOf } from './show';

test('a field is named by its label', () => {
  const { page } = show(
    <Field label="When">
      <input type="time" />
    </Field>,
  );
  expect(textOf(page.querySelector('input')?.closest('label'))).toBe('When');
});

test('a choice shows what is chosen and gives what the reader chooses', () => {
  const onChoose = vi.fn();
  const choices = (['a', 'b'] as const).map((value) => ({ value, label: value.toUpperCase() }));
  const { page } = show(<Choice name="letter" label="Letter" value="b" choices={choices} onChoose={onChoose} />);
  const select = page.querySelector('select') as HTMLSelectElement;
  expect([select.name, select.value]).toEqual(['letter', 'b']);
  select.value = 'a';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChoose.mock.calls).toEqual([['a']]);
});
