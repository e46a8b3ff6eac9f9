import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox } from '@/scripts/find-firefox';
import { eventually } from '../eventually';
import { type Marionette, openMarionette } from './marionette';

export const ADDON_ID = 'morning-briefing@example.org';
/** The host of our pages, which Firefox else makes up at each install. */
export const ORIGIN_ID = '6d6f726e-696e-4762-8269-6566696e6721';

export type LaunchOptions = {
  readonly profileDir: string;
  /** A SOCKS proxy that leads to the newsstand. */
  readonly proxyPort: number;
};

export type RunningFirefox = { readonly marionette: Marionette; close(): Promise<void> };

/** What is not set here, `--marionette` sets by itself: no updates, no telemetry, no first-run pages. */
const prefsFor = ({ proxyPort }: LaunchOptions): Readonly<Record<string, string | number | boolean>> => ({
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ORIGIN_ID }),
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': proxyPort,
  'network.proxy.socks_version': 5,
  'network.proxy.socks_remote_dns': true,
  'network.proxy.failover_direct': false,
  // Firefox holds an answer to a prompt back that comes faster than a reader could have read it.
  'security.notification_enable_delay': 0,
  'intl.locale.requested': 'en-US',
});

function writeProfile(options: LaunchOptions): void {
  mkdirSync(options.profileDir, { recursive: true });
  const lines = Object.entries(prefsFor(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(options.profileDir, 'user.js'), lines.join('\n'));
}

/** Firefox writes the port that it took into its profile. */
async function portIn(profileDir: string): Promise<number> {
  const read = async () => {
    try {
      return Number(readFileSync(join(profileDir, 'MarionetteActivePort'), 'utf8'));
    } catch {
      return undefined;
    }
  };
  return eventually(read, 60_000);
}

const ended = (firefox: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (firefox.exitCode !== null || firefox.signalCode !== null) resolve();
    else firefox.once('exit', () => resolve());
  });

/** A real Firefox without a window, and a line to it. */
export async function launchFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  const found = await findFirefox();
  if ('missing' in found) throw new Error(found.missing);
  writeProfile(options);
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];
  const firefox = spawn(found.path, [...args, '--profile', options.profileDir], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' },
  });
  // A run that is broken off leaves no browser behind.
  const end = () => void firefox.kill();
  process.once('exit', end);
  const marionette = await openMarionette(await portIn(options.profileDir));
  return {
    marionette,
    close: async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill());
      await ended(firefox);
      process.off('exit', end);
      marionette.close();
    },
  };
}
