import { relative } from 'node:path';

export type Totals = { readonly passed: number; readonly failed: number };
/** What the runner itself counted, and what failed: `file > name: its first words`. */
export type Counted = { readonly totals: Totals; readonly failures: readonly string[] };

type Assertion = {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[] | null;
};
type TestFile = {
  readonly name: string;
  readonly status?: string;
  readonly message?: string;
  readonly assertionResults?: readonly Assertion[];
};
/** The part of it that is read here: https://vitest.dev/guide/reporters#json-reporter */
type Report = {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly TestFile[];
};

const firstLine = (text: string | undefined): string => text?.trim().split('\n', 1)[0] ?? '';

function failuresOf(file: TestFile): readonly string[] {
  const path = relative('.', file.name);
  const failed = (file.assertionResults ?? []).filter(({ status }) => status === 'failed');
  if (failed.length === 0 && file.status === 'failed') return [`${path}: ${firstLine(file.message)}`];
  return failed.map(({ fullName, failureMessages }) => `${path} > ${fullName}: ${firstLine(failureMessages?.[0])}`);
}

/** A run that broke off before its tests, or beside them, counts as one failure. */
export function readReport(report: string | undefined, exitCode: number): Counted {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] }: Report = report ? JSON.parse(report) : {};
  const failed = exitCode !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { totals: { passed: numPassedTests, failed }, failures: testResults.flatMap(failuresOf) };
}
