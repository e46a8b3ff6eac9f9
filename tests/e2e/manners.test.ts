import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
}, 240_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const mannersKept = async (newTab: string) => {
  const options = await briefing.options();
  await options.locator('select[name="newTab"]').selectOption(newTab);
  await options.waitForFunction(
    (wanted) => JSON.parse(localStorage.getItem('briefing:manners:1') ?? '{}').newTab === wanted,
    newTab,
  );
  await options.close();
};

test('only the first tab of a morning shows the briefing; it stays in its tab, and one click away from the others', async () => {
  await mannersKept('mornings');
  const first = await briefing.newTab();
  await first.locator('[data-story]').first().waitFor();
  await first.waitForFunction(() => localStorage.getItem('briefing:frozen:1:/newtab.html#quiet') !== null);

  // Nothing but the classic script may run: what stands on the page then was drawn without the program.
  await briefing.context.route('**/chunks/**', (route) => route.abort());
  const bare = await briefing.newTab();
  await bare.locator('[data-quiet] h1').waitFor();
  expect(await bare.locator('[data-story]').count()).toBe(0);
  expect(new URL(bare.url()).pathname + new URL(bare.url()).hash).toBe('/newtab.html');
  await bare.close();
  await briefing.context.unroute('**/chunks/**');

  const second = await briefing.newTab();
  await second.waitForFunction(() => performance.getEntriesByName('briefing:ready').length > 0);
  expect(await second.locator('[data-quiet]').count()).toBe(1);
  expect(await second.locator('[data-story]').count()).toBe(0);
  await second.locator('[data-quiet] a[href="#briefing"]').click();
  await second.locator('[data-story]').first().waitFor();

  await first.reload();
  await first.locator('[data-story]').first().waitFor();
  expect(await first.locator('[data-quiet]').count()).toBe(0);
}, 120_000);

test('a pause makes tabs quiet at once, and ends with a click', async () => {
  await mannersKept('every');
  const tab = await briefing.newTab();
  await tab.locator('.pause-menu > summary').click();
  await tab.locator('.pause-menu button').first().click();
  await tab.locator('[data-quiet]').waitFor();
  await tab.waitForFunction(
    () => JSON.parse(localStorage.getItem('briefing:manners:1') ?? '{}').pausedUntil > Date.now(),
  );
  const other = await briefing.newTab();
  await other.locator('[data-quiet] button').click();
  await other.locator('[data-story]').first().waitFor();
  const third = await briefing.newTab();
  await third.locator('[data-story]').first().waitFor();
  expect(await third.locator('[data-quiet]').count()).toBe(0);
}, 120_000);
