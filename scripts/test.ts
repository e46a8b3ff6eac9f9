import { findChromium } from './find-chromium';
import { addUp, runSteps, summary, toolStep, vitestStep } from './steps';

// npm test: everything that can be checked without the web, in the order in which a mistake is cheapest to find.
await findChromium();
const results = await runSteps([
  toolStep('prepare', 'wxt', 'prepare'),
  toolStep('types', 'tsc', '--noEmit'),
  toolStep('lint and format', 'biome', 'check'),
  toolStep('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  vitestStep('unit tests', 'unit'),
  vitestStep('tests in a real browser', 'e2e'),
]);
const { passed, failed } = addUp(results);
console.log(`\n${summary(results)}\n\n${passed} passed, ${failed} failed`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
