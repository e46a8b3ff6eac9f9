import { findFirefox } from './find-firefox';
import { addUp, runSteps, summary, vitestStep } from './steps';

// npm run test:firefox: the same product in a real Firefox. Where there is none to be had it is skipped, and said to be.
const found = await findFirefox();
if ('missing' in found) {
  console.log(`Skipped: ${found.missing}`);
  process.exit(0);
}
const results = await runSteps([vitestStep('tests in a real Firefox', 'firefox')]);
const { passed, failed } = addUp(results);
console.log(`\n${summary(results)}\n\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
