// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AloudBar, type AloudState } from '@/components/AloudBar';
import { Masthead } from '@/components/Masthead';
import { ReadingContext, type ReadingControls } from '@/components/reading';
import { anEdition, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const someActions = () => ({
  pause: vi.fn(),
  resume: vi.fn(),
  next: vi.fn(),
  previous: vi.fn(),
  stop: vi.fn(),
  agree: vi.fn(),
  decline: vi.fn(),
});

function bar(state: AloudState, language: 'en' | 'fr' = 'en') {
  const actions = someActions();
  const { page } = show(<AloudBar state={state} actions={actions} />, language);
  return { page, actions, names: all(page, 'button').map((one) => one.getAttribute('aria-label') ?? textOf(one)) };
}

const READING = { kind: 'speaking', section: 'Canadian News', number: 3, count: 12 } as const;

test('while it reads, the player says where, and can be paused, moved and stopped', () => {
  const { page, actions, names } = bar(READING);
  expect(textOf(page.querySelector('[role="status"]'))).toBe('Reading Canadian News');
  expect(textOf(page.querySelector('.place'))).toBe('3 of 12');
  expect(names).toEqual(['Previous story', 'Pause', 'Next story', 'Stop']);
  for (const name of names) click(button(page, name));
  for (const action of ['previous', 'pause', 'next', 'stop'] as const) expect(actions[action]).toHaveBeenCalledOnce();
});

test('paused, it goes on', () => {
  const { page, actions, names } = bar({ ...READING, kind: 'paused' });
  expect(names).toContain('Go on');
  click(button(page, 'Go on'));
  expect(actions.resume).toHaveBeenCalledOnce();
});

test('without a voice it says why, and what would help', () => {
  const { page, names } = bar({ kind: 'no-voice' });
  expect(textOf(page)).toContain('There is no voice here');
  expect(names).toEqual(['Close']);
});

test('a voice that needs a server is asked about, in words that say what it does', () => {
  const { page, actions } = bar({ kind: 'asks' });
  expect(textOf(page)).toContain('send the text that they read to a server');
  click(button(page, 'Read with these voices'));
  click(button(page, 'Without them'));
  expect([actions.agree, actions.decline].map((action) => action.mock.calls.length)).toEqual([1, 1]);
});

test('a voice that failed can be tried again', () => {
  const { page, actions } = bar({ kind: 'failed' });
  click(button(page, 'Try again'));
  expect(actions.resume).toHaveBeenCalledOnce();
});

test('it says the same in French', () => {
  expect(textOf(bar(READING, 'fr').page)).toContain('Lecture : Canadian News');
});

test('the masthead offers it where stories can be read', () => {
  const listen = vi.fn();
  const head = (
    <Masthead
      edition={anEdition()}
      place="P"
      now={NOW}
      round={undefined}
      newCount={0}
      online={true}
      onUpdate={vi.fn()}
    />
  );
  expect(textOf(show(head).page)).not.toContain('Listen');
  const { page } = show(
    <ReadingContext.Provider value={{ listen } as unknown as ReadingControls}>{head}</ReadingContext.Provider>,
  );
  click(button(page, 'Listen'));
  expect(listen).toHaveBeenCalledWith();
});
