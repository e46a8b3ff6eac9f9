import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { WordRow } from '@/lib/store/db';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

/** As the worker has it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let title: string;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  const edition = await eventually(
    async () => (await briefing.rows<Edition>('editions')).find(({ state }) => state === 'final'),
    180_000,
  );
  title = edition.sections.flatMap(({ stories }) => stories)[0]?.title ?? '';
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

/** Chromium has no address bar to type in without a screen, so its events are made in the worker, as the browser would. */
type Dispatching = { dispatch(...args: readonly unknown[]): void };

const worker = async () =>
  briefing.context.serviceWorkers()[0] ?? (await briefing.context.waitForEvent('serviceworker'));

/** What the address bar would show; each line has been read as XML by the browser itself. */
const type = async (text: string) =>
  (await worker()).evaluate(async (typed) => {
    type Line = { readonly content: string; readonly description: string };
    const lines = await new Promise<readonly Line[]>((give) =>
      (chrome.omnibox.onInputChanged as unknown as Dispatching).dispatch(typed, give),
    );
    for (const { description } of lines) await chrome.omnibox.setDefaultSuggestion({ description });
    return lines;
  }, text);

const enter = async (text: string, disposition: string) =>
  (await worker()).evaluate(
    ([typed, how]) => (chrome.omnibox.onInputEntered as unknown as Dispatching).dispatch(typed, how),
    [text, disposition] as const,
  );

test('the keyword suggests stories, what was typed marked, and opens them', async () => {
  const [first] = await type(title);
  const words = first?.description.replace(/<dim>.*<\/dim>$/, '').replace(/<\/?match>/g, '');
  expect(words).toBe(title.replace(/&/g, '&amp;').replace(/'/g, '&apos;').replace(/"/g, '&quot;'));
  expect(first?.description).toMatch(/<match>.*<dim> · .+ · \d+ .+<\/dim>$/);
  const opened = briefing.context.waitForEvent('page');
  await enter(first?.content ?? '', 'newForegroundTab');
  const page = await opened;
  await page.waitForURL((url) => url.href === first?.content);
  await page.close();
});

test('suggestions are marked up as the browser can read it, whatever is in them', async () => {
  const lines = await Promise.all(['a', 'th', 'é', '&', '<b>', "l'"].map(type));
  expect(lines.flat().length).toBeGreaterThan(5);
});

test('Enter on what was typed opens the page of search with it', async () => {
  const opened = briefing.context.waitForEvent('page');
  await enter(title, 'newForegroundTab');
  const page = await opened;
  await expect.poll(() => page.locator('[data-result] h2').first().innerText(), { timeout: 60_000 }).toBe(title);
  expect(await page.getByRole('searchbox').inputValue()).toBe(title);
  await page.close();
});

test('a word that is selected on any page can be muted from the menu, which is told and taken back', async () => {
  const muted = async () => (await briefing.rows<WordRow>('words')).map(({ text }) => text);
  const mute = async (selectionText: string) =>
    (await worker()).evaluate(
      (selection) =>
        (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch({
          menuItemId: 'mute-word',
          selectionText: selection,
        }),
      selectionText,
    );
  await mute(' “Plastics treaty”');
  await eventually(async () => (await muted()).includes('Plastics treaty'), 30_000);
  const tab = await briefing.newTab();
  const toast = tab.locator('.undo-toast');
  await expect.poll(() => toast.innerText(), { timeout: 30_000 }).toContain('Plastics treaty');
  const options = await briefing.options();
  await options.locator('[data-word="Plastics treaty"]').waitFor();
  await options.close();
  await tab.bringToFront();
  await toast.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await muted()).length === 0, 30_000);
  await tab.close();
});

test('the menu has its item, in words, once', async () => {
  const page = await briefing.options();
  await page.locator('select[name="language"]').selectOption('fr');
  await page.locator('html[lang="fr-CA"]').waitFor();
  // The browser refuses an item that does not exist, and tells no more of its menu.
  const known = () => page.evaluate(() => chrome.contextMenus.update('mute-word', {}).then(() => true));
  expect(await known()).toBe(true);
  await page.close();
});
