import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { hash } from '@/lib/hash';
import { HOUR, type Millis, SECOND } from '@/lib/time';
import { folderNewsstand } from '@/tests/newsstand/folder';
import { sampleNewsstand } from '@/tests/newsstand/newsstand';
import { startNewsstand } from '@/tests/newsstand/server';
import { ROOT } from './command';

/** Where the news comes from: the web, or a local server that answers for every host of it. */
export type Source = {
  readonly kind: 'web' | 'newsstand';
  readonly profileDir: string;
  readonly hostRules?: string;
  close(): Promise<void>;
};

const REACH_LIMIT: Millis = 4 * SECOND;

/** One feed host from each of five sections: publishers that hardly fail together. */
const PROBES = CATALOGUE.filter(({ feeds }) => feeds.length > 0)
  .slice(0, 5)
  .flatMap(({ feeds }) => feeds.slice(0, 1).map(({ url }) => new URL('/', url).href));

async function answers(url: string): Promise<boolean> {
  const options = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_LIMIT) } as const;
  return fetch(url, options).then(
    () => true,
    () => false,
  );
}

const isWebReachable = (): Promise<boolean> =>
  Promise.all(PROBES.map(answers)).then((reached) => reached.some(Boolean));

const profile = (name: string): string => resolve(ROOT, '.profile', name);

const theWeb = (): Source => ({ kind: 'web', profileDir: profile('live'), close: async () => {} });

/** The newsstand tells the same stories every day, and a profile of another day knows them as shown. */
function dropProfileOfAnotherDay(profileDir: string, now: Millis): void {
  const bornAt = statSync(profileDir, { throwIfNoEntry: false })?.birthtimeMs ?? now;
  if (new Date(bornAt).toDateString() !== new Date(now).toDateString()) rmSync(profileDir, { recursive: true });
}

type Folder = { readonly path: string; readonly newestAgeMs?: Millis };

async function newsstand(folder?: Folder): Promise<Source> {
  const now = Date.now();
  const pages = folder ? folderNewsstand(folder.path, { now, newestAgeMs: folder.newestAgeMs }) : sampleNewsstand(now);
  const profileDir = profile(folder ? `newsstand-${hash(folder.path)}` : 'newsstand');
  dropProfileOfAnotherDay(profileDir, now);
  const { port, close } = await startNewsstand({ pages });
  console.error(
    folder ? `Playing the feeds in ${folder.path}: sample news.` : 'Playing the newsstand: sample news, invented.',
  );
  return { kind: 'newsstand', profileDir, hostRules: `MAP * 127.0.0.1:${port}`, close };
}

/** The folder after `--newsstand`, if one is named. Exits where there is none of that name. */
function folderIn(args: readonly string[]): Folder | undefined {
  const name = args[args.indexOf('--newsstand') + 1];
  if (!name || name.startsWith('--')) return undefined;
  const path = resolve(name);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return { path, ...(args.includes('--fresh') && { newestAgeMs: HOUR }) };
  console.error(`No such folder: ${path}`);
  return process.exit(1);
}

/**
 * `--newsstand` asks for invented news, `--newsstand FOLDER` for the feeds in a folder as they lie there; with
 * `--fresh` their dates are moved until the newest item is an hour old. Without it the web is taken where any of it
 * answers.
 */
export async function chooseSource(args: readonly string[]): Promise<Source> {
  if (args.includes('--newsstand')) return newsstand(folderIn(args));
  if (await isWebReachable()) return theWeb();
  console.error(`None of ${PROBES.map((url) => new URL(url).host).join(', ')} can be reached.`);
  return newsstand();
}
