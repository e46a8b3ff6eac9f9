import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { SECOND } from '@/lib/time';
import { findChromium } from './find-chromium';

export type LaunchOptions = {
  readonly extensionDir: string;
  readonly profileDir: string;
  readonly headless: boolean;
  /** Chromium's own notation: `MAP * 127.0.0.1:8443` sends every host to a local server. */
  readonly hostRules?: string;
  /** The browser's language, as in `fr-CA`. */
  readonly language?: string;
  /** What pages take for the machine's, as in `America/Toronto`. */
  readonly timeZone?: string;
};

export type Launched = { readonly context: BrowserContext; readonly extensionId: string };

/** The id that Chromium gives an unpacked extension: its path's SHA-256, the first 16 bytes written with a – p. */
export function extensionIdOf(extensionDir: string): string {
  const path = realpathSync(extensionDir);
  const bytes = Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

function argsFor({ extensionDir, hostRules, language }: LaunchOptions): string[] {
  return [
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The local server's certificate is its own and fits no host.
    ...(hostRules ? [`--host-resolver-rules=${hostRules}`, '--ignore-certificate-errors'] : []),
    ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
  ];
}

/** A worker that rests in a used profile starts no more by itself, so the manifest answers for it. */
async function isLoaded(context: BrowserContext, extensionId: string): Promise<boolean> {
  const isOurs = (worker: Worker) => new URL(worker.url()).host === extensionId;
  if (context.serviceWorkers().some(isOurs)) return true;
  const started = context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 5 * SECOND });
  if (await started.then(Boolean, () => false)) return true;
  const page = await context.newPage();
  const answered = await page.goto(`chrome-extension://${extensionId}/manifest.json`).then(Boolean, () => false);
  await page.close();
  return answered;
}

/** Opens Chromium with the extension loaded, or says what to do where the browser will not load it. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const { extensionDir, profileDir, headless, language, timeZone } = options;
  const executablePath = await findChromium();
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless,
    // Chromium's sandbox refuses to start as root.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: headless ? { width: 1440, height: 900 } : null,
    args: argsFor(options),
    timezoneId: timeZone,
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
  });
  const extensionId = extensionIdOf(extensionDir);
  if (await isLoaded(context, extensionId)) return { context, extensionId };
  await context.close();
  throw new Error(
    `${executablePath} did not load the extension from ${extensionDir}. Chrome itself ignores --load-extension since ` +
      'version 137: name a Chromium or Chrome for Testing in MORNING_BRIEFING_BROWSER, or run ' +
      '"npx playwright-core install chromium".',
  );
}
