import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run, tool } from './command';

const { env, platform } = process;
const PROGRAM_FILES = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((dir) => dir !== undefined);
const MAC_APPS = ['/Applications', join(env.HOME ?? '', 'Applications')];

const onPath = (...names: readonly string[]): readonly string[] =>
  (env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
const macApps = (...names: readonly string[]): readonly string[] =>
  MAC_APPS.flatMap((dir) => names.map((name) => join(dir, `${name}.app/Contents/MacOS/${name}`)));
const windowsApps = (...paths: readonly string[]): readonly string[] =>
  PROGRAM_FILES.flatMap((dir) => paths.map((path) => join(dir, path)));

/** Builds that load an extension from a folder. */
function openBuilds(): readonly string[] {
  const downloaded = chromium.executablePath();
  if (platform === 'darwin') return [downloaded, ...macApps('Google Chrome for Testing', 'Chromium')];
  if (platform === 'win32') return [downloaded, ...windowsApps('Chromium/Application/chrome.exe')];
  return [downloaded, ...onPath('chromium', 'chromium-browser'), '/usr/bin/chromium', '/usr/bin/chromium-browser'];
}

/** Branded ones come last: Chrome ignores `--load-extension` since version 137. */
function brandedBuilds(): readonly string[] {
  if (platform === 'darwin') return macApps('Brave Browser', 'Microsoft Edge', 'Google Chrome');
  if (platform === 'win32')
    return windowsApps(
      'BraveSoftware/Brave-Browser/Application/brave.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Google/Chrome/Application/chrome.exe',
    );
  return onPath('brave-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable');
}

export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's own packages have a real Chromium; Ubuntu's only point to a snap, which cannot read our folders. */
export function isDebianRoot(): boolean {
  if (platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function installChromium(): Promise<void> {
  console.error('No Chromium found: installing one.');
  if (isDebianRoot()) {
    const updated = await run('apt-get', ['update'], { output: 'stderr' });
    const installed = await run('apt-get', ['install', '-y', 'chromium'], { output: 'stderr' });
    if (updated === 0 && installed === 0) return;
  }
  await run(tool('playwright-core'), ['install', 'chromium'], { output: 'stderr' });
}

const ADVICE = `No Chromium was found, and none could be installed.
Install Chromium or Chrome for Testing (npx playwright-core install chromium), or name one:
  MORNING_BRIEFING_BROWSER=/path/to/chromium npm start`;

/** The path of a browser that can load the extension. Installs Chromium where there is none; failing that, says so and exits. */
export async function findChromium(): Promise<string> {
  const named = env.MORNING_BRIEFING_BROWSER ?? env.CHROME_PATH;
  if (named) {
    if (canRun(named)) return named;
    console.error(`The browser you named cannot be run: ${named}`);
    process.exit(1);
  }
  const found = [...openBuilds(), ...brandedBuilds()].find(canRun);
  if (found) return found;
  await installChromium();
  const installed = openBuilds().find(canRun);
  if (installed) return installed;
  console.error(ADVICE);
  process.exit(1);
}
