// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { KeysHelp } from '@/components/KeysHelp';
import { all, show, textOf } from './show';

test.each([
  ['en', 'Keys', 'Next story, previous story'],
  ['fr', 'Raccourcis clavier', 'Article suivant, précédent'],
] as const)('lists every key in a dialog (%s)', (language, title, first) => {
  const { page } = show(<KeysHelp onClose={() => {}} />, language);
  const dialog = page.querySelector('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  expect(textOf(page.querySelector(`#${dialog.getAttribute('aria-labelledby')}`))).toBe(title);
  expect(textOf(dialog.querySelector('dd'))).toBe(first);
  expect(all(dialog, 'kbd').map(textOf)).toEqual('j k n p o Enter s m x / l Ctrl+Z ⌘+Z Esc ?'.split(' '));
});

test('closing it is told, whoever closes it', () => {
  const onClose = vi.fn();
  const { page } = show(<KeysHelp onClose={onClose} />);
  page.querySelector('dialog')?.close();
  expect(onClose).toHaveBeenCalledOnce();
});
