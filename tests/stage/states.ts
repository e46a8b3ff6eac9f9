import type { Page } from 'playwright-core';
import { HOUR } from '@/lib/time';
import { type Rows, STAGE_NOW, withSettings } from './rows';
import {
  asking,
  away,
  calm,
  emptied,
  failed,
  filling,
  reading,
  stale,
  synced,
  unwell,
  WARNINGS,
  withWarnings,
} from './situations';

/** A page as a reader may meet it. */
export type State = {
  readonly page: 'newtab' | 'popup' | 'options' | 'sidepanel';
  readonly hash?: string;
  /** What the store holds, from what it holds on a good morning. */
  readonly rows?: (rows: Rows) => Rows;
  readonly isOffline?: boolean;
  /** Kept for the browser's session, past the store. */
  readonly session?: Readonly<Record<string, unknown>>;
  /** Kept beside the frozen page. */
  readonly local?: Readonly<Record<string, unknown>>;
  /** What has to be there before it is looked at. */
  readonly until: string;
  /** What the reader has done. */
  readonly act?: (page: Page) => Promise<void>;
};

const READY = '[data-story]';
const open = (selector: string) => async (page: Page) => {
  await page
    .locator(selector)
    .first()
    .evaluate((details) => details.setAttribute('open', ''));
};

async function openMenus(page: Page): Promise<void> {
  await open('.slot-lead .story-why')(page);
  await open('.slot-lead .section-head > .more-details')(page);
  await open('.slot-part .story-card .more-details')(page);
  await open('.receipt details')(page);
  await page.locator('.story-card .more-details li').first().waitFor();
}

/** Every state of every page. The order is that of a first day. */
export const STATES = {
  begun: {
    page: 'newtab',
    rows: (rows) => ({ ...withSettings(rows, { greeted: true }), ...asking(rows), editions: [], weather: [] }),
    until: '[data-empty="loading"]',
  },
  loading: { page: 'newtab', rows: filling, until: READY },
  'first-run': { page: 'newtab', rows: (rows) => withSettings(filling(rows), { greeted: false }), until: '.greeting' },
  ready: { page: 'newtab', rows: calm, until: READY },
  warnings: { page: 'newtab', rows: (rows) => withWarnings(rows, WARNINGS), until: '[data-warning="red"]' },
  reading: { page: 'newtab', rows: (rows) => reading(calm(rows)), until: '[data-read]' },
  menus: { page: 'newtab', rows: calm, until: READY, act: openMenus },
  compact: { page: 'newtab', rows: (rows) => withSettings(calm(rows), { density: 'compact' }), until: READY },
  full: { page: 'newtab', rows: (rows) => withSettings(calm(rows), { density: 'full' }), until: READY },
  larger: { page: 'newtab', rows: (rows) => withSettings(calm(rows), { textSize: 'larger' }), until: READY },
  sans: { page: 'newtab', rows: (rows) => withSettings(calm(rows), { face: 'sans' }), until: READY },
  folded: {
    page: 'newtab',
    rows: (rows) => withSettings(calm(rows), { foldedSections: ['us', 'ai', 'science'] }),
    until: '[data-folded]',
  },
  missed: { page: 'newtab', rows: (rows) => away(calm(rows)), until: '[data-missed]' },
  stale: { page: 'newtab', rows: stale, until: READY },
  offline: { page: 'newtab', rows: calm, isOffline: true, until: READY },
  failed: { page: 'newtab', rows: failed, until: READY },
  empty: { page: 'newtab', rows: emptied, until: '[data-empty="quiet"]' },
  off: {
    page: 'newtab',
    rows: (rows) => ({ ...rows, sections: rows.sections.map((section) => ({ ...section, enabled: false })) }),
    until: '[data-empty="off"]',
  },
  trouble: { page: 'newtab', rows: calm, session: { trouble: { kind: 'full' } }, until: '[data-trouble]' },
  quiet: {
    page: 'newtab',
    rows: (rows) => withSettings(calm(rows), { newTab: 'asked' }),
    local: { 'briefing:manners:1': { newTab: 'asked', pausedUntil: 0, shownAt: 0 } },
    until: '[data-quiet] [data-weather]',
  },
  'quiet-warned': {
    page: 'newtab',
    rows: (rows) => withWarnings(withSettings(rows, { pausedUntil: STAGE_NOW + HOUR }), WARNINGS.slice(1, 2)),
    local: { 'briefing:manners:1': { newTab: 'every', pausedUntil: STAGE_NOW + HOUR, shownAt: 0 } },
    until: '[data-quiet] [data-weather]',
  },
  search: { page: 'newtab', hash: '#search?q=the', rows: calm, until: 'main#search [data-result]' },
  saved: { page: 'newtab', hash: '#saved', rows: reading, until: '[data-saved-list] li' },
  archive: { page: 'newtab', hash: '#archive', rows: away, until: '.day' },
  past: { page: 'newtab', hash: '#archive/past-2', rows: away, until: READY },
  popup: { page: 'popup', rows: calm, until: READY },
  'popup-warned': { page: 'popup', rows: (rows) => withWarnings(rows, WARNINGS.slice(0, 2)), until: '[data-warning]' },
  'popup-empty': { page: 'popup', rows: emptied, until: '[data-empty]' },
  panel: { page: 'sidepanel', rows: calm, until: READY },
  options: { page: 'options', until: '[data-feed-url]' },
  'options-open': {
    page: 'options',
    rows: failed,
    until: '[data-feed-url]',
    act: open('[data-section-row="university-ai"] > details'),
  },
  'options-larger': {
    page: 'options',
    rows: (rows) => withSettings(rows, { textSize: 'larger' }),
    until: '[data-feed-url]',
  },
  'options-synced': { page: 'options', rows: synced, until: '[data-sync-facts]' },
  'options-feed': {
    page: 'options',
    rows: unwell,
    until: '[data-feed-url]',
    act: async (page) => {
      await page.locator('tr[data-feed-url]:has(.pace-line) td.more button').nth(1).click();
      await page.locator('.feed-attempts').waitFor();
    },
  },
} as const satisfies Readonly<Record<string, State>>;

export type StateName = keyof typeof STATES;
export const STATE_NAMES = Object.keys(STATES) as readonly StateName[];
