import { parseArgs } from 'node:util';
import { isClean, printSweep } from '../tests/sweep/report';
import { snippets } from '../tests/sweep/snippets';
import { sweep } from '../tests/sweep/sweep';
import { run, tool } from './command';

// npm run sweep: hostile snippets through every field of a feed, on every page, in both browsers, beside a control.
// -- --browser Firefox for one browser alone, --each 5 for five snippets of each family, --built to build nothing.
const { values } = parseArgs({
  options: { browser: { type: 'string' }, each: { type: 'string' }, built: { type: 'boolean', default: false } },
});
const all = snippets(values.each === undefined ? undefined : Number(values.each));
let clean = true;
for (const browser of ['Chromium', 'Firefox'] as const) {
  if (values.browser && values.browser !== browser) continue;
  if (!values.built)
    await run(tool('wxt'), browser === 'Firefox' ? ['build', '-b', 'firefox'] : ['build'], { output: 'stderr' });
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const result = await sweep({
    snippets: all,
    browser,
    say: (words) => console.error(`${browser}, ${seconds()} s: ${words}`),
  });
  printSweep(result, all);
  console.log(`${browser}: ${seconds()} s\n`);
  clean &&= isClean(result, all);
}
process.exit(clean ? 0 : 1);
