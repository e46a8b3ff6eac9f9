import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import type { Settings } from '@/lib/settings';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeAll(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now(), { healthy: true }) });
  briefing = await startBriefing({ port: stand.port });
}, 120_000);

afterAll(async () => {
  await briefing?.close();
  await stand?.close();
  if (briefing) removeProfile(briefing.profileDir);
});

const settings = async () => (await briefing.rows<{ value: Settings }>('settings'))[0]?.value;

test('the first run stands beside the edition while it fills, takes four answers at once, and is gone for good', async () => {
  const tab = await briefing.newTab();
  await tab.setViewportSize({ width: 1440, height: 900 });
  const panel = tab.locator('.greeting');
  await panel.waitFor();
  await tab.locator('[data-story]').first().waitFor({ timeout: 120_000 });
  expect(await panel.isVisible()).toBe(true);

  await panel.locator('[name="editionTime"]').fill('07:15');
  await panel.locator('[value="mornings"]').click();
  await panel.locator('.sections > summary').click();
  await panel.getByRole('checkbox', { name: 'Science' }).click();
  await tab.locator('[data-section="science"]').waitFor({ state: 'detached' });
  await panel.locator('.place > summary').click();
  await panel.locator('[name="place"]').fill('46.8, -71.2');
  await panel.locator('[type="submit"]').click();
  await eventually(async () => (await settings())?.place.latitude === 46.8, 10_000);
  expect(await settings()).toMatchObject({ editionTime: '07:15', newTab: 'mornings' });

  await panel.locator('.close').click();
  await panel.waitFor({ state: 'detached' });
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('main');
  const isMade = async () => (await briefing.rows<Edition>('editions')).some(({ state }) => state === 'final');
  await eventually(isMade, 180_000);
  await tab.reload();
  await tab.locator('[data-story]').first().waitFor();
  // A page that is closed within a second of it may be begun as it stood before.
  await expect.poll(() => panel.count()).toBe(0);
}, 300_000);
