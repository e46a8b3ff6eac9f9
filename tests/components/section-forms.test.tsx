// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FeedFields } from '@/components/FeedFields';
import { KnownFeedForm } from '@/components/KnownFeedForm';
import { NewSectionForm } from '@/components/NewSectionForm';
import type { FeedView } from '@/lib/settings';
import { aFeed, aSection } from './samples';
import { all, button, click, enter, field, show, submit, textOf } from './show';

test('a section of the reader’s own has a name, and words if it takes stories by words', () => {
  const onAdd = vi.fn();
  const { page } = show(<NewSectionForm onAdd={onAdd} />);
  const form = page.querySelector('form');
  enter(field(page, 'Its name'), ' Water ');
  enter(field(page, 'Every story that says'), 'flood, dam');
  submit(form);
  expect(onAdd.mock.calls).toEqual([['Water', ['flood', 'dam']]]);
  expect(field(page, 'Its name').value).toBe('');
});

test('a section without a name is none', () => {
  const onAdd = vi.fn();
  const { page } = show(<NewSectionForm onAdd={onAdd} />);
  enter(field(page, 'Its name'), '  ');
  submit(page.querySelector('form'));
  expect(onAdd).not.toHaveBeenCalled();
});

const KNOWN = [
  { id: 'a', url: 'https://www.harbour.example/rss', title: 'Harbour Post' },
  { id: 'b', url: 'https://tern.example/feed', title: 'The Tern' },
];

test('a feed that is known is chosen by its name and address', () => {
  const onAdd = vi.fn();
  const { page } = show(<KnownFeedForm title="Science" feeds={KNOWN} onAdd={onAdd} />);
  const select = field<HTMLSelectElement>(page, 'Add a known feed to Science');
  expect(all(select, 'option').map(textOf)).toEqual([
    'A feed that is known here',
    'Harbour Post – harbour.example/rss',
    'The Tern – tern.example/feed',
  ]);
  enter(select, 'b');
  submit(page.querySelector('form'));
  expect(onAdd.mock.calls).toEqual([[KNOWN[1]]]);
  submit(page.querySelector('form'));
  expect(onAdd).toHaveBeenCalledOnce();
});

test('where no other feed is known there is nothing to choose', () => {
  expect(textOf(show(<KnownFeedForm title="Science" feeds={[]} onAdd={vi.fn()} />).page)).toBe('');
});

function feed(over: Partial<FeedView> = {}) {
  const actions = { rename: vi.fn(), pause: vi.fn(), move: vi.fn(), remove: vi.fn() };
  const view = aFeed(over);
  const places = [aSection('science'), aSection('canada')];
  const { page } = show(
    <ul>
      <FeedFields feed={view} sectionId="science" places={places} actions={actions} />
    </ul>,
  );
  return { page, view, actions };
}

test('a feed is renamed, moved, paused and removed by controls that say its name', () => {
  const { page, view, actions } = feed();
  enter(field(page, 'Name of Harbour Post'), 'The Post');
  enter(field(page, 'Name of Harbour Post'), '');
  enter(field<HTMLSelectElement>(page, 'Section of Harbour Post'), 'canada');
  click(button(page, 'Pause: Harbour Post'));
  click(button(page, 'Remove: Harbour Post'));
  expect(actions.rename.mock.calls).toEqual([[view, 'The Post']]);
  expect(actions.move.mock.calls).toEqual([[view, 'canada']]);
  expect(actions.pause.mock.calls).toEqual([[view, { paused: true }]]);
  expect(actions.remove.mock.calls).toEqual([[view]]);
});

test('a feed that is paused says so, and can be asked again', () => {
  const { page, view, actions } = feed({ paused: true });
  expect(textOf(page.querySelector('a'))).toBe('paused · harbour.example/rss');
  click(button(page, 'Ask again: Harbour Post'));
  expect(actions.pause.mock.calls).toEqual([[view, { paused: false }]]);
});
