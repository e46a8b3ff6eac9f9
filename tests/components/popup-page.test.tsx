// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PopupPage, type PopupPageProps } from '@/components/PopupPage';
import { anEdition, aStory, aWarning, DUE, FAILURES, NOW, printed, SECTIONS, someWeather } from './samples';
import { all, button, click, show, textOf } from './show';

const actions = () => ({
  refresh: vi.fn(),
  openBriefing: vi.fn(),
  openOptions: vi.fn(),
  openSidePanel: vi.fn(),
  findSiteFeeds: vi.fn(),
  addFeed: vi.fn(),
});
const popup = (over: Partial<PopupPageProps> = {}) =>
  show(
    <PopupPage
      edition={anEdition()}
      weather={someWeather({ warnings: [aWarning()] })}
      sections={SECTIONS}
      round={undefined}
      now={NOW}
      newCount={14}
      online
      actions={actions()}
      {...over}
    />,
  ).page;

test('shows the top story of each section, under its name', () => {
  const found = all(popup(), 'main [data-section]');
  expect(
    found.map((section) => [section.dataset.section, all(section, '[data-story]').map((story) => story.dataset.story)]),
  ).toEqual([
    ['international', ['international-1']],
    ['canada', ['canada-1']],
    ['science', ['science-1']],
  ]);
  expect(textOf(found[1]?.querySelector('h2'))).toBe('Canada');
});

test('it is the same edition as on the new tab', () => {
  expect(popup().querySelector('main')?.dataset.editionAt).toBe(String(DUE));
});

test('the warning and the weather come first', () => {
  const found = popup();
  expect(found.querySelector('[data-warning="orange"]')).not.toBeNull();
  expect(textOf(found.querySelector('[data-weather]'))).toContain('−3°');
});

test('a section without a story says why', () => {
  const found = popup({
    edition: anEdition({
      sections: [
        printed('international', { stories: [aStory()] }),
        printed('canada', { stories: [], empty: { code: 'offline' } }),
      ],
    }),
  });
  expect(found.querySelector('[data-section="canada"] [data-empty="offline"]')).not.toBeNull();
});

test('a section whose feeds failed says so in few words', () => {
  const empty = { code: 'failed', failures: FAILURES, feedCount: 3 } as const;
  const found = popup({
    edition: anEdition({ sections: [printed('international'), printed('canada', { stories: [], empty })] }),
  });
  expect(textOf(found.querySelector('[data-empty="failed"]'))).toBe('2 of 3 feeds failed: timed out and HTTP 503.');
});

test('other publishers of a story are counted', () => {
  const also = [
    { publisher: 'CBC', url: 'https://cbc.example/1' },
    { publisher: 'Globe', url: 'https://globe.example/1' },
  ];
  const found = popup({ edition: anEdition({ sections: [printed('canada', { stories: [aStory({ also })] })] }) });
  expect(textOf(found.querySelector('.source'))).toContain('Harbour Post and 2 others');
});

test('leads to the briefing, the options and a new edition', () => {
  const own = actions();
  const found = popup({ actions: own });
  click(button(found, 'Open all 58 stories'));
  click(button(found, 'Options'));
  click(button(found, '14 new · Update'));
  click(button(found, 'Side panel'));
  expect(
    [own.openBriefing, own.openOptions, own.refresh, own.openSidePanel].map((one) => one.mock.calls.length),
  ).toEqual([1, 1, 1, 1]);
});

test('a round under way says how far it is', () => {
  expect(button(popup({ round: { startedAt: NOW, total: 80, done: 12 } }), '12 of 80 feeds')).toBeTruthy();
});

test('before the first edition there is still a way to the page', () => {
  expect(button(popup({ edition: undefined, weather: undefined }), 'Open the briefing')).toBeTruthy();
});

test('without the network it is a copy, and says so', () => {
  expect(textOf(popup({ online: false }).querySelector('.remark'))).toBe('Offline: this is the copy of 06:45.');
});

test('what is not known yet is not called switched off', () => {
  const found = popup({ sections: [], edition: undefined, weather: undefined });
  expect([found.querySelector('[data-empty="off"]'), found.querySelector('[data-loading]') !== null]).toEqual([
    null,
    true,
  ]);
});

test('a reader who wants no section is told so', () => {
  expect(
    popup({ sections: SECTIONS.map((one) => ({ ...one, enabled: false })) }).querySelector('[data-empty="off"]'),
  ).not.toBeNull();
});

test('looks for the feeds of the page in front of it, offers several, and says where it may not look', () => {
  const own = actions();
  click(button(popup({ actions: own }), 'Add this site’s feed'));
  expect(own.findSiteFeeds).toHaveBeenCalledOnce();
  const feeds = [
    { url: 'https://harbour.example/feed', title: 'Harbour Post' },
    { url: 'https://harbour.example/comments' },
  ];
  const found = popup({ actions: own, siteFeeds: { kind: 'page', url: 'https://harbour.example/', feeds } });
  expect(textOf(found.querySelector('[data-site-feeds]'))).toContain('This page announces 2 feeds:');
  click(button(found, 'Harbour Post'));
  click(button(found, 'harbour.example/comments'));
  expect(own.addFeed.mock.calls).toEqual([['https://harbour.example/feed'], ['https://harbour.example/comments']]);
  expect(textOf(popup({ siteFeeds: { kind: 'restricted' } }).querySelector('[role="status"]'))).toContain(
    'The browser lets no extension look at this page',
  );
});
