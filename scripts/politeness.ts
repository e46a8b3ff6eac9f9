import 'fake-indexeddb/auto';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { apply, playAll } from '../tests/politeness/sabotage';

// npm run politeness: a simulated week against real local servers, and what a real Chromium sends; one line a rule, judged by
// what the servers saw. -- --short: two days, without Chromium.  -- --sabotage: every mistake on a list must turn a rule red.
const BROWSER = pathToFileURL(`${import.meta.dirname}/../tests/support/browser.ts`).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'wxt/browser'
      ? { url: BROWSER, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const args = process.argv.slice(2);
const mistake = args.find((arg) => arg.startsWith('--with='))?.slice('--with='.length);
if (mistake) apply(mistake);
if (args.includes('--sabotage')) process.exit((await playAll()) ? 0 : 1);
// Loaded only now, with the mistake in it.
const { main } = await import('../tests/politeness/main');
process.exit(await main(args));
