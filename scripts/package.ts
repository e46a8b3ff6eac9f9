import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, run, tool } from './command';

// npm run package: what the stores take, in .output/, and what addons.mozilla.org would say. The same sources give the same bytes.
const OUTPUT = resolve(ROOT, '.output');
const isZip = (name: string): boolean => name.endsWith('.zip');

for (const old of readdirSync(ROOT).includes('.output') ? readdirSync(OUTPUT).filter(isZip) : [])
  rmSync(join(OUTPUT, old));
for (const browser of ['chrome', 'firefox']) {
  const code = await run(tool('wxt'), ['zip', '-b', browser], { output: 'stderr' });
  if (code !== 0) process.exit(code);
}
for (const name of readdirSync(OUTPUT).filter(isZip).toSorted()) {
  const bytes = readFileSync(join(OUTPUT, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  console.log(`${sha256}  ${name}  ${(bytes.length / 1024).toFixed(0)} KB`);
}

const firefox = readdirSync(OUTPUT).find((name) => name.endsWith('-firefox.zip')) ?? '';
process.exit(
  await run(process.execPath, ['--import', './scripts/register.ts', 'scripts/lint-firefox.ts', `.output/${firefox}`]),
);
