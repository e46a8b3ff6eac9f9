import { runSteps, summary, toolStep, vitestStep } from './steps';

// npm run check: what needs no browser.
const results = await runSteps([
  toolStep('prepare', 'wxt', 'prepare'),
  toolStep('types', 'tsc', '--noEmit'),
  toolStep('lint', 'biome', 'lint'),
  toolStep('format', 'biome', 'format'),
  vitestStep('unit tests', 'unit'),
]);
console.log(`\n${summary(results)}`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
