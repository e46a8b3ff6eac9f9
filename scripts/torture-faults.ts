import 'fake-indexeddb/auto';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

// npm run torture:faults: every fault that servers and networks have shown, to a new feed, a known one and one in backoff.
// -- --browser plays them to the built extension in Chromium, whose network differs from Node's.
const BROWSER = pathToFileURL(`${import.meta.dirname}/../tests/support/browser.ts`).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'wxt/browser'
      ? { url: BROWSER, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const { STATES } = await import('../tests/torture/fault-days');
const inBrowser = process.argv.includes('--browser');
const results = inBrowser
  ? await (await import('../tests/torture/play-faults-in-browser')).playFaultsInBrowser()
  : await (await import('../tests/torture/play-faults')).playFaults();
console.log(`${''.padEnd(38)}${STATES.map((state) => state.padEnd(22)).join('')}`);
for (const [fault, cases] of Map.groupBy(results, (result) => result.fault)) {
  const cells = cases.map(({ outcome, wrong }) => `${wrong.length === 0 ? '✓' : '✗'} ${outcome}`.padEnd(22));
  console.log(fault.padEnd(38) + cells.join(''));
  for (const { state, wrong } of cases) for (const complaint of wrong) console.log(`    ${state}: ${complaint}`);
}
const failed = results.filter(({ wrong }) => wrong.length > 0);
const faults = new Set(results.map(({ fault }) => fault)).size;
console.log(
  `\n${faults} faults in ${STATES.length} states: ${results.length - failed.length} of ${results.length} as they should be`,
);
process.exit(failed.length === 0 ? 0 : 1);
