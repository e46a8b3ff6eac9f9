import { readTrouble } from '@/lib/browser/trouble';
import { compileDue, fillAlong } from '@/lib/jobs/compile-edition';
import { countNewStories } from '@/lib/jobs/count-new';
import { drawPages } from '@/lib/jobs/draw-pages';
import { here } from '@/lib/jobs/here';
import { notifyReader } from '@/lib/jobs/notify-reader';
import { planRound } from '@/lib/jobs/plan-round';
import { pollDue } from '@/lib/jobs/poll-due';
import { storeIsReady } from '@/lib/jobs/ready-store';
import { refreshWeather } from '@/lib/jobs/refresh-weather';
import { renewRequestRules } from '@/lib/jobs/renew-request-rules';
import { runJob } from '@/lib/jobs/run-job';
import { showNews } from '@/lib/jobs/show-news';
import { syncIfOn } from '@/lib/jobs/sync-if-on';
import { updateUnseen } from '@/lib/jobs/update-unseen';
import { mendClock } from '@/lib/store/clock';
import { db } from '@/lib/store/db';
import { isAnyDue } from '@/lib/store/feeds';
import { openRound } from '@/lib/store/rounds';
import { DAY, type Millis } from '@/lib/time';

type Job = { readonly name: string; readonly every: Millis; readonly run: () => Promise<void> };

/** What the worker does at every tick, stage after stage; the jobs of a stage run side by side. `every` is the least time between two runs. */
export const STAGES: readonly (readonly Job[])[] = [
  [{ name: 'seed', every: DAY, run: async () => (await import('@/lib/jobs/seed')).seed() }],
  [
    { name: 'mend-clock', every: 0, run: () => mendClock(Date.now()) },
    { name: 'request-rules', every: 0, run: renewRequestRules },
  ],
  // What other browsers bring is asked in the same round, and what they showed is left out of its edition.
  [{ name: 'sync', every: 0, run: syncIfOn }],
  [{ name: 'plan-round', every: 0, run: planRound }],
  [
    { name: 'refresh-weather', every: 0, run: refreshWeather },
    { name: 'poll-due', every: 0, run: () => pollDue(fillAlong()) },
  ],
  [{ name: 'compile-edition', every: 0, run: compileDue }],
  [
    { name: 'count-new', every: 0, run: countNewStories },
    { name: 'notify', every: 0, run: notifyReader },
    { name: 'show-news', every: 0, run: showNews },
  ],
  [{ name: 'draw-pages', every: 0, run: drawPages }],
  [
    {
      name: 'sweep',
      every: DAY,
      run: async () => (await import('@/lib/store/sweep')).sweepStore(Date.now(), (await here()).timeZone),
    },
  ],
];

/** Runs every job that is due, as long as the store takes what they bring; one in trouble may just wait for a later version. */
export async function runJobs(): Promise<void> {
  if (await storeIsReady()) await runStages();
  await runJob('update-unseen', updateUnseen);
}

async function runStages(): Promise<void> {
  for (const stage of STAGES) {
    await Promise.all(stage.map(runIfDue));
    if (await readTrouble()) return;
  }
}

/** A clock that was set back makes a job due, not silent. */
async function runIfDue({ name, every, run }: Job): Promise<void> {
  const last = (await db.jobs.get(name))?.startedAt ?? 0;
  const now = Date.now();
  if (now - last >= every || last > now) await runJob(name, run);
}

/** Whether another slice has something to do right now. */
export async function hasMore(): Promise<boolean> {
  if (navigator.onLine === false || (await readTrouble())) return false;
  return (await openRound()) !== undefined || (await isAnyDue(Date.now()));
}
