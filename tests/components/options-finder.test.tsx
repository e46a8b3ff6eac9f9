// @vitest-environment happy-dom
import { createRef } from 'preact';
import { expect, test } from 'vitest';
import { OptionsFinder } from '@/components/OptionsFinder';
import { OPTIONS_GROUPS, OptionsGroup } from '@/components/OptionsGroup';
import { all, enter, field, show, textOf } from './show';

function finder(language: 'en' | 'fr' = 'en') {
  const groups = createRef<HTMLElement>();
  const { page } = show(
    <>
      <OptionsFinder groups={groups} />
      <main ref={groups}>
        <OptionsGroup id="weather">
          <p>Wind and rain</p>
        </OptionsGroup>
        <OptionsGroup id="about">
          <p>Free software</p>
        </OptionsGroup>
      </main>
    </>,
    language,
  );
  const shown = () =>
    all(page, 'section')
      .filter((one) => !one.hidden)
      .map(({ id }) => id);
  return { page, shown };
}

test('a group is named by its heading, says what it is for, and is an address', () => {
  const group = finder().page.querySelector('#weather');
  expect(group?.getAttribute('aria-labelledby')).toBe(group?.querySelector('h2')?.id);
  expect(all(group as Element, 'h2, p').map(textOf)).toEqual([
    'Weather',
    'Where, by whom, and in which units.',
    'Wind and rain',
  ]);
});

test('every group is a link away', () => {
  const links = all<HTMLAnchorElement>(finder().page, 'nav a');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(OPTIONS_GROUPS.map((id) => `#${id}`));
  expect(links.map(textOf)).toContain('Data and privacy');
});

test('nothing is said of a search that has not begun', () => {
  const { page, shown } = finder();
  expect(textOf(page.querySelector('[role="status"]'))).toBe('');
  expect(shown()).toEqual(['weather', 'about']);
});

test('what is typed leaves what says it, and counts it', () => {
  const { page, shown } = finder();
  enter(field(page, 'Search the options'), 'rain');
  expect(shown()).toEqual(['weather']);
  expect(textOf(page.querySelector('[role="status"]'))).toBe('1 group has it.');
});

test('what nothing says is told in the reader’s words, and taken out brings everything back', () => {
  const { page, shown } = finder('fr');
  const input = page.querySelector('input') as HTMLInputElement;
  enter(input, 'zebra');
  expect(shown()).toEqual([]);
  expect(textOf(page.querySelector('[role="status"]'))).toContain('zebra');
  enter(input, '');
  expect(shown()).toEqual(['weather', 'about']);
});
