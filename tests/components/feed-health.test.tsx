// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { FeedHealth, type Health } from '@/components/FeedHealth';
import type { AddressOutcome, FeedDetails, FeedNews, TryOutcome } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import { aFeed, aHealth, aSection, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const many = (count: number): FeedView[] =>
  Array.from({ length: count }, (_, index) =>
    aFeed({
      id: `f${index}`,
      title: `Feed ${index}`,
      url: `https://f${index}.example/`,
      subscriptionId: `s/f${index}`,
    }),
  );
const places = [aSection('science')];
const table = (feeds: readonly FeedView[], health: Health = aHealth(), language: 'en' | 'fr' = 'en') =>
  show(<FeedHealth feeds={feeds} places={places} now={NOW} health={health} />, language).page;
const rows = (page: ParentNode) => all(page, 'tr[data-feed-url]').map((row) => row.dataset.feedUrl);
const type = (field: HTMLInputElement | HTMLSelectElement | null, value: string, event = 'input') =>
  act(() => {
    if (!field) throw new Error('no such field');
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });

describe('the table', () => {
  test('of thousands of feeds a page stands there, and the others on those behind it', () => {
    const page = table(many(5000));
    expect([rows(page).length, rows(page)[0]]).toEqual([50, 'https://f0.example/']);
    expect(textOf(page.querySelector('nav.pager span'))).toBe('1 to 50 of 5,000');
    click(button(page, 'Next'));
    expect([rows(page).length, rows(page)[0]]).toEqual([50, 'https://f50.example/']);
    click(button(page, 'Previous'));
    click(button(page, 'Previous'));
    expect(rows(page)[0]).toBe('https://f0.example/');
  });

  test('a hundred feeds need no pages', () => {
    expect(table(many(100)).querySelector('nav')).toBeNull();
  });

  test('is left to feeds that say what is typed, wherever they stand, and says how many', () => {
    const page = table(many(300));
    click(button(page, 'Next'));
    type(page.querySelector('input[name="find-feed"]'), 'feed 29');
    expect(rows(page).length).toBe(11);
    expect(textOf(page.querySelector('.filter [role="status"]'))).toBe('11 feeds');
  });

  test('offers the kinds of feeds that there are, with their number, and shows one', () => {
    const page = table([...many(3), aFeed({ id: 'x', url: 'https://x.example/', state: 'timeout' })]);
    expect(all(page, 'select[name="feed-kind"] option').map(textOf)).toEqual([
      'All feeds (4)',
      'Failed (1)',
      'Read (3)',
    ]);
    type(page.querySelector('select[name="feed-kind"]'), 'failing', 'change');
    expect(rows(page)).toEqual(['https://x.example/']);
  });

  test('is ordered by its head, and where there is none by a choice', () => {
    const page = table(many(3));
    click(button(page, /^Feed/));
    click(button(page, /^Feed/));
    expect(rows(page)[0]).toBe('https://f2.example/');
    expect(page.querySelector('th.name')?.getAttribute('aria-sort')).toBe('descending');
    type(page.querySelector('select[name="feed-order"]'), 'name', 'change');
    expect(rows(page)[0]).toBe('https://f0.example/');
  });

  test('turns to the page of a feed whose details are opened from elsewhere', () => {
    const page = table(many(250), aHealth({ openId: 'f240' }));
    expect(rows(page)).toContain('https://f240.example/');
    expect(page.querySelector('[data-details-of="f240"]')).not.toBeNull();
  });

  test('the weather’s documents have no details', () => {
    expect(all(table([aFeed()]), 'td.more button')).toEqual([]);
  });
});

const feed = aFeed({ subscriptionId: 'science/harbour' });
const details: FeedDetails = {
  id: 'harbour',
  siteUrl: 'https://harbour.example/',
  headers: { 'Content-Type': 'text/xml', 'Cache-Control': 'max-age=600' },
  alternatives: [],
  attempts: [
    { at: NOW - HOUR, outcome: 'ok', status: 200, bytes: 20_400, ms: 420, newEntries: 3 },
    { at: NOW - 2 * HOUR, outcome: 'http', status: 503, bytes: 0, ms: 90, newEntries: 0 },
  ],
};
type Over = { feed?: FeedView; details?: Partial<FeedDetails>; news?: FeedNews; language?: 'en' | 'fr' };
function panel({ feed: shown = feed, details: more, news, language }: Over = {}) {
  const actions = {
    open: vi.fn(),
    tryNow: vi.fn(),
    edit: vi.fn(),
    again: vi.fn(),
    useMoved: vi.fn(),
    pause: vi.fn(),
    remove: vi.fn(),
    copy: vi.fn(),
  };
  const health = aHealth({ openId: 'harbour', details: { ...details, ...more }, news, actions });
  return { page: table([shown], health, language), actions };
}

describe('the details of a feed', () => {
  test('are opened by its button, and closed by the same', () => {
    const open = vi.fn();
    const page = table([feed], aHealth({ actions: { open } }));
    const opener = button(page, 'Details: Harbour Post');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    click(opener);
    const opened = panel();
    expect(button(opened.page, 'Details: Harbour Post').getAttribute('aria-expanded')).toBe('true');
    click(button(opened.page, 'Details: Harbour Post'));
    expect([open.mock.calls, opened.actions.open.mock.calls]).toEqual([[['harbour']], [[undefined]]]);
  });

  test('tell the last attempts, what the server said and what the parser said', () => {
    const { page } = panel();
    expect(all(page, '[data-attempt]').map(textOf)).toEqual(['06:20read 20020 KB0.4 s3', '05:20HTTP 503–0.1 s0']);
    expect(all(page, 'dl > div').map(textOf)).toEqual([
      'Sitehttps://harbour.example/',
      'The parser saysnothing was out of order',
      'Content-Typetext/xml',
      'Cache-Controlmax-age=600',
    ]);
  });

  test.each(['empty', 'html', 'json', 'xml', 'other', 'a-later-code'])(
    'tell what came instead of a feed: %s',
    (instead) => {
      for (const language of ['en', 'fr'] as const)
        expect(textOf(panel({ details: { instead }, language }).page.querySelector('dl'))).not.toMatch(/health\.|[{}]/);
    },
  );

  test('say so where it was never asked', () => {
    expect(textOf(panel({ details: { attempts: [] } }).page)).toContain('It has not been asked yet.');
  });

  test('offer to ask, pause, remove', () => {
    const { page, actions } = panel();
    for (const words of ['Try now', 'Pause', 'Remove'])
      click(button(page.querySelector('.feed-details') as Element, words));
    expect([actions.tryNow.mock.calls, actions.pause.mock.calls, actions.remove.mock.calls]).toEqual([
      [[feed]],
      [[feed, { paused: true }]],
      [[feed]],
    ]);
    const paused = panel({ feed: { ...feed, paused: true } });
    click(button(paused.page, 'Ask again'));
    expect(paused.actions.pause.mock.calls[0]?.[1]).toEqual({ paused: false });
  });

  test('do not ask twice at a time', () => {
    const { page, actions } = panel({ news: { feedId: 'harbour', kind: 'trying' } });
    click(button(page, 'Try now'));
    expect(actions.tryNow).not.toHaveBeenCalled();
  });

  test('take another address', () => {
    const { page, actions } = panel();
    const field = page.querySelector<HTMLInputElement>('input[name="feed-new-address"]');
    expect(field?.value).toBe(feed.url);
    type(field, 'quay.example/feed');
    click(button(page, 'Ask there instead'));
    expect(actions.edit.mock.calls).toEqual([[feed, 'quay.example/feed']]);
  });

  test('offer the address that it moved to, and tell whether its server says so', () => {
    const moving = { url: 'https://quay.example/feed', days: 3 };
    const { page, actions } = panel({ details: { moving } });
    expect(textOf(page.querySelector('[data-moving]'))).toMatch(/redirected to https:\/\/quay.example\/feed on 3 days/);
    click(button(page, 'Use the new address'));
    expect(actions.useMoved.mock.calls).toEqual([[feed]]);
    const said = panel({ details: { moving: { ...moving, isForEver: true } } });
    expect(textOf(said.page.querySelector('[data-moving]'))).toMatch(/moved for good/);
  });

  test('offer what the same publisher is known to have', () => {
    const alternatives = [{ id: 'new', url: 'https://harbour.example/new', title: 'Harbour' }];
    const { page, actions } = panel({ details: { alternatives } });
    click(button(page, 'Replace with this one: Harbour'));
    expect(actions.edit.mock.calls).toEqual([[feed, 'https://harbour.example/new']]);
  });

  test('give a report to copy', () => {
    const { page, actions } = panel();
    click(button(page, 'Copy a report'));
    expect(actions.copy.mock.calls[0]?.[0]).toContain('# https://www.harbour.example/rss');
  });
});

describe('what came of a wish', () => {
  const TRIED: readonly TryOutcome[] = [
    { kind: 'asked', outcome: 'http', status: 503, newEntries: 0 },
    { kind: 'queued' },
    { kind: 'refused', why: 'asked-lately', until: NOW + 5 * MINUTE },
    { kind: 'refused', why: 'host', until: NOW + 5 * MINUTE },
    { kind: 'refused', why: 'quiet-hours', until: NOW + DAY },
    { kind: 'refused', why: 'gone' },
    { kind: 'refused', why: 'paused' },
    { kind: 'refused', why: 'under-way' },
    { kind: 'refused', why: 'offline' },
  ];
  const url = 'https://quay.example/feed';
  const CHANGED: readonly AddressOutcome[] = [
    { kind: 'changed', url, before: '', at: NOW },
    { kind: 'same' },
    { kind: 'busy' },
    { kind: 'removed' },
    { kind: 'held', until: NOW + HOUR },
    { kind: 'known', url, title: 'Quay', sectionIds: ['science'] },
    { kind: 'private', url, host: 'quay.example' },
    { kind: 'withheld', url, hosts: ['quay.example'] },
    { kind: 'withheld', url, hosts: ['far.example'], leadsTo: 'https://far.example/feed' },
    { kind: 'page', url, feeds: ['https://quay.example/rss'] },
    { kind: 'not-a-feed', url, what: 'json' },
    { kind: 'failed', url, outcome: 'http', status: 404 },
  ];
  const EVERY: readonly FeedNews[] = [
    { feedId: 'harbour', kind: 'trying' },
    { feedId: 'harbour', kind: 'changing', url },
    { feedId: 'harbour', kind: 'no-address', text: '??' },
    ...TRIED.map((outcome): FeedNews => ({ feedId: 'harbour', kind: 'tried', outcome })),
    ...CHANGED.map((outcome): FeedNews => ({ feedId: 'harbour', kind: 'address', outcome })),
  ];
  const said = (news: FeedNews, language: 'en' | 'fr' = 'en') =>
    textOf(panel({ news, language }).page.querySelector('.news [role="status"]'));

  test.each(EVERY)('is told in both languages: %j', (news) => {
    for (const language of ['en', 'fr'] as const) {
      expect(said(news, language)).not.toMatch(/health\.|add\.|[{}]/);
      expect(said(news, language).length).toBeGreaterThan(10);
    }
  });

  test('says until when manners forbid to ask', () => {
    const outcome: TryOutcome = { kind: 'refused', why: 'asked-lately', until: NOW + 5 * MINUTE };
    expect(said({ feedId: 'harbour', kind: 'tried', outcome })).toContain('from 07:25 on');
  });

  test('of another feed is not told here', () => {
    expect(said({ feedId: 'other', kind: 'trying' })).toBe('');
  });

  test('that needs a word of the reader’s has a button for it', () => {
    const press = (outcome: AddressOutcome, words: string) => {
      const { page, actions } = panel({ news: { feedId: 'harbour', kind: 'address', outcome } });
      click(button(page, words));
      return actions;
    };
    expect(press({ kind: 'withheld', url, hosts: [] }, 'Allow and ask again').again).toHaveBeenCalledOnce();
    expect(press({ kind: 'private', url, host: 'nas.lan' }, 'It is mine: ask nas.lan').again).toHaveBeenCalledOnce();
    expect(
      press({ kind: 'page', url, feeds: ['https://quay.example/rss'] }, 'https://quay.example/rss').edit.mock.calls,
    ).toEqual([[feed, 'https://quay.example/rss']]);
  });
});
