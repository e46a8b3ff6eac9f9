import { findChromium } from './find-chromium';
import { addUp, runSteps, summary } from './steps';
import { testSteps } from './test-steps';

// npm test [-- --all]: every check. With --all nothing may be skipped because this machine has no Firefox.
await findChromium();
const results = await runSteps(testSteps({ must: process.argv.includes('--all') }));
const { passed, failed } = addUp(results);
console.log(`\n${summary(results)}\n\n${passed} passed, ${failed} failed`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
