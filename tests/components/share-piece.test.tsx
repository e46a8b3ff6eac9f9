// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SharePiece } from '@/components/SharePiece';
import type { ShareOutcome } from '@/lib/settings';
import { button, click, show, textOf } from './show';

const piece = (outcome: ShareOutcome, language: 'en' | 'fr' = 'en') => {
  const onShare = vi.fn(async () => outcome);
  const onPrint = vi.fn();
  return { onShare, onPrint, page: show(<SharePiece onShare={onShare} onPrint={onPrint} />, language).page };
};

test.each([
  ['Copy as Markdown', 'markdown', 'copied', 'Copied.'],
  ['Copy as text', 'text', 'refused', 'The browser did not allow copying.'],
  ['Save as a file', 'file', 'saved', 'Saved.'],
] as const)('"%s" asks for %s, and says that it was %s', async (words, form, outcome, said) => {
  const { page, onShare } = piece(outcome);
  click(button(page, words));
  await act(async () => {});
  expect(onShare).toHaveBeenCalledWith(form);
  expect(textOf(page.querySelector('[role="status"]'))).toBe(said);
});

test('printing is a button', () => {
  const { page, onPrint } = piece('copied', 'fr');
  click(button(page, 'Imprimer'));
  expect(onPrint).toHaveBeenCalledOnce();
});
