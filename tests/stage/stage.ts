import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '@/lib/i18n';
import { launchWithExtension } from '@/scripts/browser';
import { type Rows, recordedRows, STAGE_NOW, STAGE_TIME_ZONE, shortened, withSettings } from './rows';
import { STATES, type State, type StateName } from './states';

/** As pages of the extension have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A browser in which nothing happens by itself: a store of our own, a clock that stands still, and a worker that rests. */
export type Stage = {
  /** The page in a state, once all of it is there. The page before it is closed. */
  show(name: StateName, language: Language, options?: ShowOptions): Promise<Page>;
  readonly context: BrowserContext;
  close(): Promise<void>;
};

export type ShowOptions = {
  /** Two stories a section and as many feeds, where more would only be more of the same. */
  readonly short?: boolean;
  /** Another one than the state's. */
  readonly hash?: string;
};

export async function openStage(extensionDir: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-stage-'));
  const restingDir = join(folder, 'extension');
  cpSync(extensionDir, restingDir, { recursive: true });
  writeFileSync(join(restingDir, 'background.js'), '');
  const { context, extensionId } = await launchWithExtension({
    extensionDir: restingDir,
    profileDir: join(folder, 'profile'),
    headless: true,
    // Nobody is asked anything, and nobody would answer.
    hostRules: 'MAP * 127.0.0.1:9',
    timeZone: STAGE_TIME_ZONE,
  });
  const base = `chrome-extension://${extensionId}`;
  const keeper = await context.newPage();
  await keeper.goto(`${base}/options.html`);
  await keeper.locator('select[name="language"]').waitFor();
  await context.addInitScript(stopClock, STAGE_NOW);
  const pages: Page[] = [];
  return {
    context,
    show: async (name, language, { short = false, hash } = {}) => {
      for (const page of pages.splice(0)) await page.close();
      const state: State = { ...STATES[name], ...(hash && { hash }) };
      const page = await showState(context, keeper, { base, state, language, short });
      pages.push(page);
      return page;
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Scene = { readonly base: string; readonly state: State; readonly language: Language; readonly short: boolean };

async function showState(
  context: BrowserContext,
  keeper: Page,
  { base, state, language, short }: Scene,
): Promise<Page> {
  await context.setOffline(false);
  const recorded = short ? shortened(recordedRows(language)) : recordedRows(language);
  const rows = withSettings(recorded, { language, greeted: true });
  await keeper.evaluate(furnish, {
    tables: (state.rows?.(rows) ?? rows) satisfies Rows,
    local: state.local ?? {},
    session: state.session ?? {},
  });
  const page = await context.newPage();
  await context.setOffline(state.isOffline ?? false);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${base}/${state.page}.html${state.hash ?? ''}`);
  await page.locator(state.until).first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
  await state.act?.(page);
  return page;
}

/** Runs in the page, before all else. Playwright's own clock would take the page's performance marks away. */
function stopClock(now: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (Real, given: []) => (given.length > 0 ? new Real(...given) : new Real(now)),
    get: (Real, name) => (name === 'now' ? () => now : Reflect.get(Real, name)),
  });
}

type Furniture = {
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
};

/** Runs in the page: the store holds these rows and no others. */
async function furnish({ tables, local, session }: Furniture): Promise<void> {
  localStorage.clear();
  for (const [key, value] of Object.entries(local)) localStorage.setItem(key, JSON.stringify(value));
  await chrome.storage.session.clear();
  await chrome.storage.session.set(session);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const names = [...request.result.objectStoreNames].filter((name) => name !== 'meta');
      const transaction = request.result.transaction(names, 'readwrite');
      for (const name of names) {
        const store = transaction.objectStore(name);
        store.clear();
        for (const row of tables[name] ?? []) store.put(row);
      }
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
