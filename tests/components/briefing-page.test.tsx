// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { BriefingPage, type BriefingPageProps } from '@/components/BriefingPage';
import { HOUR, MINUTE } from '@/lib/time';
import { anEdition, aSection, aWarning, DUE, NOW, printed, SECTIONS, settings, someWeather } from './samples';
import { all, button, click, show, textOf } from './show';

const actions = () => ({
  update: vi.fn(),
  grantHosts: vi.fn(),
  openOptions: vi.fn(),
  share: vi.fn(),
  print: vi.fn(),
});
const props = (over: Partial<BriefingPageProps> = {}): BriefingPageProps => ({
  edition: anEdition(),
  weather: someWeather(),
  sections: SECTIONS,
  settings: settings(),
  round: undefined,
  now: NOW,
  newCount: 0,
  online: true,
  missingHosts: [],
  actions: actions(),
  ...over,
});
const page = (over: Partial<BriefingPageProps> = {}) => show(<BriefingPage {...props(over)} />).page;
const sectionIds = (found: ParentNode) => all(found, '[data-section]').map((section) => section.dataset.section);

test('prints the weather first, then the sections in the reader’s order', () => {
  const sections = [aSection('science'), aSection('weather', { feeds: [] }), aSection('international')];
  expect(sectionIds(page({ sections }))).toEqual(['weather', 'science', 'international']);
});

test('the edition’s time is on the page, for eyes and for programs', () => {
  const found = page();
  expect(found.querySelector('main')?.dataset.editionAt).toBe(String(DUE));
  expect(textOf(found.querySelector('header'))).toContain('Edition of 06:45 EST · 14‑minute read');
  expect(textOf(found.querySelector('header'))).toContain('Saturday 21 November 2026');
  expect(textOf(found.querySelector('header'))).toContain('Petawawa, Ontario');
});

test('a section that is switched off disappears at once, from the index too', () => {
  const sections = SECTIONS.map((section) => (section.id === 'canada' ? { ...section, enabled: false } : section));
  const found = page({ sections });
  expect(sectionIds(found)).toEqual(['weather', 'international', 'science']);
  expect(all(found, 'nav a').map((link) => link.getAttribute('href'))).toEqual([
    '#weather',
    '#international',
    '#science',
  ]);
});

test('a section that the edition does not contain yet is loading', () => {
  const found = page({ edition: anEdition({ sections: [printed('international')] }) });
  expect(found.querySelector('[data-section="canada"] [data-empty="loading"]')).not.toBeNull();
});

test('before the first edition everything is loading, and the progress is said', () => {
  const found = page({ edition: undefined, weather: undefined, round: { startedAt: NOW, total: 80, done: 12 } });
  expect(all(found, '[data-section] [data-empty="loading"]')).toHaveLength(4);
  expect(found.querySelector('main')?.hasAttribute('data-edition-at')).toBe(false);
  expect(found.querySelector('[data-receipt]')).toBeNull();
  expect(button(found, '12 of 80 feeds').tagName).toBe('BUTTON');
});

test('a page with every section switched off says so', () => {
  const found = page({ sections: SECTIONS.map((section) => ({ ...section, enabled: false })) });
  expect(found.querySelector('[data-empty="off"]')).not.toBeNull();
});

test('before the store has answered the page claims nothing', () => {
  const found = page({ edition: undefined, weather: undefined, sections: [], settings: settings({ greeted: false }) });
  expect(found.querySelector('[data-empty="loading"]')).not.toBeNull();
  expect(found.querySelector('[data-empty="off"], [aria-labelledby="greeting-title"], nav')).toBeNull();
});

test('warnings stand above everything', () => {
  const found = page({ weather: someWeather({ warnings: [aWarning()] }) });
  const warning = found.querySelector('[data-warning]') as Element;
  expect(warning.compareDocumentPosition(found.querySelector('h1') as Element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('a late edition says when it was built, and why', () => {
  const found = page({ edition: anEdition({ occasion: 'late', builtAt: DUE + 87 * MINUTE }) });
  expect(textOf(found.querySelector('header'))).toContain('Built 08:12: the browser was not running at 06:45.');
});

test.each(['first', 'scheduled', 'update'] as const)('a %s edition makes no excuse', (occasion) => {
  const found = page({ edition: anEdition({ occasion, builtAt: DUE + 2 * HOUR }) });
  expect(textOf(found.querySelector('header'))).not.toContain('closed');
});

test('sample news is marked as such', () => {
  expect(textOf(page({ edition: anEdition({ sample: true }) }).querySelector('header'))).toContain('Sample news');
  expect(textOf(page().querySelector('header'))).not.toContain('Sample');
});

test('without a connection the page says what it shows', () => {
  expect(textOf(page({ online: false }).querySelector('header'))).toContain('Offline: this is the copy of 06:45.');
});

test('withheld sites are told, with a button that asks for them', () => {
  const own = actions();
  const found = page({ missingHosts: ['a.example', 'b.example'], actions: own });
  const notice = found.querySelector('[aria-label="Site permission"]') as HTMLElement;
  expect(textOf(notice)).toContain('2 of its sites');
  click(button(notice, 'Allow these sites'));
  expect(own.grantHosts).toHaveBeenCalledOnce();
});

test('a new reader is greeted beside the edition, never before it', () => {
  const greeting = <section id="first-run">Good morning</section>;
  const found = page({ settings: settings({ greeted: false }), greeting });
  expect(all(found, 'main > .edition > *').at(-1)?.id).toBe('first-run');
  expect(page({ settings: settings({ greeted: true }), greeting }).querySelector('#first-run')).toBeNull();
  expect(
    page({ settings: settings({ greeted: false }), greeting, sections: [] }).querySelector('#first-run'),
  ).toBeNull();
});

test('no style is written into the document, and no link tells where it comes from', () => {
  const found = page({ weather: someWeather({ warnings: [aWarning({ url: 'https://weather.example/w' })] }) });
  expect(all(found, '[style], style')).toEqual([]);
  const outward = all<HTMLAnchorElement>(found, 'a').filter((link) => link.getAttribute('href')?.startsWith('http'));
  expect(new Set(outward.map((link) => link.rel))).toEqual(new Set(['noreferrer noopener']));
});

test('an update keeps the stories’ elements where they are', () => {
  const { page: found, again } = show(<BriefingPage {...props()} />);
  const before = found.querySelector('article');
  again(<BriefingPage {...props({ now: NOW + MINUTE, newCount: 3 })} />);
  expect(found.querySelector('article')).toBe(before);
});
