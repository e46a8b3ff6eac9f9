import { quantile } from './measure';

/** One line of the table: what was measured, in ours and in a limit or peer, and what was wanted. */
export type Row = {
  readonly what: string;
  readonly ours: string;
  /** What it is held against, and what that came to. */
  readonly against: string;
  /** Undefined where the goal is a number of its own. */
  readonly ratio?: number;
  readonly goal: string;
  readonly verdict: Verdict;
};

export type Verdict = 'met' | 'missed' | 'met, within the noise' | 'missed, within the noise';

/** Half of the rounds on both sides of a goal decide nothing. `values` are better when smaller. */
export function verdictOf(values: readonly number[], goal: number): Verdict {
  const isMet = quantile(values, 0.5) <= goal;
  const isClear = isMet ? quantile(values, 0.75) <= goal : quantile(values, 0.25) > goal;
  return `${isMet ? 'met' : 'missed'}${isClear ? '' : ', within the noise'}` as Verdict;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const millis = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** A measurement that is held against another one of the same rounds. */
export function ratioRow(
  what: string,
  {
    ours,
    theirs,
    against,
    goal,
    show,
  }: {
    ours: readonly number[];
    theirs: readonly number[];
    against: string;
    goal: number;
    show: (value: number) => string;
  },
): Row {
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
  return {
    what,
    ours: show(median(ours)),
    against: `${against}: ${show(median(theirs))}`,
    ratio: median(ratios),
    goal: `≤ ${goal} ×`,
    verdict: verdictOf(ratios, goal),
  };
}

/** A measurement with a limit of its own. */
export function limitRow(what: string, values: readonly number[], limit: number, show: (value: number) => string): Row {
  const verdict = verdictOf(values, limit);
  return { what, ours: show(median(values)), against: '–', goal: `≤ ${show(limit)}`, verdict };
}

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ours, against, ratio, goal, verdict }) => [
    what,
    ours,
    against,
    ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`,
    goal,
    verdict,
  ]);
  const head = ['What', 'Ours', 'Limit or peer', 'Ratio', 'Goal', 'Verdict'];
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
