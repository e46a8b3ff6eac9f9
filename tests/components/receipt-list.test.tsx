// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ReceiptList } from '@/components/ReceiptList';
import { NOW } from './samples';
import { all, show, textOf } from './show';

const ITEM = { title: 'Ferry late', publisher: 'One', url: 'https://one.example/a' };
const opened = (items: Parameters<typeof ReceiptList>[0]['items'], total: number) => {
  const { page } = show(<ReceiptList label="left" items={items} total={total} now={NOW} />);
  const details = page.querySelector('details') as HTMLDetailsElement;
  const before = all(page, 'li').length;
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  return { before, lines: all(page, 'li').map(textOf), link: page.querySelector('a') };
};

test('is made when it is opened, and says how much it leaves out', () => {
  const { before, lines, link } = opened([ITEM], 4);
  expect(before).toBe(0);
  expect(lines[0]).toContain('Ferry late');
  expect(lines[1]).toBe('and 3 more');
  expect(link?.href).toBe(ITEM.url);
});

test('a tally stands for what is not named', () => {
  expect(opened([{ publisher: 'One', count: 12 }], 12).lines).toEqual(['One: 12']);
});
