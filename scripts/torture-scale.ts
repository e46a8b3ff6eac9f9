import { MINUTE } from '@/lib/time';
import { playScale, type ScaleReport } from '../tests/torture/scale';
import { KINDS } from '../tests/torture/scale-news';

// npm run torture:scale: a thousand feeds, a quarter of them ill, and a worker that is stopped every 30 s.
// -- --feeds 1000 --minutes 200 --times 10
const args = process.argv.slice(2);
const numberAfter = (name: string, otherwise: number): number => {
  const index = args.indexOf(name);
  return index < 0 ? otherwise : Number(args[index + 1]);
};
const feedCount = numberAfter('--feeds', 1000);
const minutes = numberAfter('--minutes', 200);
const times = numberAfter('--times', 10);

const inMinutes = (ms: number): string => (ms / MINUTE).toFixed(1).padStart(8);

function print({ late, misjudged, stops, memory, entries, bugs }: ScaleReport): void {
  console.log(
    `${feedCount} feeds for ${minutes} minutes, ${times} times as fast; the worker was stopped ${stops} times`,
  );
  console.log(
    `${'minutes late'.padEnd(16)}${['polls', 'p50', 'p95', 'worst'].map((name) => name.padStart(8)).join('')}`,
  );
  for (const [which, kinds] of Object.entries(late)) {
    for (const kind of KINDS) {
      const { polls, p50, p95, worst } = kinds[kind];
      const name = `${kind}, ${which}`.padEnd(16);
      console.log(name + String(polls).padStart(8) + [p50, p95, worst].map(inMinutes).join(''));
    }
  }
  console.log(`Memory, MB, every 5 minutes: ${memory.map((one) => one.toFixed(0)).join(' ')}; ${entries} entries`);
  for (const complaint of [...bugs, ...new Set(misjudged)]) console.log(`✗ ${complaint}`);
}

const startedAt = performance.now();
const report = await playScale({
  feedCount,
  times,
  length: minutes * MINUTE,
  goal: 'whole-length',
  onSample: (words) => console.error(`  ${words}`),
});
print(report);
console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
const worst = Math.max(report.late.first.healthy.worst, report.late.later.healthy.worst);
const isWell = worst <= 75 * MINUTE && Math.max(...report.memory) <= 150;
process.exit(isWell && report.bugs.length + report.misjudged.length === 0 ? 0 : 1);
