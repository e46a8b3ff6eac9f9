// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { WishList } from '@/components/WishList';
import { ScopeChoices, UntilChoices } from '@/components/WordChoices';
import { WordForm } from '@/components/WordForm';
import { WordHits } from '@/components/WordHits';
import { draftOf } from '@/components/word-draft';
import type { NewWord } from '@/lib/briefing/reader-words';
import type { WordPreview } from '@/lib/settings';
import { DAY, HOUR } from '@/lib/time';
import { NOW, SECTIONS } from './samples';
import { all, button, click, enter, field, show, submit, textOf } from './show';

const GOLF: NewWord = { kind: 'mute', text: 'golf', scopes: ['title', 'summary'] };
const COUNTED: WordPreview = { word: GOLF, state: 'counted', count: 12, total: 3401, examples: ['Golf is back'] };

describe('until when a word counts', () => {
  const choices = (word?: NewWord) => {
    const onChoose = vi.fn();
    const { page } = show(<UntilChoices draft={draftOf(word)} word={word} onChoose={onChoose} />);
    return { select: field<HTMLSelectElement>(page, 'Until'), onChoose };
  };

  test('a new one counts for ever, or for a while', () => {
    const { select, onChoose } = choices();
    expect([select.value, all(select, 'option').map(textOf)]).toEqual([
      'for-ever',
      ['for ever', 'for a day', 'for a week'],
    ]);
    enter(select, 'week');
    expect(onChoose.mock.calls).toEqual([['week']]);
  });

  test('one with an end keeps it until another is chosen', () => {
    const { select } = choices({ ...GOLF, until: NOW + DAY });
    expect([select.value, textOf(select.selectedOptions[0])]).toEqual([
      'as-it-is',
      expect.stringMatching(/^until .*22 November 2026/),
    ]);
  });
});

test('where a word is looked for: any of three, in one order', () => {
  const onChange = vi.fn();
  const { page } = show(<ScopeChoices scopes={['title', 'source']} onChange={onChange} />);
  expect(textOf(page.querySelector('fieldset > legend'))).toBe('Look in');
  expect(all<HTMLInputElement>(page, 'input').map(({ checked }) => checked)).toEqual([true, false, true]);
  click(field(page, 'summary'));
  click(field(page, 'headline'));
  expect(onChange.mock.calls).toEqual([[['title', 'summary', 'source']], [['source']]]);
});

describe('what a word would do', () => {
  const said = (preview: WordPreview | undefined, wish: NewWord | undefined = GOLF, language: 'en' | 'fr' = 'en') =>
    show(<WordHits preview={signal(preview)} wish={wish} />, language).page.querySelector('[role="status"]');

  test('is said in a region that stands there before its words', () => {
    const latest = signal<WordPreview | undefined>(undefined);
    const { page } = show(<WordHits preview={latest} wish={GOLF} />);
    const region = page.querySelector('[role="status"]');
    expect(textOf(region)).toBe('');
    act(() => {
      latest.value = { ...COUNTED, state: 'counting' };
    });
    expect([page.querySelector('[role="status"]') === region, textOf(region)]).toEqual([true, 'Counting…']);
  });

  test.each<[Partial<WordPreview>, NewWord, string]>([
    [{}, GOLF, 'Would hide 12 of the 3,401 stories stored. Such as: “Golf is back”'],
    [{ count: 0, examples: [] }, GOLF, 'Would hide 0 of the 3,401 stories stored.'],
    [
      { word: { ...GOLF, kind: 'watch' } },
      { ...GOLF, kind: 'watch' },
      'Would bring forward 12 of the 3,401 stories stored. Such as: “Golf is back”',
    ],
    [{}, { ...GOLF, text: 'gol' }, ''],
  ])('%j for %j: %s', (over, wish, words) => {
    expect(textOf(said({ ...COUNTED, ...over }, wish))).toBe(words);
  });

  test('is said in French', () => expect(textOf(said(COUNTED, GOLF, 'fr'))).toContain('« Golf is back »'));

  test('is nothing while nothing stands in the form', () => {
    const { page } = show(<WordHits preview={signal(COUNTED)} wish={undefined} />);
    expect(textOf(page)).toBe('');
  });
});

describe('a word', () => {
  const form = (word?: NewWord) => {
    const actions = { preview: vi.fn(), save: vi.fn() };
    const { page } = show(
      <WordForm word={word} sections={SECTIONS} now={NOW} preview={signal(undefined)} actions={actions} />,
    );
    return { page, ...actions };
  };

  test('is looked for as it is typed, saved as it is wished, and leaves an empty line', () => {
    const { page, preview, save } = form();
    enter(field(page, 'Word or phrase'), ' golf ');
    enter(field<HTMLSelectElement>(page, 'What to do with stories that say it'), 'watch');
    enter(field<HTMLSelectElement>(page, 'Where'), 'science');
    const wish = { ...GOLF, kind: 'watch', sectionId: 'science' };
    expect(preview.mock.lastCall).toEqual([wish]);
    submit(page.querySelector('form'));
    expect(save.mock.calls).toEqual([[wish]]);
    expect([field(page, 'Word or phrase').value, preview.mock.lastCall]).toEqual(['', [undefined]]);
  });

  test('that says nothing cannot be saved, and its button says so', () => {
    const { page, save } = form();
    expect(button(page, 'Save').getAttribute('aria-disabled')).toBe('true');
    submit(page.querySelector('form'));
    expect(save).not.toHaveBeenCalled();
  });

  test('that is changed stands in its form, and stays there', () => {
    const { page, save } = form({ ...GOLF, sectionId: 'science', until: NOW + HOUR });
    expect(field<HTMLSelectElement>(page, 'Where').value).toBe('science');
    enter(field(page, 'Word or phrase'), 'curling');
    submit(page.querySelector('form'));
    expect(save.mock.calls).toEqual([[{ ...GOLF, text: 'curling', sectionId: 'science', until: NOW + HOUR }]]);
    expect(field(page, 'Word or phrase').value).toBe('curling');
  });
});

describe('a list of what is not wanted', () => {
  const list = (wishes: readonly string[]) => {
    const own = { onRemove: vi.fn(), onPutBack: vi.fn() };
    const view = (given: readonly string[]) => <WishList title="Less of" hint="Under More." wishes={given} {...own} />;
    const { page, again } = show(view(wishes));
    return { page, ...own, become: (given: readonly string[]) => again(view(given)) };
  };

  test('says how to come by one where it is empty', () => {
    expect(textOf(list([]).page)).toBe('Less ofUnder More.');
  });

  test('is in order, and what is taken out can be put back where it stood', () => {
    const { page, onRemove, onPutBack, become } = list(['The Tern', 'The Auk']);
    expect(all(page, 'li > span').map(textOf)).toEqual(['The Auk', 'The Tern']);
    click(button(page, 'Remove The Auk'));
    become(['The Tern']);
    expect(all(page, 'li').map(textOf)).toEqual(['The Auk Undo The Auk', 'The Tern Remove The Tern']);
    click(button(page, 'Undo The Auk'));
    expect([onRemove.mock.calls, onPutBack.mock.calls]).toEqual([[['The Auk']], [['The Auk']]]);
  });
});
