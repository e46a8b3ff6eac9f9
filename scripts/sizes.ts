import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesOf, entryOf, neededBy, type Weights, weighChunks, weightsIn, wordsFile } from './bundle';
import { ROOT } from './command';

// npm run sizes -- [--most 25] [--record]: what each part of the program weighs (gzip), module by module.
const { values } = parseArgs({
  options: { most: { type: 'string', default: '25' }, record: { type: 'boolean', default: false } },
});

/** Where the weights are kept that growth is told by. */
const RECORD = join(ROOT, 'tests/fixtures/bundle.json');
/** Lighter modules are not recorded. */
const NOTABLE_BYTES = 200;

export type Weighed = { readonly bytes: number; readonly modules: Weights };

const chunks = await weighChunks();
const WORDS: Readonly<Record<string, readonly string[]>> = {
  newtab: ['page'],
  popup: ['page'],
  options: ['page', 'options'],
};
const weighed = Object.fromEntries(
  ['paint', 'newtab', 'popup', 'options', 'background'].map((name): [string, Weighed] => {
    const files = [
      ...neededBy(chunks, entryOf(chunks, name)),
      ...(WORDS[name] ?? []).map((part) => wordsFile(chunks, part)),
    ];
    return [name, { bytes: bytesOf(chunks, files), modules: weightsIn(chunks, files) }];
  }),
);
for (const [name, { bytes, modules }] of Object.entries(weighed)) {
  console.log(`\n${name}: ${(bytes / 1024).toFixed(1)} KB`);
  for (const [module, weight] of Object.entries(modules).slice(0, Number(values.most)))
    console.log(`  ${(weight / 1024).toFixed(2).padStart(6)}  ${module}`);
}
console.log('\nWhat the worker loads late:');
for (const [file, { bytes }] of Object.entries(chunks).toSorted(([, a], [, b]) => b.bytes - a.bytes))
  if (file.startsWith('late/')) console.log(`  ${(bytes / 1024).toFixed(2).padStart(6)}  ${file}`);
const notable = Object.entries(weighed).map(([name, { bytes, modules }]) => [
  name,
  { bytes, modules: Object.fromEntries(Object.entries(modules).filter(([, weight]) => weight >= NOTABLE_BYTES)) },
]);
writeFileSync(join(ROOT, '.cache/bundle.json'), JSON.stringify(weighed));
if (values.record) writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(notable), undefined, 2)}\n`);
process.exit(0);
