import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchWithExtension } from '@/scripts/browser';
import { waitForEdition } from '@/scripts/edition';
import { sampleNewsstand } from '@/tests/newsstand/newsstand';
import { startNewsstand } from '@/tests/newsstand/server';

export type Stage = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Address of one of the extension's pages. */
  url(path: string): string;
  /** A page of ours that stays open and lies in wait. */
  readonly keeper: Page;
  close(): Promise<void>;
};

const PAGES = ['newtab', 'popup'] as const;

/** Runs in the page: its markup as it stands, without the program. */
function markup(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of copy.querySelectorAll('script, link[rel="modulepreload"]')) script.remove();
  return `<!doctype html>${copy.outerHTML}`;
}

/** What a page shows once it has come to rest, written beside it as a page without any program: the limit. */
async function writeStatic(context: BrowserContext, folder: string, base: string): Promise<void> {
  for (const name of PAGES) {
    const page = await context.newPage();
    await page.goto(`${base}/${name}.html`);
    await page.locator('[data-story]').first().waitFor();
    await page.waitForTimeout(2500); // it is frozen for the next one when it has been quiet for a second
    writeFileSync(join(folder, `static-${name}.html`), await page.evaluate(markup));
    await page.close();
  }
}

/** A copy of the built extension in a real browser with an edition of the newsstand, and beside its pages the same without a program. */
export async function openStage(extension: string, folder: string): Promise<Stage> {
  const copy = join(folder, 'extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(extension, copy, { recursive: true });
  const stand = await startNewsstand({ pages: sampleNewsstand(Date.now()) });
  const { context, extensionId } = await launchWithExtension({
    extensionDir: copy,
    profileDir: join(folder, 'profile'),
    headless: true,
    hostRules: `MAP * 127.0.0.1:${stand.port}`,
  });
  const base = `chrome-extension://${extensionId}`;
  const tab = await context.newPage();
  await tab.goto(`${base}/newtab.html`);
  if (!(await waitForEdition(tab, () => {}))) throw new Error('No edition came.');
  // As on every day but the first: the panel of the first run has been answered.
  await tab.locator('[aria-labelledby="greeting-title"] .close').click();
  await tab.close();
  await writeStatic(context, copy, base);
  const keeper = await context.newPage();
  await keeper.goto(`${base}/options.html`);
  return {
    context,
    extensionId,
    keeper,
    url: (path) => `${base}/${path}`,
    close: async () => {
      await context.close();
      await stand.close();
    },
  };
}
