// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Masthead } from '@/components/Masthead';
import type { Edition } from '@/lib/briefing/types';
import type { Language } from '@/lib/i18n';
import type { PauseLength } from '@/lib/manners';
import { anEdition, DUE, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

type Over = {
  readonly edition?: Edition;
  readonly onPause?: (length: PauseLength) => void;
  readonly language?: Language;
};
const masthead = ({ edition, onPause, language }: Over = {}) =>
  show(
    <Masthead
      edition={edition}
      place="Petawawa"
      now={NOW}
      round={undefined}
      newCount={0}
      online
      onUpdate={() => undefined}
      onPause={onPause}
    />,
    language,
  ).page;

test.each<[string, Edition | undefined, string]>([
  ['none yet', undefined, 'No edition yet'],
  ['filling', anEdition({ state: 'filling' }), 'The first edition is being put together'],
  ['ready', anEdition(), 'Edition of 06:45 EST · 14‑minute read'],
  ['updated', anEdition({ occasion: 'update' }), 'Updated 06:45 EST · 14‑minute read'],
])('says what edition it is: %s', (_, edition, words) => {
  expect(textOf(masthead({ edition }).querySelector('.end > span'))).toBe(words);
});

test('has the day, the place and the name of the paper, which is the only first heading', () => {
  const page = masthead({ edition: anEdition() });
  expect(textOf(page.querySelector('time'))).toBe('Saturday 21 November 2026');
  expect(textOf(page)).toContain('Petawawa');
  expect(all(page, 'h1').map(textOf)).toEqual(['Morning Briefing']);
});

test('an edition that came late says when it was due', () => {
  const page = masthead({ edition: anEdition({ occasion: 'late', builtAt: DUE + 87 * 60_000 }) });
  expect(textOf(page.querySelector('.remark'))).toBe('Built 08:12: the browser was not running at 06:45.');
});

test('sample news says so', () => {
  expect(textOf(masthead({ edition: anEdition({ sample: true }) }).querySelector('.sample'))).toBe('Sample news');
});

test('can be paused where it opens unasked, and only there', () => {
  const onPause = vi.fn();
  click(button(masthead({ onPause }), 'Quiet tabs for an hour'));
  expect(onPause.mock.calls).toEqual([['hour']]);
  expect(masthead().querySelector('.pause-menu')).toBeNull();
});

test('speaks French', () => {
  expect(textOf(masthead({ edition: anEdition(), language: 'fr' }))).toContain('samedi 21 novembre 2026');
});
