// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Receipt } from '@/components/Receipt';
import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import { aReceipt, NOW } from './samples';
import { all, show, textOf } from './show';

const item = { title: 'Ferries sail', publisher: 'Harbour Post', url: 'https://harbour.example/1' };
const LISTS: ReceiptLists = {
  considered: [
    { publisher: 'Harbour Post', count: 1600 },
    { publisher: 'CBC', count: 12 },
  ],
  merged: [{ ...item, into: 'Boats leave' }],
  alreadyShown: [{ ...item, day: '2026-11-20' }],
  muted: [{ ...item, word: 'ferry' }],
  unlinked: [{ title: 'No link', publisher: 'Harbour Post' }],
  left: [{ ...item, left: 'share' }],
};
const receipt = aReceipt({ considered: 1612, shown: 1, merged: 1, alreadyShown: 1, muted: 1, unlinked: 1, left: 3 });

async function opened(name: string, facts = receipt): Promise<string[]> {
  const { page } = show(<Receipt receipt={facts} printed={[item]} lists={LISTS} now={NOW} />);
  const details = page.querySelector(`[data-count="${name}"] details`) as HTMLDetailsElement;
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  return all(details, 'li').map(textOf);
}

test.each([
  ['considered', ['Harbour Post: 1,600', 'CBC: 12']],
  ['shown', ['Ferries sail Harbour Post']],
  ['merged', ['Ferries sail Harbour Post · with “Boats leave”']],
  ['alreadyShown', ['Ferries sail Harbour Post · shown on 20 November']],
  ['muted', ['Ferries sail Harbour Post · “ferry”']],
  ['unlinked', ['No link Harbour Post']],
  ['left', ['Ferries sail Harbour Post · its publisher had its share of the section', 'and 2 more']],
])('the number of %s opens its list', async (name, lines) => {
  expect(await opened(name)).toEqual(lines);
});

test('lists are made only when they are opened', () => {
  const { page } = show(<Receipt receipt={aReceipt({ failures: [] })} printed={[item]} lists={LISTS} now={NOW} />);
  expect(all(page, 'details li')).toEqual([]);
});

test('what the reader has taken out since heads the list of what was left', async () => {
  const hidden = [{ ...item, title: 'Hidden', left: 'hidden' as const }];
  expect((await opened('left', { ...receipt, hidden }))[0]).toBe('Hidden Harbour Post · taken out by you since');
});
