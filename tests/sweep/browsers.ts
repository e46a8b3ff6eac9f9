import type { Page } from 'playwright-core';
import { consoleMessages, openPlaces } from '../e2e/firefox/chrome';
import { startFirefox } from '../e2e/firefox/harness';
import { ORIGIN_ID } from '../e2e/firefox/launch';
import { startBriefing } from '../e2e/harness';

export type BrowserName = 'Chromium' | 'Firefox';

/** A page of the extension or of the web, in whichever browser. */
export type SweepPage = {
  /** Runs a function in the page; it sees its argument and the page alone. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  chooseFile(selector: string, path: string): Promise<void>;
  close(): Promise<void>;
};

export type SweepBrowser = {
  readonly name: BrowserName;
  readonly profileDir: string;
  /** Of our pages, with its last slash. */
  readonly origin: string;
  /** The new tab as the browser opens it. */
  newTab(): Promise<SweepPage>;
  /** A page of the extension by its path, or one of the web by its address. */
  open(path: string): Promise<SweepPage>;
  rows<T>(table: string): Promise<T[]>;
  stopWorker(): Promise<void>;
  tickSoon(): Promise<void>;
  /** What the browser itself saw since it was last asked: dialogs, pages that went elsewhere, refusals by the policy. */
  troubles(): Promise<readonly string[]>;
  close(): Promise<void>;
};

const POLICY = /content[ -]security[ -]policy|trusted ?types?|trustedhtml|trustedscript/i;

function watch(page: Page, origin: string, troubles: string[]): void {
  const isOurs = (url: string) => url.startsWith(origin) || url === 'about:blank' || url === 'chrome://newtab/';
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !isOurs(frame.url())) troubles.push(`navigation: ${frame.url()}`);
  });
  page.on('request', (request) => {
    if (!isOurs(request.url()) && !request.url().startsWith('data:')) troubles.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (POLICY.test(message.text())) troubles.push(`policy: ${message.text()}`);
  });
}

const pageOf = (page: Page): SweepPage => ({
  evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never,
  chooseFile: (selector, path) => page.setInputFiles(selector, path),
  close: () => page.close(),
});

export async function openChromium(port: number): Promise<SweepBrowser> {
  const briefing = await startBriefing({ port });
  const origin = `chrome-extension://${briefing.extensionId}/`;
  const troubles: string[] = [];
  let isControl = false;
  briefing.context.on('page', (page) => {
    if (!isControl) watch(page, origin, troubles);
  });
  const open = async (path: string) => {
    isControl = path.startsWith('https:');
    const page = await briefing.context.newPage();
    await page.goto(isControl || path.startsWith('chrome:') ? path : `${origin}${path}`);
    return pageOf(page);
  };
  return {
    name: 'Chromium',
    profileDir: briefing.profileDir,
    origin,
    newTab: () => open('chrome://newtab/'),
    open,
    rows: briefing.rows,
    stopWorker: briefing.stopWorker,
    tickSoon: briefing.tickSoon,
    troubles: async () => troubles.splice(0),
    close: briefing.close,
  };
}

export async function openFirefox(port: number): Promise<SweepBrowser> {
  const briefing = await startFirefox(port);
  const origin = `moz-extension://${ORIGIN_ID}/`;
  const wrap = (page: Awaited<ReturnType<typeof briefing.page>>): SweepPage => ({
    evaluate: (run, argument) => page.evaluate(run, argument),
    chooseFile: page.type,
    close: page.close,
  });
  return {
    name: 'Firefox',
    profileDir: briefing.profileDir,
    origin,
    newTab: async () => wrap(await briefing.newTab()),
    open: async (path) => wrap(await briefing.page(path)),
    rows: briefing.rows,
    stopWorker: briefing.stopBackground,
    tickSoon: briefing.tickSoon,
    troubles: async () => {
      const said = (await briefing.chrome(consoleMessages)).filter(
        (text) => POLICY.test(text) && text.includes(origin),
      );
      const places = (await briefing.chrome(openPlaces)).filter(
        (url) => !url.startsWith(origin) && !url.startsWith('about:'),
      );
      return [...said.map((text) => `policy: ${text}`), ...places.map((url) => `navigation: ${url}`)];
    },
    close: briefing.close,
  };
}
