import { buildVariant } from './variant';

/** The same product with one mistake: what a server is told it need not send again is stored before what it sent. */
const TWO_TRANSACTIONS = {
  file: 'lib/store/record-poll.ts',
  find: /export function recordPoll\(\{ feed, hold, poll, entriesFor, from \}: PollRecord\): Promise<number> \{/,
  replace:
    'export async function recordPoll({ feed, hold, poll, entriesFor, from }: PollRecord): Promise<number> {\n await db.feeds.put(feed);',
};

function spoil(code: string, id: string): string | undefined {
  const { file, find, replace } = TWO_TRANSACTIONS;
  if (!id.endsWith(file)) return undefined;
  if (!find.test(code)) throw new Error(`${file} no longer reads as it did: the mistake finds nothing to spoil`);
  return code.replace(find, replace);
}

/** The product as it ships, or with its one mistake. */
export const buildForTorture = ({ spoilt }: { spoilt: boolean }): Promise<string> =>
  buildVariant({
    name: spoilt ? 'torture-spoilt' : 'torture',
    plugins: spoilt ? [{ name: 'two-transactions', enforce: 'pre', transform: spoil }] : [],
  });
