// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { RhythmFields } from '@/components/RhythmFields';
import type { Rhythm } from '@/lib/rhythm';
import { settings } from './samples';
import { show } from './show';

const fields = (rhythm: Rhythm) => {
  const onChange = vi.fn();
  const { page } = show(<RhythmFields settings={settings({ rhythm, eveningTime: '17:30' })} onChange={onChange} />);
  return { onChange, evening: page.querySelector<HTMLInputElement>('[name="eveningTime"]') };
};

test.each(['daily', 'live'] as const)('%s has no second edition to give a time', (rhythm) => {
  expect(fields(rhythm).evening).toBeNull();
});

test('two a day have a time for the evening, which is never emptied', () => {
  const { evening, onChange } = fields('twice');
  expect(evening?.value).toBe('17:30');
  for (const value of ['', '18:00']) {
    if (evening) evening.value = value;
    evening?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  expect(onChange.mock.calls).toEqual([[{ eveningTime: '18:00' }]]);
});
