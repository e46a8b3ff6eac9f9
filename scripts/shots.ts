import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '@/lib/i18n';
import { sampleNewsstand } from '@/tests/newsstand/newsstand';
import { startNewsstand } from '@/tests/newsstand/server';
import { launchWithExtension } from './browser';
import { buildIfStale, EXTENSION } from './build';
import { ROOT } from './command';
import { waitForEdition } from './edition';
import { fewerColours } from './fewer-colours';
import { README_SHOTS, SHOTS, type Shot } from './shot-list';

const FOLDER = resolve(ROOT, '.cache/shots');
/** Switched off in the state `few`: what is left is an odd number of sections, one of them empty. */
const OFF_IN_FEW = ['us', 'ai', 'digital-strategy', 'public-health', 'science', 'government', 'emerging-tech'];

type Desk = { readonly context: BrowserContext; open(path: string): Promise<Page> };

/** One reader: a profile of their own, kept between runs, so that a second look does not wait for an edition. */
async function openDesk(language: Language, extensionDir: string, port: number): Promise<Desk> {
  const { context, extensionId } = await launchWithExtension({
    extensionDir,
    profileDir: join(FOLDER, `profile-${language}`),
    headless: true,
    hostRules: `MAP * 127.0.0.1:${port}`,
  });
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return { context, open };
}

async function firstEdition(desk: Desk, language: Language): Promise<void> {
  const options = await desk.open('options.html');
  await options.locator('select[name="language"]').selectOption(language);
  const tab = await desk.open('newtab.html');
  await tab.locator('progress, [data-story]').first().waitFor({ timeout: 30_000 });
  await tab.screenshot({ path: join(FOLDER, `newtab-1440-light-${language}-loading.png`), fullPage: true });
  if (!(await waitForEdition(tab, (words) => console.log(words)))) throw new Error('No edition came.');
  // A round may follow the first one where the language's own feeds are still to be asked.
  await tab.locator('[data-refresh][aria-disabled="false"]').waitFor({ timeout: 120_000 });
  await Promise.all([tab.close(), options.close()]);
}

async function setSwitches(desk: Desk, ids: readonly string[], on: boolean): Promise<void> {
  const options = await desk.open('options.html');
  for (const id of ids)
    await options.locator(`[data-section-row="${id}"]`).getByRole('switch').setChecked(on, { force: true });
  await options.close();
}

/** Runs in the page: as if nobody had read the greeting yet. */
function forgetGreeting(): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const settings = request.result.transaction('settings', 'readwrite').objectStore('settings');
      settings.get('settings').onsuccess = ({ target }) => {
        const row = (target as IDBRequest).result;
        if (row) settings.put({ ...row, value: { ...row.value, greeted: false } });
      };
      settings.transaction.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });
}

/** Brings the page into the shot's state; what it gives back undoes that. */
async function arrange(desk: Desk, page: Page, { state }: Shot): Promise<() => Promise<void>> {
  const greeting = page.locator('.greeting .close');
  if (state !== 'greeting' && (await greeting.count()) > 0) {
    await greeting.click();
    await greeting.waitFor({ state: 'detached' });
  }
  switch (state) {
    case 'greeting':
      await page.evaluate(forgetGreeting);
      await page.reload();
      await greeting.waitFor();
      return async () => {};
    case 'offline':
      await desk.context.setOffline(true);
      return () => desk.context.setOffline(false);
    case 'few':
      await setSwitches(desk, OFF_IN_FEW, false);
      for (const id of OFF_IN_FEW) await page.locator(`[data-section="${id}"]`).waitFor({ state: 'detached' });
      return () => setSwitches(desk, OFF_IN_FEW, true);
    case 'open':
      await page.locator('[data-section-row="university-ai"] summary').click();
      return async () => {};
    default:
      return async () => {};
  }
}

async function take(desk: Desk, shot: Shot, folder: string): Promise<void> {
  const page = await desk.open(`${shot.page}.html`);
  await page.emulateMedia({ colorScheme: shot.scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: shot.width, height: shot.height });
  await page.locator('[data-story], [data-feed-url]').first().waitFor({ state: 'attached' });
  const undo = await arrange(desk, page, shot);
  const png = await page.screenshot({ fullPage: !shot.windowOnly });
  await undo();
  await page.close();
  const blank = await desk.context.newPage();
  writeFileSync(join(folder, `${shot.name}.png`), shot.windowOnly ? await fewerColours(blank, png) : png);
  await blank.close();
  console.log(shot.name);
}

async function takeAll(shots: readonly Shot[], folder: string): Promise<void> {
  const { port, close } = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  // A copy at one address, so that the profiles keep knowing it and a build meanwhile changes nothing.
  const extensionDir = join(FOLDER, 'extension');
  rmSync(extensionDir, { recursive: true, force: true });
  cpSync(EXTENSION, extensionDir, { recursive: true });
  for (const language of LANGUAGES.filter((one) => shots.some((shot) => shot.language === one))) {
    const desk = await openDesk(language, extensionDir, port);
    await firstEdition(desk, language);
    for (const shot of shots.filter((one) => one.language === language)) await take(desk, shot, folder);
    await desk.context.close();
  }
  await close();
}

// npm run shots [-- --only NAME] [--readme] [--keep]: pictures of the built pages with the newsstand's news, in .cache/shots.
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, readme: { type: 'boolean' }, keep: { type: 'boolean' } },
});
await buildIfStale();
if (!values.keep) for (const one of LANGUAGES) rmSync(join(FOLDER, `profile-${one}`), { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const wanted = (values.readme ? README_SHOTS : SHOTS).filter(({ name }) => name.includes(values.only));
await takeAll(wanted, values.readme ? resolve(ROOT, 'assets/readme') : FOLDER);
process.exit(0);
