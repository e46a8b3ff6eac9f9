// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { AddFeed } from '@/components/AddFeed';
import type { FeedPreview, FinderActions, FinderState } from '@/lib/feed-search';
import type { Language } from '@/lib/i18n';
import { HOUR } from '@/lib/time';
import { aFeed, aFinder, aSection, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const URL = 'https://harbour.example/feed';
const PREVIEW: FeedPreview = {
  url: URL,
  title: 'Harbour Post',
  siteUrl: 'https://www.harbour.example/',
  description: 'News of the harbour.',
  language: 'en-GB',
  pace: { count: 3, per: 'day' },
  itemCount: 20,
  summaryCount: 18,
  items: [{ title: 'Ferries sail again', url: 'https://harbour.example/1', at: NOW - HOUR }, { title: 'No link' }],
  notes: [],
  outcome: 'ok',
  sectionId: 'science',
};
const PLACES = [aSection('canada', { enabled: false }), aSection('international'), aSection('science')];

const finder = (state: FinderState, actions: Partial<FinderActions> = {}, language: Language = 'en') =>
  show(<AddFeed finder={aFinder(state, actions, 'harbour.example')} places={PLACES} now={NOW} />, language).page;
const sentence = (state: FinderState, language?: Language) =>
  textOf(finder(state, {}, language).querySelector('[role="status"]'));
const choice = (feeds: number): FinderState => ({
  kind: 'choice',
  url: 'https://harbour.example/',
  feeds: Array.from({ length: feeds }, (_, index) => ({ url: `${URL}/${index}` })),
});
const failed = (outcome: FeedPreview['outcome'], status?: number): FinderState => ({
  kind: 'failed',
  url: URL,
  outcome,
  status,
});

test('looks where the reader says, on Enter', () => {
  const find = vi.fn();
  const page = finder({ kind: 'idle' }, { find });
  act(() => page.querySelector('form')?.requestSubmit());
  expect(find.mock.calls).toEqual([['harbour.example']]);
});

describe('each state has its sentence, in both languages', () => {
  const SAID: readonly (readonly [FinderState, RegExp, RegExp])[] = [
    [{ kind: 'idle' }, /^$/, /^$/],
    [{ kind: 'no-address', text: 'x' }, /no web address/, /pas une adresse Web/],
    [{ kind: 'searching', url: URL }, /^Asking harbour\.example…$/, /^harbour\.example est interrogé…$/],
    [
      { kind: 'searching', url: URL, place: { number: 2, total: 7 } },
      /^Trying \/feed, 2 of 7…$/,
      /^Essai de \/feed, 2 sur 7…$/,
    ],
    [choice(1), /announces a feed\./, /annonce un fil\./],
    [choice(2), /announces 2 feeds\./, /annonce 2 fils\./],
    [{ kind: 'no-feed', url: URL, places: [] }, /announces no feed/, /n’annonce aucun fil/],
    [{ kind: 'nowhere', url: URL, count: 7 }, /in the 7 usual places/, /aux 7 endroits habituels/],
    [
      { kind: 'known', url: URL, title: 'Harbour', sectionIds: ['science', 'canada'] },
      /^Harbour stands here already, in Canadian News and Science\.$/,
      /^Harbour est déjà là, dans .+ et .+\.$/,
    ],
    [{ kind: 'private', url: URL, host: 'nas.lan', mayConfirm: true }, /only if it is really/, /vraiment à vous/],
    [{ kind: 'private', url: URL, host: 'nas.lan', mayConfirm: false }, /you did not type it/, /ne l’avez pas saisie/],
    [{ kind: 'withheld', url: URL, hosts: ['a.example', 'b.example'] }, /a\.example and b\.example/, /a\.example et b/],
    [{ kind: 'not-a-feed', url: URL, what: 'json' }, /is JSON, but no feed/, /du JSON, mais pas un fil/],
    [failed('http', 404), /HTTP 404\. Check the address/, /HTTP 404\. Vérifiez l’adresse/],
    [failed('http', 403), /The site refuses/, /Le site refuse/],
    [failed('timeout'), /timed out\. Try again later/, /délai dépassé\. Essayez plus tard/],
    [failed('blocked'), /Make an exception/, /une exception/],
    [{ kind: 'not-kept', title: 'Harbour' }, /could not be stored/, /n’a pas pu être enregistré/],
  ];
  test.each(SAID)('%j', (state, english, french) => {
    expect(sentence(state)).toMatch(english);
    expect(sentence(state, 'fr')).toMatch(french);
  });
});

describe('what is found', () => {
  const found: FinderState = { kind: 'found', preview: PREVIEW, answer: '{}' };

  test('shows what it would bring before it is added', () => {
    const card = finder(found).querySelector('.feed-preview');
    expect(all(card as Element, '.facts').map(textOf)).toEqual([
      'harbour.example · about 3 a day · English · 18 of 20 items with a summary',
      'Feed: harbour.example/feed',
    ]);
    expect(all(card as Element, 'ol a').map(textOf)).toEqual(['Ferries sail again']);
    expect(all(card as Element, 'ol li').length).toBe(2);
    expect(card?.querySelector('[data-fault]')).toBeNull();
  });

  test('says what is wrong with it', () => {
    const preview: FeedPreview = { ...PREVIEW, outcome: 'no-links', notes: ['unclosed-elements'], language: '??' };
    expect(all(finder({ kind: 'found', preview }), '[data-fault]').map(textOf)).toEqual([
      'Mind: no links to stories.',
      'Read all the same, though not in order: some elements have no end.',
    ]);
  });

  test('is added under its own name to the section that is suggested, or as the reader wants', () => {
    const add = vi.fn();
    const page = finder(found, { add });
    act(() => page.querySelector<HTMLFormElement>('.feed-preview form')?.requestSubmit());
    const name = page.querySelector<HTMLInputElement>('input[name="new-feed-title"]') as HTMLInputElement;
    const section = page.querySelector<HTMLSelectElement>('select[name="new-feed-section"]') as HTMLSelectElement;
    act(() => {
      name.value = ' Mine ';
      name.dispatchEvent(new Event('input', { bubbles: true }));
      section.value = 'canada';
      section.dispatchEvent(new Event('change', { bubbles: true }));
    });
    act(() => page.querySelector<HTMLFormElement>('.feed-preview form')?.requestSubmit());
    expect(add.mock.calls).toEqual([
      ['science', 'Harbour Post'],
      ['canada', 'Mine'],
    ]);
  });

  test('goes to the first section that is on where none is suggested', () => {
    const add = vi.fn();
    const page = finder({ kind: 'found', preview: { ...PREVIEW, sectionId: undefined } }, { add });
    act(() => page.querySelector<HTMLFormElement>('.feed-preview form')?.requestSubmit());
    expect(add.mock.calls).toEqual([['international', 'Harbour Post']]);
  });

  test('that was taken back is no longer said to be there', () => {
    const added: FinderState = { kind: 'added', url: URL, title: 'Harbour', sectionId: 'science' };
    expect(sentence(added)).toBe('');
    const places = [aSection('science', { feeds: [aFeed({ url: URL })] })];
    const { page } = show(<AddFeed finder={aFinder(added)} places={places} now={NOW} />);
    expect(textOf(page.querySelector('[role="status"]'))).toContain('Harbour now stands in Science.');
  });
});

describe('the reader goes on', () => {
  test.each([
    [{ kind: 'no-feed', url: URL, places: [] }, 'Try the usual places', 'tryPlaces'],
    [{ kind: 'private', url: URL, host: 'nas.lan', mayConfirm: true }, 'It is mine: ask nas.lan', 'confirm'],
    [{ kind: 'withheld', url: URL, hosts: ['a.example'] }, 'Allow and look', 'allow'],
    [{ kind: 'searching', url: URL }, 'Stop', 'clear'],
  ] as const)('from %j', (state, words, action) => {
    const done = vi.fn();
    click(button(finder(state, { [action]: done }), words));
    expect(done).toHaveBeenCalledOnce();
  });

  test('with one of several feeds', () => {
    const choose = vi.fn();
    click(button(finder(choice(2), { choose }), 'harbour.example/feed/1'));
    expect(choose.mock.calls).toEqual([[`${URL}/1`]]);
  });

  test('but not past a private address that nobody typed', () => {
    const page = finder({ kind: 'private', url: URL, host: 'nas.lan', mayConfirm: false });
    expect(all(page, 'button').map(textOf)).toEqual(['Find']);
  });
});
