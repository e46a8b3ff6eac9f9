// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { FeedsGroup } from '@/components/FeedsGroup';
import { SectionList } from '@/components/SectionList';
import type { SectionView } from '@/lib/settings';
import { aFeed, aFinder, aHealth, aSection, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const openAll = (page: ParentNode) =>
  act(() => {
    for (const details of all<HTMLDetailsElement>(page, 'details')) {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    }
  });
const commit = (field: HTMLInputElement | HTMLSelectElement | null, value: string) =>
  act(() => {
    if (!field) throw new Error('no such field');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('a section', () => {
  const list = (section: SectionView) => {
    const actions = { change: vi.fn(), move: vi.fn(), reset: vi.fn(), remove: vi.fn(), add: vi.fn() };
    const { page, again } = show(<SectionList sections={[section]} place="" actions={actions} />);
    openAll(page);
    const field = (name: string) => page.querySelector<HTMLInputElement>(`.section-fields [name="${name}"]`);
    return {
      page,
      actions,
      field,
      again: () => again(<SectionList sections={[section]} place="" actions={actions} />),
    };
  };
  const science = aSection('science');
  const town = aSection('own-1', { title: 'Town', says: ['Petawawa', 'Garrison Petawawa'] });

  test.each([
    ['title', 'Laboratory', { title: 'Laboratory' }],
    ['title', '  ', { title: undefined }],
    ['emoji', '🦆🦆', { emoji: '🦆' }],
    ['emoji', '👨‍👩‍👧 and me', { emoji: '👨‍👩‍👧' }],
    ['says', ' Petawawa ,, Deep River;', { says: ['Petawawa', 'Deep River'] }],
  ])('takes %s “%s”', (name, typed, patch) => {
    const { actions, field } = list(science);
    commit(field(name), typed);
    expect(actions.change.mock.calls).toEqual([[science, patch]]);
  });

  test('of one’s own keeps its name rather than have none, and lets go of its words', () => {
    const { actions, field, page } = list(town);
    expect(textOf(page.querySelector('.name p'))).toContain('every story that says “Petawawa” and “Garrison Petawawa”');
    commit(field('title'), '');
    expect(actions.change).not.toHaveBeenCalled();
    expect(field('title')?.value).toBe('Town');
    commit(field('says'), '');
    expect(actions.change.mock.calls).toEqual([[town, { says: undefined }]]);
  });

  test('looks back as far as is chosen', () => {
    const { actions, page } = list(science);
    const select = page.querySelector<HTMLSelectElement>('[name="windowHours"]');
    commit(select, '72');
    commit(select, 'auto');
    expect(actions.change.mock.calls).toEqual([
      [science, { windowHours: 72 }],
      [science, { windowHours: undefined }],
    ]);
  });

  test('of the catalogue is reset, one’s own is deleted', () => {
    const shipped = list(science);
    click(button(shipped.page, 'Reset to the default'));
    expect(shipped.actions.reset).toHaveBeenCalledWith(science);
    const own = list(town);
    click(button(own.page, 'Delete this section'));
    expect(own.actions.remove).toHaveBeenCalledWith(town);
  });

  test('that the page draws anew leaves alone what is being typed', () => {
    const { field, again } = list(science);
    act(() => {
      const title = field('title') as HTMLInputElement;
      title.value = 'Labo';
      title.dispatchEvent(new Event('input', { bubbles: true }));
    });
    again();
    expect(field('title')?.value).toBe('Labo');
  });

  test('is made of a name and, if the reader wants, words', () => {
    const { page, actions } = list(science);
    const form = page.querySelector('.new-section-form') as HTMLFormElement;
    (form.querySelector('[name="title"]') as HTMLInputElement).value = ' Town ';
    (form.querySelector('[name="says"]') as HTMLInputElement).value = 'Petawawa, Deep River';
    act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(actions.add.mock.calls).toEqual([['Town', ['Petawawa', 'Deep River']]]);
  });
});

describe('a feed', () => {
  const [one, two] = [
    aFeed({ id: 'one', subscriptionId: 'science/one', title: 'One' }),
    aFeed({ id: 'two', subscriptionId: 'science/two', title: 'Two', url: 'https://two.example/', paused: true }),
  ];
  const sections = [aSection('weather', { feeds: [] }), aSection('science', { feeds: [one, two] }), aSection('ai')];
  const known = [
    { id: 'one', url: 'https://one.example/', title: 'One' },
    { id: 'gone', url: 'https://gone.example/', title: 'Gone' },
  ];
  const group = () => {
    const actions = { rename: vi.fn(), pause: vi.fn(), move: vi.fn(), remove: vi.fn(), add: vi.fn() };
    const { page } = show(
      <FeedsGroup
        sections={sections}
        known={known}
        finder={aFinder()}
        health={aHealth()}
        now={NOW}
        actions={actions}
      />,
    );
    openAll(page);
    return { page: page.querySelector('#feeds-science') as HTMLElement, all: page, actions };
  };

  test('is renamed, moved, paused, asked again and removed where it stands', () => {
    const { page, actions } = group();
    commit(page.querySelector('[aria-label="Name of One"]'), 'First');
    commit(page.querySelector('[aria-label="Section of One"]'), 'ai');
    click(button(page, 'Pause: One'));
    click(button(page, 'Ask again: Two'));
    click(button(page, 'Remove: Two'));
    expect(actions.rename.mock.calls).toEqual([[one, 'First']]);
    expect(actions.move.mock.calls).toEqual([[one, 'ai']]);
    expect(actions.pause.mock.calls).toEqual([
      [one, { paused: true }],
      [two, { paused: false }],
    ]);
    expect(actions.remove.mock.calls).toEqual([[two]]);
  });

  test('that is known and not here may be added', () => {
    const { page, actions } = group();
    const form = page.querySelector('form') as HTMLFormElement;
    expect(all<HTMLOptionElement>(form, 'option').map(({ value }) => value)).toEqual(['', 'gone']);
    commit(form.querySelector('select'), 'gone');
    act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(actions.add.mock.calls).toEqual([['science', known[1]]]);
  });

  test('that is paused is counted, and the weather has none to arrange', () => {
    const { all: page } = group();
    expect(textOf(page.querySelector('#feeds-science summary'))).toBe('Science 2 feeds · 1 paused');
    expect(page.querySelector('#feeds-weather')).toBeNull();
  });
});
