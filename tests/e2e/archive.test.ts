import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { DAY, type Millis } from '@/lib/time';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

const OLD = join(import.meta.dirname, '../fixtures/briefings/old.txt');

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;
let tab: Page;

const finalEdition = async (): Promise<Edition | undefined> =>
  (await briefing.rows<Edition>('editions')).find((edition) => edition.state === 'final');

/** Runs in the page: editions of three days before, with stories of their own, and a reader who was away since. */
function livePast(day: Millis): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const transaction = request.result.transaction(['editions', 'visits'], 'readwrite');
      const editions = transaction.objectStore('editions');
      editions.getAll().onsuccess = ({ target }) => {
        const [now] = (target as IDBRequest<Edition[]>).result;
        if (!now) throw new Error('There is no edition.');
        for (const ago of [1, 2, 3]) {
          const own = (text: string) => `${ago} days ago: ${text}`;
          const sections = now.sections.map((section) => ({
            ...section,
            stories: section.stories.map((story) => ({
              ...story,
              id: own(story.id),
              title: own(story.title),
              keys: story.keys.map(own),
              at: story.at - ago * day,
            })),
          }));
          const [dueAt, builtAt] = [now.dueAt - ago * day, now.builtAt - ago * day];
          editions.put({ ...now, id: `past-${ago}`, occasion: 'scheduled', dueAt, builtAt, sections });
        }
        transaction.objectStore('visits').put({ key: 'visit', at: now.builtAt - 4 * day, began: 0, editionId: '' });
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  briefing = await startBriefing({ port: stand.port });
  tab = await briefing.newTab();
  await eventually(finalEdition, 180_000);
  await tab.locator('[data-story]').first().waitFor();
  await tab.evaluate(livePast, DAY);
  await tab.close();
  tab = await briefing.newTab();
  await tab.locator('[data-story]').first().waitFor();
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

test('what was missed is told before the end, once and in ten headlines at most', async () => {
  const missed = tab.locator('[data-missed]');
  await missed.waitFor();
  const headlines = await missed.locator('li > a').allInnerTexts();
  expect(headlines).toHaveLength(10);
  expect(headlines.every((headline) => /^[123] days ago: /.test(headline))).toBe(true);
  expect(await missed.innerText()).toContain('3 editions you missed');
});

test('the edition is saved as a file, with its links', async () => {
  const saved = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Save as a file' }).click();
  const download = await saved;
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^briefing-\d{4}-\d\d-\d\d\.md$/);
  for (const link of await tab
    .locator('[data-story] h3 a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)))
    expect(text).toContain(link);
});

test('on paper there are the stories with their links, and nothing to press', async () => {
  await tab.emulateMedia({ media: 'print' });
  expect(await tab.locator('button:visible, summary:visible:not(.receipt *), input:visible').count()).toBe(0);
  const links = tab.locator('[data-story] h3 a');
  expect(await tab.locator('[data-story] h3 a:visible').count()).toBe(await links.count());
  const pages = (await tab.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(pages?.length).toBeGreaterThan(1);
  await tab.emulateMedia({ media: 'screen' });
});

test('old briefings come in, and go again', async () => {
  const options = await briefing.options();
  const status = options.locator('[data-old-import-report]');
  await options.locator('input[data-import="briefings"]').setInputFiles(OLD);
  await expect.poll(() => status.innerText()).toContain('1 past edition imported. 16 stories in all.');
  await options.getByRole('button', { name: 'Undo the import' }).click();
  await expect.poll(() => briefing.rows('oldBriefings')).toEqual([]);
  await options.locator('input[data-import="briefings"]').setInputFiles(OLD);
  await expect.poll(() => status.innerText()).toContain('1 past edition imported.');
  await options.close();
});

/** What the checker finds on the page as it stands, each by its rule and the first element that breaks it. */
async function faults(): Promise<string[]> {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.each(['', '#archive', '#archive/past-2', '#archive/old-2025-03-03'])(
  'the page "%s" has no fault that a checker finds, in light and dark',
  async (hash) => {
    await tab.evaluate((to) => {
      location.hash = to;
    }, hash);
    await tab.locator(hash === '' ? 'main[data-edition-at]' : 'main#archive').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      expect(await faults()).toEqual([]);
    }
    await tab.evaluate(() => {
      location.hash = '';
    });
  },
);

test('past editions are listed, searched, read, and left by Back', async () => {
  await tab.getByRole('link', { name: 'Past editions' }).click();
  await tab.locator('.day').first().waitFor();
  expect(await tab.locator('.day').count()).toBe(4);
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Past editions');
  await tab.getByLabel('Search past editions').fill('gull lunch');
  expect(await tab.locator('.day').count()).toBe(1);
  await tab.getByRole('link', { name: 'Monday 3 March 2025' }).click();
  await tab.locator('[data-section="harbour-life"]').waitFor();
  expect(await tab.locator('[data-story]').count()).toBe(16);
  expect(await tab.locator('[data-story] a').count()).toBe(0);
  await tab.goBack();
  await tab.locator('.day').first().waitFor();
  await tab.goBack();
  await tab.locator('main[data-edition-at]').waitFor();
});
