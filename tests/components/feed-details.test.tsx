// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { FeedDetailsPanel } from '@/components/FeedDetailsPanel';
import { FeedNewsNote } from '@/components/FeedNewsNote';
import type { AddressOutcome, FeedDetails, FeedNews } from '@/lib/feed-health';
import type { Language } from '@/lib/i18n';
import { HOUR } from '@/lib/time';
import { aFeed, aSection, NOW } from './samples';
import { all, button, click, show, submit, textOf } from './show';

const feed = aFeed({ subscriptionId: 'science/harbour' });
const QUAY = 'https://quay.example/feed';
const details: FeedDetails = { id: 'harbour', headers: {}, alternatives: [], attempts: [] };
const someActions = () => ({
  edit: vi.fn(),
  again: vi.fn(),
  useMoved: vi.fn(),
  tryNow: vi.fn(),
  pause: vi.fn(),
  remove: vi.fn(),
  copy: vi.fn(),
});

describe('what came of a wish', () => {
  const note = (news: FeedNews | undefined, language?: Language) => {
    const actions = someActions();
    const places = [aSection('science')];
    const { page } = show(
      <FeedNewsNote feed={feed} news={news} places={places} now={NOW} actions={actions} />,
      language,
    );
    const kind = page.querySelector<HTMLElement>('.news')?.dataset.feedNews;
    return { page, actions, kind, said: textOf(page.querySelector('p[role="status"]')) };
  };
  const came = (outcome: AddressOutcome, language?: Language) =>
    note({ feedId: 'harbour', kind: 'address', outcome }, language);

  test('has its place before there is anything to say, so that it is heard', () => {
    for (const { page, kind, said } of [note(undefined), note({ feedId: 'quay', kind: 'trying' })]) {
      expect(page.querySelector('[role="status"]')).not.toBeNull();
      expect([kind, said, all(page, 'button').length]).toEqual([undefined, '', 0]);
    }
  });

  test('is told while it is awaited, and after', () => {
    expect(note({ feedId: 'harbour', kind: 'changing', url: QUAY })).toMatchObject({
      kind: 'changing',
      said: 'Asking quay.example once…',
    });
    const outcome = { kind: 'asked', outcome: 'ok', newEntries: 3 } as const;
    expect(note({ feedId: 'harbour', kind: 'tried', outcome })).toMatchObject({
      kind: 'tried',
      said: 'Asked just now: read, 3 new.',
    });
    expect(came({ kind: 'known', url: QUAY, title: 'Quay', sectionIds: ['science'] })).toMatchObject({
      kind: 'known',
      said: 'Quay stands here already, in Science.',
    });
  });

  test.each<[AddressOutcome, string]>([
    [{ kind: 'withheld', url: QUAY, hosts: ['quay.example'] }, 'Allow and ask again'],
    [{ kind: 'private', url: QUAY, host: 'nas.lan' }, 'It is mine: ask nas.lan'],
  ])('that needs the reader’s word asks for it, and says on the same place what came of that: %j', (outcome, words) => {
    const { page, actions } = came(outcome);
    click(button(page, words));
    expect(actions.again.mock.calls).toEqual([[feed]]);
    expect(document.activeElement).toBe(page.querySelector('[role="status"]'));
  });

  test('of a page’s address may be one of the feeds that it announces', () => {
    const { page, actions, said } = came({ kind: 'page', url: QUAY, feeds: ['https://quay.example/a', QUAY] });
    expect(said).toBe('quay.example has a page there that announces 2 feeds. Nothing was changed.');
    click(button(page, QUAY));
    expect(actions.edit.mock.calls).toEqual([[feed, QUAY]]);
    expect(document.activeElement).toBe(page.querySelector('[role="status"]'));
  });

  test.each([
    ['en', 'quay.example has a page there that announces no feed. Nothing was changed.'],
    ['fr', 'L’adresse mène à une page de quay.example qui n’annonce aucun fil. Rien n’a changé.'],
  ] as const)('of a page that announces none says so, in %s', (language, told) => {
    const { page, said } = came({ kind: 'page', url: QUAY, feeds: [] }, language);
    expect([said, all(page, 'ul').length]).toEqual([told, 0]);
  });
});

describe('the details', () => {
  type Over = {
    readonly feed?: Partial<typeof feed>;
    readonly details?: Partial<FeedDetails> | 'none';
    readonly news?: FeedNews;
  };
  const panel = ({ feed: over, details: more, news }: Over = {}) => {
    const actions = someActions();
    const shown = { ...feed, ...over };
    const { page } = show(
      <FeedDetailsPanel
        feed={shown}
        details={more === 'none' ? undefined : { ...details, ...more }}
        news={news}
        places={[]}
        now={NOW}
        actions={actions}
      />,
    );
    return { page, actions, shown, answer: all(page, 'dl > div').map((one) => all(one, 'dt, dd').map(textOf)) };
  };
  const names = (page: Element) => all(page, '.actions button').map(textOf);

  test('have a name, and what can be done before the rest is known', () => {
    const { page } = panel({ details: 'none' });
    expect(page.querySelector('section')?.getAttribute('aria-label')).toBe('Details of Harbour Post');
    expect(names(page)).toEqual(['Try now', 'Pause', 'Remove']);
    expect(all(page, 'form, dl, table')).toEqual([]);
  });

  test('do what their buttons say, for this feed', () => {
    const { page, actions } = panel();
    expect(names(page)).toEqual(['Try now', 'Pause', 'Remove', 'Copy a report']);
    for (const name of names(page)) click(button(page, name));
    expect([actions.tryNow, actions.pause, actions.remove].map(({ mock }) => mock.calls)).toEqual([
      [[feed]],
      [[feed, { paused: true }]],
      [[feed]],
    ]);
    expect(actions.copy.mock.calls[0]?.[0]).toMatch(/^# https:\/\/www\.harbour\.example\/rss\n/);
  });

  test('have a feed that is paused asked again', () => {
    const { page, actions, shown } = panel({ feed: { paused: true } });
    click(button(page, 'Ask again'));
    expect(actions.pause.mock.calls).toEqual([[shown, { paused: false }]]);
  });

  test.each(['trying', 'changing'] as const)('ask nothing more while they are %s, and keep the focus', (kind) => {
    const { page, actions } = panel({ news: { feedId: 'harbour', kind, url: QUAY } });
    button(page, 'Try now').focus();
    click(button(page, 'Try now'));
    submit(page.querySelector('form'));
    expect([actions.tryNow.mock.calls, actions.edit.mock.calls]).toEqual([[], []]);
    expect(textOf(document.activeElement)).toBe('Try now');
    const other = panel({ news: { feedId: 'quay', kind } });
    click(button(other.page, 'Try now'));
    expect(other.actions.tryNow).toHaveBeenCalledOnce();
  });

  test('tell the site, what was wrong, and what the server said, as it was sent', () => {
    const headers = { 'Content-Type': 'text/xml', ETag: '"4711"' };
    const { page, answer } = panel({
      feed: { notes: ['json-repaired'] },
      details: { headers, siteUrl: 'https://harbour.example/' },
    });
    expect(answer).toEqual([
      ['Site', 'https://harbour.example/'],
      ['The parser says', 'its JSON is damaged'],
      ['Content-Type', 'text/xml'],
      ['ETag', '"4711"'],
    ]);
    expect(page.querySelector<HTMLAnchorElement>('dd a')?.rel).toBe('noreferrer noopener');
  });

  test.each([
    [{}, 'nothing was out of order'],
    [{ instead: 'html' }, 'it is a web page, not a feed'],
    [{ instead: 'a later code' }, 'it is neither a feed nor a page'],
  ])('of %j the parser says “%s”', (more, told) => {
    expect(panel({ details: more }).answer).toEqual([['The parser says', told]]);
  });

  test('end with the last attempts', () => {
    const attempts = [{ at: NOW - HOUR, outcome: 'timeout', bytes: 0, ms: 30_000, newEntries: 0 }] as const;
    expect(textOf(panel({ details: { attempts } }).page.querySelector('[data-attempt="timeout"]'))).toBe(
      '06:20timed out–30 s0',
    );
  });
});
