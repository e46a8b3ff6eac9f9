// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NoticeChoices } from '@/components/NoticeChoices';
import { settings } from './samples';
import { all, click, show, textOf } from './show';

test('both are off until they are wanted; a box stays off until the browser allows it', () => {
  const onNotices = vi.fn();
  const { page } = show(<NoticeChoices settings={settings()} onNotices={onNotices} />);
  const boxes = all<HTMLInputElement>(page, 'input');
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
  click(boxes[1] as HTMLInputElement);
  expect(onNotices.mock.calls).toEqual([[{ notifyWarnings: true }]]);
  expect(boxes[1]?.checked).toBe(false);
});

test('what is on can be switched off, in French too', () => {
  const onNotices = vi.fn();
  const { page } = show(<NoticeChoices settings={settings({ notifyEdition: true })} onNotices={onNotices} />, 'fr');
  const [box] = all<HTMLInputElement>(page, 'input');
  expect(textOf(box?.closest('label'))).toContain('édition');
  click(box as HTMLInputElement);
  expect(onNotices.mock.calls).toEqual([[{ notifyEdition: false }]]);
});
