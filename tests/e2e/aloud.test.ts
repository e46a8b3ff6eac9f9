import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { violations } from './violations';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  const tab = await briefing.newTab();
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
  await tab.locator('.greeting .close').click();
  await tab.locator('.greeting').waitFor({ state: 'detached' });
  await tab.close();
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

/** A browser's voice as the specification has it, with an end that the test gives; headless Chromium has none at all. */
function giveVoice({ isLocal }: { isLocal: boolean }): void {
  const queue: SpeechSynthesisUtterance[] = [];
  const said: string[] = [];
  const voice = (lang: string) => ({ lang, name: lang, localService: isLocal, default: false, voiceURI: lang });
  class Utterance {
    text: string;
    onend?: () => void;
    onerror?: (event: { error: string }) => void;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesis = {
    getVoices: () => [voice('en-CA'), voice('fr-CA')],
    addEventListener: () => {},
    speak: (utterance: SpeechSynthesisUtterance) => {
      queue.push(utterance);
      said.push(utterance.text);
    },
    cancel: () => {
      for (const utterance of queue.splice(0))
        setTimeout(() => (utterance as unknown as Utterance).onerror?.({ error: 'canceled' }));
    },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: Utterance,
    said,
    endOne: () => (queue.shift() as unknown as Utterance | undefined)?.onend?.(),
  });
}

type Spoken = { readonly said: string[]; endOne(): void };

async function openTab(voice?: { isLocal: boolean }, prepare: (tab: Page) => void = () => {}): Promise<Page> {
  const tab = await briefing.context.newPage();
  prepare(tab);
  if (voice) await tab.addInitScript(giveVoice, voice);
  await tab.goto('chrome://newtab/');
  await tab.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
  await tab.locator('[data-story]').first().waitFor();
  return tab;
}

const player = (tab: Page) => tab.locator('.aloud-bar');
const said = (tab: Page) => tab.evaluate(() => (globalThis as unknown as Spoken).said);
const endOne = (tab: Page) => tab.evaluate(() => (globalThis as unknown as Spoken).endOne());
const marked = (tab: Page) =>
  tab.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map((range) => range.toString()).join());

test('what reads aloud is not loaded before it is asked for', async () => {
  const asked: string[] = [];
  const isAloud = (url: string) => /\/aloud-[\w-]+\.(?:js|css)$/.test(url);
  const tab = await openTab({ isLocal: true }, (page) => page.on('request', (request) => asked.push(request.url())));
  expect(asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(3);
  expect(asked.filter(isAloud)).toEqual([]);
  await tab.keyboard.press('l');
  await player(tab).waitFor();
  expect(asked.filter(isAloud).length).toBeGreaterThan(0);
  await tab.close();
});

test('a browser without a voice says so, and what helps', async () => {
  const tab = await openTab();
  expect(await tab.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await tab.getByRole('button', { name: 'Listen' }).click();
  await player(tab).waitFor();
  expect(await player(tab).getAttribute('data-aloud')).toBe('no-voice');
  expect(await player(tab).innerText()).toContain('There is no voice here');
  await tab.keyboard.press('Escape');
  await player(tab).waitFor({ state: 'detached' });
  await tab.close();
});

test('a section is read as it stands, with a mark that follows, by keys alone', async () => {
  const tab = await openTab({ isLocal: true });
  const section = tab.locator('[data-section="canada"]');
  await section.locator('.section-head summary').click();
  await section.getByRole('button', { name: 'Read this section aloud' }).click();
  await player(tab).waitFor();
  const title = await section.locator('h2').innerText();
  const first = section.locator('[data-story]').first();
  expect([await said(tab), await marked(tab)]).toEqual([[title], title]);
  await endOne(tab);
  expect(await marked(tab)).toBe(await first.locator('h3').innerText());
  await endOne(tab);
  expect(await marked(tab)).toBe(await first.locator('cite').innerText());
  await endOne(tab);
  expect((await first.locator('[data-summary]').innerText()).startsWith(await marked(tab))).toBe(true);

  await tab.keyboard.press('l');
  await tab.locator('[data-aloud="paused"]').waitFor();
  await tab.keyboard.press('l');
  await tab.locator('[data-aloud="speaking"]').waitFor();
  await player(tab).getByRole('button', { name: 'Next story' }).focus();
  await tab.keyboard.press('Enter');
  const second = section.locator('[data-story]').nth(1).locator('h3');
  await eventually(async () => (await marked(tab)) === (await second.innerText()), 5000);
  await tab.keyboard.press('Escape');
  await player(tab).waitFor({ state: 'detached' });
  expect(await marked(tab)).toBe('');
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(await second.innerText());
  await tab.close();
});

test('the whole edition begins with the weather and its warnings, and leaves nothing of itself on the next page', async () => {
  const tab = await openTab({ isLocal: true });
  await tab.keyboard.press('l');
  await player(tab).waitFor();
  for (let number = 0; number < 4; number++) await endOne(tab);
  const spoken = await said(tab);
  expect(spoken[0]).toBe('Weather');
  expect(spoken[1]).toMatch(/warning/i);
  await tab.close();
  const next = await openTab();
  expect(await player(next).count()).toBe(0);
  await next.close();
});

test('voices that need a server do not read before the reader agrees', async () => {
  const tab = await openTab({ isLocal: false });
  await tab.keyboard.press('l');
  await tab.locator('[data-aloud="asks"]').waitFor();
  expect(await said(tab)).toEqual([]);
  await player(tab).getByRole('button', { name: 'Without them' }).click();
  await player(tab).waitFor({ state: 'detached' });
  expect(await said(tab)).toEqual([]);
  await tab.keyboard.press('l');
  await player(tab).getByRole('button', { name: 'Read with these voices' }).click();
  await tab.locator('[data-aloud="speaking"]').waitFor();
  expect(await said(tab)).toEqual(['Weather']);
  await tab.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the player, in %s colours', async (colorScheme) => {
  const tab = await openTab({ isLocal: false });
  await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await tab.setViewportSize({ width: 320, height: 700 });
  await tab.keyboard.press('l');
  await tab.locator('[data-aloud="asks"]').waitFor();
  expect(await violations(tab)).toEqual([]);
  await player(tab).getByRole('button', { name: 'Read with these voices' }).click();
  await tab.locator('[data-aloud="speaking"]').waitFor();
  expect(await violations(tab)).toEqual([]);
  const { right } = await player(tab).evaluate((node) => node.getBoundingClientRect().toJSON());
  expect([right, await tab.evaluate(() => document.documentElement.scrollWidth)]).toEqual([320, 320]);
  await tab.close();
});
