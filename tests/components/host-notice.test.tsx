// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { HostNotice } from '@/components/HostNotice';
import { all, button, click, show, textOf } from './show';

const notice = (hosts: readonly string[], onGrant = vi.fn()) =>
  show(<HostNotice hosts={hosts} onGrant={onGrant} />).page;

test('is not there where nothing is withheld', () => expect(textOf(notice([]))).toBe(''));

test('says what is missing, from which sites, and asks for them', () => {
  const onGrant = vi.fn();
  const page = notice(['cbc.example', 'globe.example'], onGrant);
  expect(textOf(page.querySelector('p'))).toContain('2 of its sites, so their news is missing');
  const details = page.querySelector('details') as HTMLDetailsElement;
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  expect(all(page, 'li').map(textOf)).toEqual(['cbc.example', 'globe.example']);
  click(button(page, 'Allow these sites'));
  expect(onGrant).toHaveBeenCalledOnce();
});
