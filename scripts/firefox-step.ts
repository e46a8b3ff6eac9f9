import { findFirefox } from './find-firefox';
import { type Step, vitestStep } from './steps';

/** The tests in a real Firefox. Where there is none to be had they are skipped, and said to be; with `must` that is a failure. */
export const firefoxStep = ({ must }: { readonly must: boolean }): Step => ({
  name: 'tests in a real Firefox',
  run: async () => {
    const found = await findFirefox();
    if ('path' in found) return vitestStep('', 'firefox').run();
    console.log(found.missing);
    return must ? { ok: false, totals: { passed: 0, failed: 1 } } : { ok: true, skipped: found.missing };
  },
});
