import { parseArgs } from 'node:util';
import { fuzzFixtures, fuzzWritten, type Totals } from '../tests/feed/fuzzing';

// npm run fuzz -- [--cases 100000] [--seed N]: the same seed makes the same documents.
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
/** One in so many is written from words, by fast-check; the others are fixtures that were damaged. */
const WRITTEN_SHARE = 10;

const totals: Totals = { cases: 0, feeds: 0, items: 0, slowestMillis: 0, peakHeapBytes: 0 };
console.log(`seed ${seed}, ${cases} cases`);
const started = performance.now();
const written = Math.floor(cases / WRITTEN_SHARE);
const findings = fuzzFixtures(cases - written, seed, totals);
fuzzWritten(written, seed, totals);

for (const { what, body } of findings) console.error(`${what}:\n${new TextDecoder('latin1').decode(body)}\n`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
const heap = (totals.peakHeapBytes / 1e6).toFixed(0);
console.log(`${totals.cases} documents, ${totals.feeds} of them feeds, ${totals.items} items, in ${seconds} s`);
console.log(`slowest ${totals.slowestMillis.toFixed(1)} ms, heap at most ${heap} MB, ${findings.length} read wrongly`);
process.exit(findings.length === 0 ? 0 : 1);
