import { bytesOf, type Part } from './corpus';
import { itemsIn, quantile, type Ratio, ratioOf, speedOf, type Timing } from './measure';
import { OURS, type Peer } from './peers';

export type Goal = { readonly peer: string; readonly atLeast: number };

export const GOALS: readonly Goal[] = [
  { peer: 'feedsmith', atLeast: 2 },
  { peer: 'fast-xml-parser, attributes', atLeast: 1.2 },
];

const wide = (text: string) => text.padEnd(30);
const narrow = (value: number | string | undefined) =>
  String(typeof value === 'number' ? value.toFixed(value < 10 ? 1 : 0) : (value ?? '–')).padStart(9);

/** MB/s a peer and part; a peer that gave up on documents has their number behind its name. */
export function speedTable(timings: readonly Timing[], parts: readonly Part[], peers: readonly Peer[]): string {
  const head = wide('MB/s') + parts.map(({ name }) => narrow(name.slice(0, 9))).join('');
  const rows = peers.map((peer) => {
    const own = timings.filter((timing) => timing.peer === peer);
    const threw = own.reduce((sum, timing) => sum + timing.threw, 0);
    const cells = parts
      .map((part) => own.find((timing) => timing.part === part))
      .map((found) => found && speedOf(found));
    return wide(peer.name + (threw > 0 ? ` (gave up on ${threw})` : '')) + cells.map(narrow).join('');
  });
  const ours = timings.filter(({ peer }) => peer.name === OURS);
  const items = parts.map((part) => ours.find((timing) => timing.part === part));
  const rates = items.map((found) => found && (itemsIn(found.part) * 1000) / quantile(found.millis, 0.5));
  return [head, ...rows, wide('ours, items/s') + rates.map(narrow).join('')].join('\n');
}

/** Per round, all parts that both read. */
function totals(timings: readonly Timing[], peer: string, parts: readonly Part[]): number[] {
  const own = timings.filter((timing) => timing.peer.name === peer && parts.includes(timing.part));
  return own[0]?.millis.map((_, round) => own.reduce((sum, { millis }) => sum + (millis[round] ?? 0), 0)) ?? [];
}

export function ratioIn(timings: readonly Timing[], peer: string, parts: readonly Part[]): Ratio {
  const shared = parts.filter((part) => timings.some((timing) => timing.part === part && timing.peer.name === peer));
  return ratioOf(totals(timings, OURS, shared), totals(timings, peer, shared));
}

/** Half of the rounds on both sides of a goal decide nothing. */
function verdict({ median, low, high }: Ratio, atLeast: number): string {
  if (low >= atLeast) return 'met';
  if (high < atLeast) return 'missed';
  return `${median >= atLeast ? 'met' : 'missed'}, within the noise`;
}

export function ratioLine(where: string, { peer, atLeast }: Goal, ratio: Ratio): string {
  const range = `${ratio.low.toFixed(2)} – ${ratio.high.toFixed(2)}`;
  return `${wide(where)}${ratio.median.toFixed(2)} × ${peer} (${range}), goal ${atLeast}: ${verdict(ratio, atLeast)}`;
}

export const sizeLine = (parts: readonly Part[]): string =>
  parts.map((part) => `${part.name} ${(bytesOf(part) / 1e6).toFixed(2)} MB`).join(', ');
