import { firefoxStep } from './firefox-step';
import { addUp, runSteps, summary } from './steps';

// npm run test:firefox [-- --all]: the same product in a real Firefox. With --all it may not be skipped.
const results = await runSteps([firefoxStep({ must: process.argv.includes('--all') })]);
const { passed, failed } = addUp(results);
console.log(`\n${summary(results)}\n\n${passed} passed, ${failed} failed`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
