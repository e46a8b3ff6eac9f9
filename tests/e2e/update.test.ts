import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';

/** As pages have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser & {
  readonly developerPrivate: { updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void> };
};

let stand: Awaited<ReturnType<typeof startNewsstand>>;
let briefing: Briefing;

beforeEach(async () => {
  stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  briefing = await startBriefing({ port: stand.port });
});

afterEach(async () => {
  await briefing.close();
  await stand.close();
  removeProfile(briefing.profileDir);
});

/** Runs in the page: playwright keeps every page in sight, so what the browser would say of a covered tab is said here. */
function hide(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** An unpacked extension that starts itself anew is switched off unless the reader is a developer. */
async function allowReloads({ context }: Briefing): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
}

test('a new version waits while a page is in sight, and is there with its alarm once it is not', async () => {
  const page = await briefing.options();
  await eventually(async () => (await briefing.rows('editions')).length > 0, 60_000);
  // An unpacked extension gets no updates: this is what the worker notes when the browser announces one.
  await page.evaluate(() => chrome.storage.session.set({ updateReady: true }));
  const runs = async () => (await briefing.rows<{ name: string; startedAt: number }>('jobs')).find(isUpdate)?.startedAt;
  const isUpdate = ({ name }: { name: string }) => name === 'update-unseen';
  const before = await runs();
  await briefing.tickSoon();
  await eventually(async () => (await runs()) !== before, 30_000);
  expect(await page.evaluate(() => chrome.storage.session.get('updateReady'))).toEqual({ updateReady: true });

  for (const each of briefing.context.pages()) await each.evaluate(hide);
  await allowReloads(briefing);
  const closed = page.waitForEvent('close', { timeout: 60_000 });
  await briefing.tickSoon();
  await closed; // with the old version go its pages
  const again = await eventually(() => briefing.options().catch(() => undefined), 20_000);
  const alarm = await eventually(() => again.evaluate(() => chrome.alarms.get('tick')), 10_000);
  expect(alarm.periodInMinutes).toBe(1);
  expect(await again.evaluate(() => chrome.storage.session.get('updateReady'))).toEqual({});
}, 180_000);
