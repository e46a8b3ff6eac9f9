import { join } from 'node:path';
import { build } from 'wxt';
import { ROOT } from '@/scripts/command';

/** The same product with one mistake: what a server is told it need not send again is stored before what it sent. */
const TWO_TRANSACTIONS = {
  file: 'lib/store/record-poll.ts',
  find: /export function recordPoll\(\{ feed, hold, poll, entriesFor \}: PollRecord\): Promise<number> \{/,
  replace:
    'export async function recordPoll({ feed, hold, poll, entriesFor }: PollRecord): Promise<number> {\n await db.feeds.put(feed);',
};

function spoil(code: string, id: string): string | undefined {
  const { file, find, replace } = TWO_TRANSACTIONS;
  if (!id.endsWith(file)) return undefined;
  if (!find.test(code)) throw new Error(`${file} no longer reads as it did: the mistake finds nothing to spoil`);
  return code.replace(find, replace);
}

/** Builds the extension beside the one that others use, and gives its folder. */
export async function buildForTorture({ spoilt }: { spoilt: boolean }): Promise<string> {
  const outDir = join('.cache', spoilt ? 'torture-spoilt' : 'torture');
  await build({
    root: ROOT,
    outDir,
    browser: 'chrome',
    logger: QUIET,
    vite: () => ({ plugins: spoilt ? [{ name: 'two-transactions', enforce: 'pre', transform: spoil }] : [] }),
  });
  return join(ROOT, outDir, 'chrome-mv3');
}

const nothing = () => undefined;
const QUIET = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
};
