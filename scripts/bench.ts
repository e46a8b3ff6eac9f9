import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileRow } from '../tests/bench/compile';
import { pageRows } from '../tests/bench/pages/rows';
import { sizeRows } from '../tests/bench/pages/sizes';
import { openStage } from '../tests/bench/pages/stage';
import { tableOf } from '../tests/bench/table';
import { workRows } from '../tests/bench/work/rows';
import { openWorkStage } from '../tests/bench/work/stage';
import { buildIfStale, EXTENSION } from './build';
import { ROOT } from './command';

// npm run bench -- [--rounds 15]: one table, every row held against a limit or a peer of the same run.
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const FOLDER = join(ROOT, '.cache/bench');

await buildIfStale();
const stage = await openStage(EXTENSION, join(FOLDER, 'stage'));
const fullStage = await openStage(EXTENSION, join(FOLDER, 'full-stage'));
const rows = [
  ...(await pageRows(stage, fullStage, Number(values.rounds))),
  ...sizeRows(EXTENSION),
  compileRow(Number(values.rounds)),
];
await stage.close();
await fullStage.close();
const work = await openWorkStage(join(FOLDER, 'work'));
rows.push(...(await workRows(work, Number(values.rounds))));
await work.close();
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}, ${process.platform}`;
console.log(`\n${tableOf(rows)}\n\nMedians of ${values.rounds} rounds in turns on ${machine}.`);
mkdirSync(FOLDER, { recursive: true });
writeFileSync(
  join(FOLDER, 'latest.json'),
  JSON.stringify({ machine, measuredAt: new Date().toISOString(), rows }, undefined, 2),
);
process.exit(0);
