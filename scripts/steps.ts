import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tool } from './command';
import { readReport, type Totals } from './runner-report';

export type Outcome = {
  readonly ok: boolean;
  readonly totals?: Totals;
  /** What failed, a line each. */
  readonly failures?: readonly string[];
  /** Why it was not run. */
  readonly skipped?: string;
};
export type StepResult = Outcome & { readonly name: string; readonly seconds: number; readonly minutes?: number };
export type Step = {
  readonly name: string;
  /** What it may take on a busy machine with two cores. More is no failure, but said. */
  readonly minutes?: number;
  readonly run: () => Promise<Outcome>;
};

/** The same step, with what it may take. */
export const within = (minutes: number, step: Step): Step => ({ ...step, minutes });

/** A step that runs one of the project's tools. */
export const toolStep = (name: string, command: string, ...args: readonly string[]): Step => ({
  name,
  run: async () => ({ ok: (await run(tool(command), args)) === 0 }),
});

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A step that runs one vitest project and brings back its totals and what failed. */
export const vitestStep = (name: string, project: string): Step => ({
  name,
  run: async () => {
    const dir = mkdtempSync(join(tmpdir(), 'briefing-tests-'));
    const report = join(dir, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run(tool('vitest'), ['run', '--project', project, ...reporters]);
    const counted = readReport(readIfThere(report), code);
    rmSync(dir, { recursive: true });
    return { ok: code === 0, ...counted };
  },
});

/** Runs every step, also after one has failed: a morning's whole bill at once. */
export async function runSteps(steps: readonly Step[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    console.log(`\n▸ ${step.name}`);
    const startedAt = performance.now();
    const outcome = await step.run();
    results.push({
      ...outcome,
      name: step.name,
      minutes: step.minutes,
      seconds: (performance.now() - startedAt) / 1000,
    });
  }
  return results;
}

function budgetOf({ seconds, minutes }: StepResult): string {
  if (minutes === undefined) return '';
  return ` of ${minutes} min${seconds > minutes * 60 ? ', OVER ITS BUDGET' : ''}`;
}

function lineOf(result: StepResult): string {
  const { name, ok, seconds, totals, failures = [], skipped } = result;
  const mark = skipped ? '–' : ok ? '✓' : '✗';
  const counts = totals ? `  ${totals.passed} passed, ${totals.failed} failed` : '';
  const why = skipped ? `  skipped: ${skipped}` : '';
  const line = `${mark} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s${budgetOf(result)}${counts}${why}`;
  return [line, ...failures.map((failure) => `  × ${failure}`)].join('\n');
}

/** A line a step: whether it went well, how long it took and may take; under it what failed. */
export const summary = (results: readonly StepResult[]): string => results.map(lineOf).join('\n');

/** The runners' totals, added up. */
export const addUp = (results: readonly StepResult[]): Totals =>
  results.reduce<Totals>(
    (sum, { totals }) => ({
      passed: sum.passed + (totals?.passed ?? 0),
      failed: sum.failed + (totals?.failed ?? 0),
    }),
    { passed: 0, failed: 0 },
  );
