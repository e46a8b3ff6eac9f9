import { DAY, type Millis } from '@/lib/time';
import { crashed } from './chapters/crash';
import { crowd, together } from './chapters/crowd';
import { errors } from './chapters/errors';
import { intervals, woken } from './chapters/intervals';
import { EVERYWHERE, named, secrets } from './chapters/manners';
import { moved, stuck } from './chapters/moved';
import { outage, restarts, wishes } from './chapters/reader';
import { slow } from './chapters/slow';
import { validators } from './chapters/validators';
import type { Log } from './web';
import { type Chapter, type Facts, play, type Rule, START } from './world';

export type Verdict = { readonly id: string; readonly says: string; readonly broken: readonly string[] };
export type Score = { readonly verdicts: readonly Verdict[]; readonly requests: number };

export const CHAPTERS: readonly Chapter[] = [
  validators,
  crashed,
  intervals,
  woken,
  errors,
  moved,
  secrets,
  named,
  crowd,
  together,
  restarts,
  wishes,
  outage,
  slow,
  stuck,
];

/** Contradicts P01, so it is told and not counted. */
export const APART = new Set(['P28']);
export const WEEK = { span: 7 * DAY, crowd: 1000 };
/** Two days with a Sunday in them. */
export const WEEKEND = { span: 2 * DAY, crowd: 150 };

type Options = { readonly span: Millis; readonly crowd: number };

/** Plays all chapters and judges every rule by what the servers saw. */
export async function score(options: Options, chapters: readonly Chapter[] = CHAPTERS): Promise<Score> {
  const facts: Facts = { ...options, start: START };
  const judge = ({ id, says, broken }: Rule, log: Log): Verdict => ({ id, says, broken: broken(log, facts) });
  const verdicts: Verdict[] = [];
  const everything: Log[] = [];
  for (const chapter of chapters) {
    const log = await play(chapter, options);
    if (chapter !== stuck) everything.push(log);
    verdicts.push(...chapter.rules.map((rule) => judge(rule, log)));
  }
  // Each chapter begins with an empty store, so each is judged alone.
  const general = EVERYWHERE.map((rule) => {
    const all = everything.map((log) => judge(rule, log));
    return { id: rule.id, says: rule.says, broken: all.flatMap(({ broken }) => broken) };
  });
  return {
    verdicts: [...verdicts, ...general].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    requests: everything.reduce((sum, log) => sum + log.length, 0),
  };
}
