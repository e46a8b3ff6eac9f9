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

async function newsstand(folder: string | undefined): Promise<Source> {
  const now = Date.now();
  const pages = folder ? folderNewsstand(resolve(folder), { now, newestAgeMs: HOUR }) : sampleNewsstand(now);
  const { port, close } = await startNewsstand({ pages });
  const profileDir = profile(folder ? `newsstand-${hash(resolve(folder))}` : 'newsstand');
  dropProfileOfAnotherDay(profileDir, now);
  console.error(
    folder ? `Playing the feeds in ${folder}: sample news.` : 'Playing the newsstand: sample news, invented.',
  );
  return { kind: 'newsstand', profileDir, hostRules: `MAP * 127.0.0.1:${port}`, close };
}

/** `--newsstand [FOLDER]` asks for the newsstand; without it the web is taken where any of it answers. */
export async function chooseSource(args: readonly string[]): Promise<Source> {
  const asked = args.indexOf('--newsstand');
  if (asked >= 0) return newsstand(args[asked + 1]);
  if (await isWebReachable()) return theWeb();
  console.error(`None of ${PROBES.map((url) => new URL(url).host).join(', ')} can be reached.`);
  return newsstand(undefined);
}
