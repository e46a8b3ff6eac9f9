// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Greeting } from '@/components/Greeting';
import type { PlaceSearch } from '@/lib/settings';
import { aSection, SECTIONS, settings } from './samples';
import { all, button, click, show, textOf } from './show';

function greeting({ search, language = 'en' }: { search?: PlaceSearch; language?: 'en' | 'fr' } = {}) {
  const place = {
    settings: settings({ greeted: false }),
    search,
    onSearch: vi.fn(),
    onChange: vi.fn(),
    onGrant: vi.fn(),
  };
  const actions = { setEnabled: vi.fn(), openOptions: vi.fn(), dismiss: vi.fn() };
  const sections = [...SECTIONS, aSection('us', { enabled: false })];
  const { page } = show(
    <main tabIndex={-1}>
      <Greeting place={place} sections={sections} actions={actions} />
    </main>,
    language,
  );
  return { page, ...place, ...actions };
}

describe('the first run', () => {
  test.each([
    ['en', 'A new edition every day at', 'Petawawa, Ontario', '4 of 5'],
    ['fr', 'Une nouvelle édition chaque jour à', 'Petawawa, Ontario', '4 sur 5'],
  ] as const)('asks in %s for time, new tabs, sections and place', (language, ...words) => {
    const { page } = greeting({ language });
    for (const one of words) expect(textOf(page)).toContain(one);
    expect(page.querySelector<HTMLInputElement>('[name="editionTime"]')?.value).toBe('06:45');
    expect(all<HTMLInputElement>(page, '[name="newTab"]').map(({ value, checked }) => [value, checked])).toEqual([
      ['every', true],
      ['mornings', false],
      ['asked', false],
    ]);
  });

  test('each answer counts at once', () => {
    const { page, onChange, setEnabled } = greeting();
    const time = page.querySelector('[name="editionTime"]') as HTMLInputElement;
    time.value = '07:30';
    time.dispatchEvent(new Event('change', { bubbles: true }));
    click(page.querySelector('[value="mornings"]') as HTMLElement);
    click(all(page, '.sections input').at(-1) as HTMLElement);
    expect(onChange.mock.calls).toEqual([[{ editionTime: '07:30' }], [{ newTab: 'mornings' }]]);
    expect(setEnabled).toHaveBeenCalledWith('us', true);
  });

  test('a permission is explained before it is asked for, with the site it is for', () => {
    const host = 'geocoding.example';
    const { page, onGrant } = greeting({ search: { kind: 'failed', host, outcome: 'permission' } });
    expect(textOf(page.querySelector('.place'))).toContain('for this one site');
    click(button(page, `Allow ${host}`));
    expect(onGrant).toHaveBeenCalledWith(host);
  });

  test.each(['Skip', 'Done'])('%s leaves it, with the focus in the edition', (words) => {
    const { page, dismiss } = greeting();
    const leave = button(page, words);
    leave.focus();
    click(leave);
    expect(dismiss).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(page.querySelector('main'));
  });
});
