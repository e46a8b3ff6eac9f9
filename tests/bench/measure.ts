import { readFeed } from '@/lib/feed/read';
import { bytesOf, type Document, type Part } from './corpus';
import type { Peer, Reader } from './peers';

export type LoadedPeer = { readonly peer: Peer; readonly read: Reader };

/** How much processor time a peer took for a part, one number a round. */
export type Timing = { readonly part: Part; readonly peer: Peer; readonly millis: number[]; threw: number };

const isJson = ({ body }: Document) => body[0] === '{'.charCodeAt(0);

export const isFor = (peer: Peer, part: Part): boolean => peer.readsJson || !part.documents.every(isJson);

async function timeOnce({ read }: LoadedPeer, timing: Timing): Promise<void> {
  let threw = 0;
  const start = process.cpuUsage();
  for (const { body } of timing.part.documents) {
    try {
      const result = read(body);
      if (result instanceof Promise) await result;
    } catch {
      threw += 1; // a peer that gives up is told apart in the table
    }
  }
  const { user, system } = process.cpuUsage(start);
  timing.millis.push((user + system) / 1000);
  timing.threw = threw;
}

/**
 * All peers over all parts, `rounds` times in turns, in processor time: what else the machine does meets them all alike. The first rounds
 * are forgotten, because in them the code is still being compiled.
 */
export async function measure(
  peers: readonly LoadedPeer[],
  parts: readonly Part[],
  { rounds, forget }: { rounds: number; forget: number },
): Promise<Timing[]> {
  const timings = parts.flatMap((part) =>
    peers.filter(({ peer }) => isFor(peer, part)).map((loaded) => ({ loaded, part })),
  );
  const found = timings.map(({ loaded, part }) => ({
    loaded,
    timing: { part, peer: loaded.peer, millis: [], threw: 0 } as Timing,
  }));
  for (let round = 0; round < rounds + forget; round++) {
    for (const { loaded, timing } of found) await timeOnce(loaded, timing);
  }
  for (const { timing } of found) timing.millis.splice(0, forget);
  return found.map(({ timing }) => timing);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** MB a second at the median. */
export const speedOf = ({ part, millis }: Timing): number => bytesOf(part) / 1000 / quantile(millis, 0.5);

/** Items in a part, as our own reader counts them. */
export const itemsIn = ({ documents }: Part): number =>
  documents.reduce((sum, { body }) => {
    const outcome = readFeed(body, { url: 'https://example.org/feed', now: 0 });
    return sum + (outcome.kind === 'feed' ? outcome.feed.items.length : 0);
  }, 0);

/** How many times faster ours was, round by round: the median, and between which values half of the rounds lie. */
export type Ratio = { readonly median: number; readonly low: number; readonly high: number };

export function ratioOf(ours: readonly number[], theirs: readonly number[]): Ratio {
  const ratios = ours.map((millis, round) => (theirs[round] ?? Number.NaN) / millis);
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}
