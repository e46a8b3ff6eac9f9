import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '@/lib/briefing/types';
import { frozenKey, UNSEEN } from '@/lib/frozen-key';
import { rows } from '@/scripts/edition';
import { sampleNewsstand } from '../newsstand/newsstand';
import { startNewsstand } from '../newsstand/server';
import { collectErrors } from './errors';
import { eventually } from './eventually';
import { type Briefing, removeProfile, startBriefing } from './harness';
import { isFinal } from './shown';

/** As pages have it: functions given to `evaluate` run there. */
declare const chrome: typeof import('wxt/browser').browser;

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

/** Notes each page that was opened out of sight and is closed again, by its path. */
async function watchUnseen({ context }: Briefing): Promise<readonly string[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('No browser session');
  const open = new Map<string, string>();
  const drawn: string[] = [];
  const note = ({ targetInfo: { targetId, url } }: { targetInfo: { targetId: string; url: string } }) =>
    void open.set(targetId, url);
  session.on('Target.targetCreated', note);
  session.on('Target.targetInfoChanged', note);
  session.on('Target.targetDestroyed', ({ targetId }) => {
    const url = new URL(open.get(targetId) ?? 'about:blank');
    if (url.search === UNSEEN) drawn.push(url.pathname);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  return drawn;
}

const PAGES = ['/newtab.html', '/popup.html'] as const;

async function closeOurPages({ context, extensionId }: Briefing): Promise<void> {
  for (const page of context.pages()) if (page.url().includes(extensionId)) await page.close();
}

test('an edition made with no page open has both pages drawn out of sight, and nothing goes wrong in them', async () => {
  const errors = await collectErrors(briefing);
  const drawn = await watchUnseen(briefing);
  const page = await briefing.options();
  // A fast worker may have drawn them before anybody watched: as it knows of nothing drawn, it does so again.
  await page.evaluate(() => chrome.storage.session.remove('drawn'));
  await briefing.tickSoon();
  await closeOurPages(briefing);
  await eventually(async () => drawn.slice(-2).join() === PAGES.join(), 180_000);
  expect(await errors()).toEqual([]);

  const later = await briefing.options();
  const first = (await rows<Edition>(later, 'editions')).find(isFinal)?.sections.find(({ stories }) => stories[0]);
  const kept = await later.evaluate(
    (keys) => keys.map((key) => localStorage.getItem(key)),
    PAGES.map((path) => frozenKey(path)),
  );
  for (const text of kept) expect(text).toContain(`"data-story":"${first?.stories[0]?.id}"`);

  // A page that takes itself for one that is seen shows that an error of it would have been noted. One at a time may be open.
  const control = () =>
    later.evaluate(() =>
      chrome.offscreen
        .createDocument({ url: '/popup.html', reasons: ['LOCAL_STORAGE'], justification: 'A control.' })
        .then(() => true)
        .catch(() => false),
    );
  await eventually(control, 20_000);
  await eventually(async () => (await errors()).some((error) => error.startsWith('/popup.html: Uncaught')), 10_000);
}, 240_000);
