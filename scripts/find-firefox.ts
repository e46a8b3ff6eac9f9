import { delimiter, join } from 'node:path';
import { run } from './command';
import { canRun, isDebianRoot } from './find-chromium';

const { env, platform } = process;

function places(): readonly string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') return [join(env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')];
  const onPath = (env.PATH ?? '').split(delimiter);
  return ['firefox-esr', 'firefox'].flatMap((name) => onPath.map((dir) => join(dir, name)));
}

async function install(): Promise<void> {
  console.error('No Firefox found: installing one.');
  const updated = await run('apt-get', ['update'], { output: 'stderr' });
  if (updated === 0) await run('apt-get', ['install', '-y', 'firefox-esr'], { output: 'stderr' });
}

export type FoundFirefox = { readonly path: string } | { readonly missing: string };

const ADVICE = 'No Firefox was found. Install one, or name it: MORNING_BRIEFING_FIREFOX=/path/to/firefox';

/** The path of a Firefox, installed where Debian has one to install; or why there is none. */
export async function findFirefox(): Promise<FoundFirefox> {
  const named = env.MORNING_BRIEFING_FIREFOX;
  if (named) return canRun(named) ? { path: named } : { missing: `The Firefox you named cannot be run: ${named}` };
  if (!places().some(canRun) && isDebianRoot()) await install();
  const path = places().find(canRun);
  return path ? { path } : { missing: ADVICE };
}
