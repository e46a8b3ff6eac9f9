import { readSynced, readSyncedHead, writeSynced } from '@/lib/browser/sync-area';
import { hash } from '@/lib/hash';
import { here } from '@/lib/jobs/here';
import { seed } from '@/lib/jobs/seed';
import { squeeze, unsqueeze } from '@/lib/jobs/squeeze';
import { exchange } from '@/lib/store/sync';
import { noteSync, syncStatus } from '@/lib/store/sync-status';
import { type LeftOut, leftOutOf, piecesOf, without } from '@/lib/sync/fit';
import { packState } from '@/lib/sync/pack';
import { bytesOf, type Items, inPieces, joinPieces, MAX_CHARS, surplus } from '@/lib/sync/pieces';
import type { SyncState } from '@/lib/sync/state';
import type { SyncStatus } from '@/lib/sync/status';
import { HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';

/** Of changes one after the other only the last one of this time goes out; the browser allows some thirty writes in it. */
const BETWEEN_WRITES: Millis = 15 * SECOND;
/** Said once more, because another browser wrote otherwise, the same waits longer each time: where a clock is wrong, two never agree. */
const LONGEST_WAIT: Millis = HOUR;
const waitFor = (again: number): Millis => Math.min(LONGEST_WAIT, BETWEEN_WRITES * 4 ** again);
/** Pieces that have not come together until then never will: two browsers wrote at once, and each still has its own. */
const TORN_FOR: Millis = 10 * MINUTE;

/** One look at what the reader's other browsers say, and what they are to hear. Off, it is nothing. */
export async function syncBrowsers(): Promise<void> {
  const status = await syncStatus();
  if (!status?.on) return;
  const now = Date.now();
  const head = (await readSyncedHead()) as { readonly set?: unknown } | undefined;
  if (status.set !== undefined && head?.set === status.set) {
    if (status.problem === 'torn') await noteSync({ problem: undefined, tornAt: undefined });
    return goOn(undefined, now);
  }
  const items = await readSynced();
  const joined = joinPieces(items);
  switch (joined.kind) {
    case 'later':
      return noteSync({ problem: 'later' });
    case 'none':
      // Never written, or removed from another browser: that removes nothing here, and nothing there that is still on.
      await noteSync(ANEW);
      return goOn(undefined, now);
    case 'torn':
      return waitForRest(status, now);
    case 'whole':
      return hear(joined, items, now);
    default:
      return joined satisfies never;
  }
}

/** Nobody can read what stands there. */
const ANEW = { isDue: true, tornAt: undefined, sent: undefined } as const;

async function waitForRest({ tornAt = Date.now() }: SyncStatus, now: Millis): Promise<void> {
  await noteSync({ tornAt, problem: 'torn' });
  // What is changed here meanwhile has its time, though it goes out later.
  if (now - tornAt < TORN_FOR && tornAt <= now)
    return void (await exchange({ now, timeZone: (await here()).timeZone }));
  await noteSync(ANEW);
  return goOn(undefined, now);
}

type Whole = { readonly set: string; readonly text: string };

async function hear({ set, text }: Whole, items: Items, now: Millis): Promise<void> {
  const heard = (await unsqueeze(text)) ?? '';
  await goOn(heard, now, { set, heardAt: now, usedBytes: bytesOf(items), tornAt: undefined, problem: undefined });
}

/** `facts` is what there is to say of what was heard, once it has its effect. */
async function goOn(heard: string | undefined, now: Millis, facts: Partial<SyncStatus> = {}): Promise<void> {
  const { timeZone } = await here();
  const exchanged = await exchange({ heard, now, timeZone });
  if (!exchanged) return;
  const { state, isSpoilt, secret, came } = exchanged;
  await noteSync({ ...facts, secret, ...(came && { came }), ...(isSpoilt && { ...ANEW, problem: 'spoilt' as const }) });
  if (came && came.settings > 0) await seed();
  const status = await syncStatus();
  if (status?.on && status.isDue && isRested(status, now)) await send(state, heard, now);
}

const isRested = ({ sentAt = 0 }: SyncStatus, now: Millis, rest = BETWEEN_WRITES): boolean =>
  now - sentAt >= rest || sentAt > now;

async function send(state: SyncState, heard: string | undefined, now: Millis): Promise<void> {
  const { plain, text, leftOut } = await fitting(state);
  // Both have more than there is room for, and the same of it stands there already.
  if (plain === heard) return noteSync({ isDue: undefined, leftOut });
  const [status, sent] = [await syncStatus(), hash(plain)];
  const again = status?.sent === sent ? (status.again ?? 0) + 1 : 0;
  if (status && !isRested(status, now, waitFor(again))) return;
  const set = `${now.toString(36)}${status?.node}`;
  const items = inPieces(text, set);
  const outcome = await writeSynced(items, surplus(await readSynced(), items));
  if (outcome !== 'written') return noteSync({ problem: outcome });
  const problem = status?.problem === 'spoilt' ? status.problem : undefined;
  await noteSync({ set, sent, again, sentAt: now, usedBytes: bytesOf(items), isDue: undefined, problem, leftOut });
}

type Fitting = { readonly plain: string; readonly text: string; readonly leftOut: LeftOut };

/** As much of it as there is room for. How short a text gets is only known once it is, so the most is looked for by halves. */
async function fitting(state: SyncState): Promise<Fitting> {
  const pieces = piecesOf(state);
  const attempt = async (count: number): Promise<Fitting> => {
    const plain = packState(without(state, pieces.slice(0, count)));
    return { plain, text: await squeeze(plain), leftOut: leftOutOf(pieces.slice(0, count)) };
  };
  const isSmall = ({ text }: Fitting) => text.length <= MAX_CHARS;
  let best = await attempt(0);
  if (isSmall(best)) return best;
  let [from, to] = [1, pieces.length];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const tried = await attempt(middle);
    if (isSmall(tried)) [best, to] = [tried, middle - 1];
    else from = middle + 1;
  }
  return best;
}
