// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '@/components/OptionsPage';
import { OUTCOMES } from '@/lib/briefing/types';
import { POLL_REASONS } from '@/lib/poll-reason';
import { USER_AGENT } from '@/lib/product';
import type { FeedView } from '@/lib/settings';
import { HOUR } from '@/lib/time';
import { aFeed, aFinder, aHealth, aSection, NOW, SECTIONS, settings, someData } from './samples';
import { all, button, click, show, textOf } from './show';

const actions = () => ({
  sections: { change: vi.fn(), move: vi.fn(), reset: vi.fn(), remove: vi.fn(), add: vi.fn() },
  feeds: { rename: vi.fn(), pause: vi.fn(), move: vi.fn(), remove: vi.fn(), add: vi.fn() },
  words: { preview: vi.fn(), add: vi.fn(), change: vi.fn(), remove: vi.fn() },
  lessOf: vi.fn(),
  asBefore: vi.fn(),
  setSettings: vi.fn(),
  findPlaces: vi.fn(),
  grantHost: vi.fn(),
  setNotices: vi.fn(),
  grantHosts: vi.fn(),
});
const options = (over: Partial<OptionsPageProps> = {}, language: 'en' | 'fr' = 'en') => {
  const own = actions();
  const props = {
    sections: SECTIONS,
    settings: settings(),
    words: [],
    known: [],
    finder: aFinder(),
    health: aHealth(),
    version: '1.2',
    preview: signal(undefined),
    now: NOW,
    missingHosts: [],
    data: someData(),
    actions: own,
    ...over,
  };
  return { own, page: show(<OptionsPage {...props} />, language).page };
};
const change = (control: HTMLInputElement | HTMLSelectElement | null, value: string) =>
  act(() => {
    if (!control) throw new Error('no such control');
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });

test('every section has a switch named by its title, and none hides behind a click', () => {
  const { page } = options();
  const switches = all<HTMLInputElement>(page, 'input[type="checkbox"][role="switch"]');
  const names = switches.map((one) => textOf(page.querySelector(`#${one.getAttribute('aria-labelledby')}`)));
  expect(names).toEqual(['Weather', 'International News', 'Canadian News', 'Science']);
  expect(switches.some((one) => one.closest('details'))).toBe(false);
});

test('a switch acts at once', () => {
  const { own, page } = options();
  click(all(page, '[role="switch"]')[2] as HTMLElement);
  expect(own.sections.change).toHaveBeenCalledWith(SECTIONS[2], { enabled: false });
});

test('buttons move a section', () => {
  const { own, page } = options();
  click(button(page, 'Move Canadian News up'));
  click(button(page, 'Move Canadian News down'));
  expect(own.sections.move.mock.calls).toEqual([
    [SECTIONS[2], 1],
    [SECTIONS[2], 3],
  ]);
  expect(textOf(page.querySelector('#sections [role="status"]'))).toBe('Canadian News is now number 4 of 4.');
});

test('nothing moves above the weather or below the end', () => {
  const { own, page } = options();
  click(button(page, 'Move International News up'));
  click(button(page, 'Move Science down'));
  expect(own.sections.move).not.toHaveBeenCalled();
  expect(all(page, '[data-section-row="weather"] .move-controls button')).toEqual([]);
});

test('a row that is dropped on another takes its place', () => {
  const { own, page } = options();
  const row = (id: string) => page.querySelector(`[data-section-row="${id}"]`) as HTMLElement;
  const handle = row('science').querySelector('[draggable]') as HTMLElement;
  act(() => void handle.dispatchEvent(new Event('dragstart', { bubbles: true })));
  act(() => void row('international').dispatchEvent(new Event('drop', { bubbles: true, cancelable: true })));
  expect(own.sections.move.mock.calls).toEqual([[SECTIONS[3], 1]]);
});

test('what is dropped on the weather goes right below it', () => {
  const { own, page } = options();
  const row = (id: string) => page.querySelector(`[data-section-row="${id}"]`) as HTMLElement;
  act(
    () =>
      void row('science')
        .querySelector('[draggable]')
        ?.dispatchEvent(new Event('dragstart', { bubbles: true })),
  );
  act(() => void row('weather').dispatchEvent(new Event('drop', { bubbles: true, cancelable: true })));
  expect(own.sections.move.mock.calls).toEqual([[SECTIONS[3], 1]]);
});

test('the number of stories is chosen per section', () => {
  const { own, page } = options();
  change(page.querySelector('select[aria-label="Most stories in Science"]'), '3');
  expect(own.sections.change).toHaveBeenCalledWith(SECTIONS[3], { maxStories: 3 });
});

test.each([
  ['editionTime', '07:30', { editionTime: '07:30' }],
  ['theme', 'dark', { theme: 'dark' }],
  ['language', 'fr', { language: 'fr' }],
  ['feedLanguage', 'fr', { feedLanguage: 'fr' }],
])('%s applies at once', (name, value, patch) => {
  const { own, page } = options();
  change(page.querySelector(`[name="${name}"]`), value);
  expect(own.setSettings.mock.calls).toEqual([[patch]]);
});

test('the reader decides whether requests name the product, and reads what they would say', () => {
  const { own, page } = options();
  const box = page.querySelector<HTMLInputElement>('[name="identify"]');
  expect(box?.checked).toBe(false);
  expect(textOf(page.querySelector('#identify-meaning'))).toContain(USER_AGENT);
  click(box as HTMLElement);
  expect(own.setSettings.mock.calls).toEqual([[{ identify: true }]]);
});

test('an emptied time changes nothing', () => {
  const { own, page } = options();
  change(page.querySelector('[name="editionTime"]'), '');
  expect(own.setSettings).not.toHaveBeenCalled();
});

test('the weather place is shown', () => {
  expect(textOf(options().page.querySelector('[data-place]'))).toBe('Petawawa, Ontario');
});

test('a feed of two sections stands once in the table of all feeds', () => {
  const shared = aFeed();
  const sections = [
    aSection('science', { feeds: [shared] }),
    aSection('ai', { feeds: [shared, aFeed({ id: 'x', url: 'https://x.example/' })] }),
  ];
  const rows = all(options({ sections }).page, '[data-feed-health] [data-feed-url]');
  expect(rows.map((row) => row.dataset.feedUrl)).toEqual(['https://www.harbour.example/rss', 'https://x.example/']);
});

test('feeds that failed stand above the others, which keep their order', () => {
  const feeds = [
    aFeed({ id: 'a', url: 'https://a.example/' }),
    aFeed({ id: 'b', url: 'https://b.example/' }),
    aFeed({ id: 'c', url: 'https://c.example/', state: 'timeout' }),
  ];
  const rows = all(options({ sections: [aSection('science', { feeds })] }).page, '[data-feed-health] [data-feed-url]');
  expect(rows.map((row) => row.dataset.feedUrl)).toEqual([
    'https://c.example/',
    'https://a.example/',
    'https://b.example/',
  ]);
});

test('a feed says its last attempt, its last success, its newest item and its next attempt', () => {
  const { page } = options({ sections: [aSection('science', { feeds: [aFeed({ state: 'http', status: 503 })] })] });
  const row = page.querySelector('[data-feed-health] tbody tr') as HTMLElement;
  expect(row.dataset.state).toBe('http');
  expect(textOf(row)).toContain('HTTP 503');
  expect(all(row, 'time').map(textOf)).toEqual(['07:06', '05:20', '08:20']);
});

test('a feed says how often it brings news, and why it is asked when it is', () => {
  const feed = aFeed({ pace: { count: 3, per: 'week' }, next: { code: 'fresh', wait: 3 * HOUR } });
  const row = options({ sections: [aSection('science', { feeds: [feed] })] }).page.querySelector('[data-feed-url]');
  expect(all(row as HTMLElement, 'small').map(textOf)).toEqual(['about 3 a week', 'the server asked for 3 hours']);
});

test('a feed that could be read in spite of its faults says which', () => {
  const feed = aFeed({ state: 'cut-off', notes: ['cut-off', 'undeclared-namespace', 'unclosed-elements'] });
  const row = options({ sections: [aSection('science', { feeds: [feed] })] }).page.querySelector('[data-feed-url]');
  expect(textOf((row as HTMLElement).querySelector('.state small'))).toBe(
    'it uses names without declaring them and some elements have no end',
  );
});

test.each<[Partial<FeedView>, string]>([
  [{ next: { code: 'failed', wait: HOUR }, failureCount: 1 }, 'after a failure'],
  [{ next: { code: 'failed', wait: 4 * HOUR }, failureCount: 3 }, 'after 3 failures'],
  [{ next: { code: 'retry-after', wait: 24 * HOUR } }, 'the server asked to be left alone for 1 day'],
  [{ next: { code: 'hourly', wait: HOUR }, nextPollAt: NOW }, 'due'],
  [{ next: { code: 'under-way' }, nextPollAt: NOW }, 'being asked now'],
])('why: %j', (feed, words) => {
  const { page } = options({ sections: [aSection('science', { feeds: [aFeed(feed)] })] });
  expect(textOf(page.querySelector('[data-feed-health] small'))).toBe(words);
});

test.each([...POLL_REASONS, 'under-way', 'lost'] as const)('the reason %s has words in both languages', (code) => {
  for (const language of ['en', 'fr'] as const) {
    const feeds = [aFeed({ next: { code }, failureCount: 2 })];
    const { page } = options({ sections: [aSection('science', { feeds })] }, language);
    expect(textOf(page.querySelector('[data-feed-health] small'))).not.toMatch(/next\.|[{}]|^$/);
  }
});

test.each([...OUTCOMES, 'waiting'] as const)('the state %s has words in both languages', (state) => {
  for (const language of ['en', 'fr'] as const) {
    const { page } = options({ sections: [aSection('science', { feeds: [aFeed({ state, status: 418 })] })] }, language);
    const cell = page.querySelector('[data-feed-health] tbody td');
    expect(textOf(cell)).not.toMatch(/outcome|[{}]/);
    expect(textOf(cell).length).toBeGreaterThan(3);
  }
});

test('a section says how many of its feeds failed', () => {
  const feeds = [aFeed(), aFeed({ id: 'b', state: 'timeout' }), aFeed({ id: 'c', state: 'gone' })];
  const { page } = options({ sections: [aSection('science', { feeds })] });
  expect(textOf(page.querySelector('[href="#feeds-science"]'))).toBe('3 feeds · ▲ 2 failed');
});

test('withheld sites can be asked for here too', () => {
  const { own, page } = options({ missingHosts: ['a.example'] });
  click(button(page, 'Allow these sites'));
  expect(own.grantHosts).toHaveBeenCalledOnce();
});
