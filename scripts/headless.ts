import './words';
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { editionAsText } from '@/lib/briefing/export';
import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { formatter } from '@/lib/format';
import { translator } from '@/lib/i18n';
import { launchWithExtension } from './browser';
import { EXTENSION } from './build';
import { newestEdition, newestWeather, WAIT_LIMIT, waitForEdition } from './edition';
import type { Source } from './source';

const EMOJI = Object.fromEntries(CATALOGUE.map(({ id, emoji }) => [id, emoji]));

async function briefingText(page: Page): Promise<string | undefined> {
  const edition = await newestEdition(page);
  if (!edition) return undefined;
  const words = { t: translator('en'), format: formatter('en', edition.timeZone) };
  return editionAsText(edition, { words, emoji: EMOJI, ...(await newestWeather(page, 'en')), now: Date.now() });
}

type HeadlessOptions = {
  readonly source: Source /** Where to save a picture of the whole page. */;
  readonly picture?: string;
};

/** Opens the extension without a window, waits for its edition and prints it; the exit code, 1 where there is none to print. */
export async function playHeadless({ source, picture }: HeadlessOptions): Promise<number> {
  // The newsstand's stories are new at every start, and an old profile would know them as shown.
  if (source.kind === 'newsstand') rmSync(source.profileDir, { recursive: true, force: true });
  const { profileDir, hostRules } = source;
  const { context, extensionId } = await launchWithExtension({
    extensionDir: EXTENSION,
    profileDir,
    headless: true,
    hostRules,
  });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/newtab.html`);
  const complete = await waitForEdition(page, (words) => console.error(`Asking the feeds: ${words}`));
  if (!complete) console.error(`Not complete after ${WAIT_LIMIT / 60_000} minutes; this is what there is.`);
  const text = await briefingText(page);
  if (picture) await page.screenshot({ path: picture, fullPage: true });
  await context.close();
  if (text === undefined) {
    console.error('The extension has compiled no briefing.');
    return 1;
  }
  process.stdout.write(`${text.trimEnd()}\n`);
  if (source.kind === 'newsstand') console.error('This was sample news from the newsstand.');
  if (picture) console.error(`A picture of the page is in ${picture}.`);
  return 0;
}
