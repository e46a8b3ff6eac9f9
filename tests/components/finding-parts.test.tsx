// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { FeedPreviewCard } from '@/components/FeedPreviewCard';
import { FeedChoice, FinderNext } from '@/components/FinderNext';
import { PlaceFinder } from '@/components/PlaceFinder';
import { PreviewFacts } from '@/components/PreviewFacts';
import { SiteFeedsNote } from '@/components/SiteFeedsNote';
import type { FeedPreview, FinderState, SiteFeeds } from '@/lib/feed-search';
import type { PlaceSearch } from '@/lib/settings';
import { HOUR } from '@/lib/time';
import { aFinder, aSection, NOW, settings } from './samples';
import { all, button, click, enter, field, show, submit, textOf } from './show';

const URL = 'https://www.harbour.example/feed';
const PREVIEW: FeedPreview = {
  url: URL,
  title: 'Harbour Post',
  siteUrl: 'https://www.harbour.example/',
  language: 'fr-CA',
  pace: { count: 3, per: 'week' },
  itemCount: 2,
  summaryCount: 1,
  items: [{ title: 'Ferries sail again', url: 'https://harbour.example/1', at: NOW - HOUR }, { title: 'No link' }],
  notes: [],
  outcome: 'ok',
  sectionId: 'science',
};

describe('what is known of a feed', () => {
  const facts = (over: Partial<FeedPreview> = {}, language: 'en' | 'fr' = 'en') =>
    all(show(<PreviewFacts preview={{ ...PREVIEW, ...over }} />, language).page, 'p').map(textOf);

  test('its site, how often, in which language, with how much text, and where it is asked', () => {
    expect(facts()).toEqual([
      'harbour.example · about 3 a week · French · 1 of 2 items with a summary',
      'Feed: harbour.example/feed',
    ]);
    expect(facts({}, 'fr')[0]).toContain('français');
  });

  test('what it does not say is left out', () => {
    const bare = { siteUrl: undefined, pace: undefined, language: 'x', itemCount: 0 };
    expect(facts(bare)).toEqual(['', 'Feed: harbour.example/feed']);
    expect(facts({ description: 'All the ferries.' })[0]).toBe('All the ferries.');
  });

  test('what is wrong with it, once', () => {
    expect(facts({ outcome: 'cut-off', notes: ['cut-off', 'unclosed-elements'] }).slice(2)).toEqual([
      expect.stringMatching(/^Mind: /),
      'Read all the same, though not in order: some elements have no end.',
    ]);
    expect(facts({ outcome: 'not-modified' })).toHaveLength(2);
  });
});

describe('a feed that was found', () => {
  const card = (
    over: Partial<FeedPreview> = {},
    places = [aSection('canada', { enabled: false }), aSection('science')],
  ) => {
    const actions = { add: vi.fn(), clear: vi.fn() };
    const { page } = show(
      <FeedPreviewCard preview={{ ...PREVIEW, ...over }} places={places} now={NOW} actions={actions} />,
    );
    return { page, ...actions };
  };

  test('shows its latest items, with a link where they have one', () => {
    const { page } = card();
    expect(textOf(page.querySelector('h4'))).toBe('Harbour Post');
    expect(all(page, 'ol[aria-label="Its latest items"] li').map(textOf)).toEqual([
      'Ferries sail again21 November',
      'No link',
    ]);
    expect(all(page, 'ol a').map((link) => link.getAttribute('href'))).toEqual(['https://harbour.example/1']);
    expect(card({ items: [] }).page.querySelector('ol')).toBeNull();
  });

  test('is added by the name and to the section that the reader leaves in the form', () => {
    const { page, add } = card();
    submit(page.querySelector('form'));
    enter(field(page, 'Name'), '  ');
    enter(field<HTMLSelectElement>(page, 'Section'), 'canada');
    submit(page.querySelector('form'));
    expect(add.mock.calls).toEqual([
      ['science', 'Harbour Post'],
      ['canada', 'Harbour Post'],
    ]);
  });

  test('stands in the first section that is on, where the one it is likest is not there', () => {
    const { page, add } = card({ sectionId: 'gone' });
    submit(page.querySelector('form'));
    expect(add.mock.calls).toEqual([['science', 'Harbour Post']]);
  });

  test('can be left', () => {
    const { page, clear } = card();
    click(button(page, 'Cancel'));
    expect(clear).toHaveBeenCalledOnce();
  });
});

describe('what can be done next', () => {
  const next = (state: FinderState) => {
    const actions = { choose: vi.fn(), tryPlaces: vi.fn(), confirm: vi.fn(), allow: vi.fn(), clear: vi.fn() };
    const { page } = show(<FinderNext state={state} actions={aFinder(state, actions).actions} />);
    return { page, actions };
  };

  test.each<[FinderState, string, 'tryPlaces' | 'confirm' | 'allow']>([
    [{ kind: 'no-feed', url: URL, places: [] }, 'Try the usual places', 'tryPlaces'],
    [{ kind: 'private', url: URL, host: 'nas.lan', mayConfirm: true }, 'It is mine: ask nas.lan', 'confirm'],
    [{ kind: 'withheld', url: URL, hosts: ['a.example'] }, 'Allow and look', 'allow'],
  ])('%j: go on, or leave it', (state, words, action) => {
    const { page, actions } = next(state);
    click(button(page, words));
    click(button(page, 'Cancel'));
    expect([actions[action].mock.calls.length, actions.clear.mock.calls.length]).toEqual([1, 1]);
  });

  test('a search can be stopped', () => {
    const { page, actions } = next({ kind: 'searching', url: URL });
    click(button(page, 'Stop'));
    expect(actions.clear).toHaveBeenCalledOnce();
  });

  test.each<FinderState>([
    { kind: 'idle' },
    { kind: 'private', url: URL, host: 'nas.lan', mayConfirm: false },
    { kind: 'not-kept', title: 'Harbour' },
    { kind: 'known', url: URL, title: 'Harbour', sectionIds: [] },
  ])('nothing, where it is $kind', (state) => expect(all(next(state).page, 'button')).toEqual([]));

  test('one of several feeds is chosen by the page’s name for it, or its address', () => {
    const onChoose = vi.fn();
    const feeds = [{ url: URL, title: 'All news' }, { url: 'https://tern.example/rss' }];
    const { page } = show(<FeedChoice feeds={feeds} onChoose={onChoose} />);
    expect(all(page, 'li').map(textOf)).toEqual(['All newsharbour.example/feed', 'tern.example/rss']);
    click(button(page, 'All news'));
    expect(onChoose.mock.calls).toEqual([[URL]]);
  });
});

describe('the feeds of the page in front of the reader', () => {
  const note = (found: SiteFeeds | undefined) => {
    const onAdd = vi.fn();
    return { page: show(<SiteFeedsNote found={found} onAdd={onAdd} />).page, onAdd };
  };

  test('are said in a region that is there before', () => {
    expect(textOf(note(undefined).page.querySelector('[role="status"]'))).toBe('');
  });

  test('cannot be looked for everywhere', () => {
    expect(textOf(note({ kind: 'restricted' }).page)).toContain('lets no extension look at this page');
  });

  test('are counted and chosen from', () => {
    const { page, onAdd } = note({
      kind: 'page',
      url: 'https://tern.example',
      feeds: [{ url: URL, title: 'All news' }],
    });
    expect(textOf(page.querySelector('p'))).toBe('This page announces 1 feed:');
    click(button(page, 'All news'));
    expect(onAdd.mock.calls).toEqual([[URL]]);
  });
});

describe('a place', () => {
  const finder = (search?: PlaceSearch | 'searching') => {
    const own = { onSearch: vi.fn(), onChange: vi.fn(), onGrant: vi.fn() };
    return { ...own, page: show(<PlaceFinder settings={settings()} search={search} {...own} />).page };
  };
  const find = (page: Element, text: string) => {
    enter(field(page, 'Other place'), text);
    submit(page.querySelector('form'));
  };

  test('is looked up by its name; what its box takes is said with it', () => {
    const { page, onSearch } = finder();
    expect(textOf(page.querySelector(`#${field(page, 'Other place').getAttribute('aria-describedby')}`))).toContain(
      'coordinates',
    );
    find(page, 'Oslo');
    find(page, '   ');
    expect(onSearch.mock.calls).toEqual([['Oslo']]);
  });

  test('by coordinates needs no look-up', () => {
    const { page, onSearch, onChange } = finder();
    find(page, '45.9, −77.28');
    expect(onSearch).not.toHaveBeenCalled();
    expect(onChange.mock.calls[0]?.[0].place).toMatchObject({ name: '45.90, −77.28', latitude: 45.9 });
  });

  test.each<[PlaceSearch | 'searching', string]>([
    ['searching', 'Loading…'],
    [{ kind: 'refused' }, 'The place stays as it is: without your leave, no other is told to a weather service.'],
    [{ kind: 'found', places: [] }, 'No place of that name was found.'],
  ])('%j is told in a live region', (search, words) => {
    expect(textOf(finder(search).page.querySelector('[role="status"]'))).toBe(words);
  });

  test('that was found is chosen', () => {
    const oslo = { name: 'Oslo', latitude: 59.91, longitude: 10.75, country: 'NO' };
    const { page, onChange } = finder({ kind: 'found', places: [oslo] });
    click(button(page, 'Oslo, Norway'));
    expect(onChange.mock.calls[0]?.[0].place).toEqual(oslo);
  });
});
