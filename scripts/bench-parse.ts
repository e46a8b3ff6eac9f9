import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BundleSize, sizeOf, writeBundle } from '../tests/bench/bundle';
import { coldDocuments, coldPass } from '../tests/bench/cold';
import { corpus, folderPart } from '../tests/bench/corpus';
import { measure, quantile, ratioOf } from '../tests/bench/measure';
import { installPeers, OURS, PEERS } from '../tests/bench/peers';
import { GOALS, ratioIn, ratioLine, sizeLine, speedTable } from '../tests/bench/report';
import { ROOT } from './command';

// npm run bench:parse -- [FOLDER of feeds] [--rounds 15] [--cold 7] [--seed 1]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '15' },
    cold: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
  },
});
/** Real feeds to read beside the generated ones. */
const [folder] = positionals;
const PEER_FOLDER = join(ROOT, '.cache/peers');
const OUR_FILE = join(ROOT, '.cache/bench/read.mjs');
const MOJIBAKE = [/feed\/mojibake-/];
const KB = 1024;

async function warm(): Promise<void> {
  const generated = corpus(Number(values.seed));
  const real = folder ? [folderPart(folder)] : [];
  const parts = [...generated, ...real];
  const loaded = await Promise.all(PEERS.map(async (peer) => ({ peer, read: await peer.load(PEER_FOLDER, OUR_FILE) })));
  console.log(`\nWarm, processor time, medians of ${values.rounds} rounds in turns: ${sizeLine(parts)}\n`);
  const timings = await measure(loaded, parts, { rounds: Number(values.rounds), forget: 3 });
  console.log(`${speedTable(timings, parts, PEERS)}\n`);
  for (const goal of GOALS) {
    for (const part of parts) {
      if (timings.some((timing) => timing.part === part && timing.peer.name === goal.peer)) {
        console.log(ratioLine(part.name, goal, ratioIn(timings, goal.peer, [part])));
      }
    }
    console.log(ratioLine('generated, together', goal, ratioIn(timings, goal.peer, generated)));
  }
}

function cold(): void {
  const passes = new Map(PEERS.map(({ name }) => [name, [] as ReturnType<typeof coldPass>[]]));
  for (let round = 0; round < Number(values.cold); round++) {
    for (const [peer, own] of passes) own.push(coldPass({ peer, folder: PEER_FOLDER, ours: OUR_FILE, dir: folder }));
  }
  const bytes = coldDocuments(folder).reduce((sum, { body }) => sum + body.length, 0);
  console.log(`\nCold, first pass of ${values.cold} new processes over ${(bytes / 1e6).toFixed(2)} MB\n`);
  for (const [peer, own] of passes) {
    const median = (pick: (pass: (typeof own)[number]) => number) => quantile(own.map(pick), 0.5);
    const speed = (millis: number) => (bytes / 1000 / millis).toFixed(1).padStart(6);
    const cpu = speed(median(({ cpuMillis }) => cpuMillis));
    const load = median(({ importMillis }) => importMillis).toFixed(0);
    console.log(
      `${peer.padEnd(30)}${speed(median(({ millis }) => millis))} MB/s, ${cpu} MB/s of CPU, ${load} ms to load`,
    );
  }
  const cpuOf = (peer: string) => (passes.get(peer) ?? []).map(({ cpuMillis }) => cpuMillis);
  for (const goal of GOALS) console.log(ratioLine('cold, CPU', goal, ratioOf(cpuOf(OURS), cpuOf(goal.peer))));
}

function printSize(name: string, { gzipBytes }: BundleSize, limit: number): void {
  const verdict = gzipBytes <= limit * KB ? 'met' : 'missed';
  console.log(`${name.padEnd(30)}${(gzipBytes / KB).toFixed(1)} KB gzip, goal ${limit} KB: ${verdict}`);
}

async function sizes(): Promise<void> {
  const [without, whole] = [await sizeOf(ROOT, MOJIBAKE), await sizeOf(ROOT)];
  console.log('\nSize, minified\n');
  printSize('readFeed', without, 30);
  printSize('and to repair mojibake', { ...whole, gzipBytes: whole.gzipBytes - without.gzipBytes }, 4);
  for (const { name, gzipBytes } of whole.modules.slice(0, 12))
    console.log(`  ${name.padEnd(60)}${gzipBytes} bytes alone`);
}

installPeers(PEER_FOLDER);
await writeBundle(ROOT, OUR_FILE);
await warm();
cold();
await sizes();
