import { firefoxStep } from './firefox-step';
import { type Step, toolStep, vitestStep, within } from './steps';

const script = (name: string) => ['--import', './scripts/register.ts', `scripts/${name}.ts`];

/** Everything that can be checked without the web, in the order in which a mistake is cheapest to find, each with its minutes. */
export const testSteps = ({ must }: { readonly must: boolean }): readonly Step[] => [
  within(0.5, toolStep('prepare', 'wxt', 'prepare')),
  within(0.5, toolStep('types', 'tsc', '--noEmit')),
  within(0.5, toolStep('lint and format', 'biome', 'check')),
  within(0.5, toolStep('build for Firefox', 'wxt', 'build', '-b', 'firefox')),
  within(0.5, toolStep('lint for its store', 'node', ...script('lint-firefox'))),
  within(3, vitestStep('unit tests', 'unit')),
  within(10.5, vitestStep('tests in a real Chromium', 'e2e')),
  within(3, firefoxStep({ must })),
];
