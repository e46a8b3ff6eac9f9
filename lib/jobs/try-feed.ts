import type { TryOutcome } from '@/lib/feed-health';
import { fillAlong } from '@/lib/jobs/compile-edition';
import { FLOOR } from '@/lib/jobs/plan-round';
import { pollDue } from '@/lib/jobs/poll-due';
import { runJob } from '@/lib/jobs/run-job';
import { confirmed } from '@/lib/store/confirmed';
import { db } from '@/lib/store/db';
import { putFirst, refusalOf } from '@/lib/store/feeds';
import { lastPoll } from '@/lib/store/polls';

/** Asks a feed now, because the reader wants it; by the same rules as any poll, and not where they forbid it. */
export async function tryFeed(id: string): Promise<TryOutcome> {
  const startedAt = Date.now();
  if (navigator.onLine === false) return { kind: 'refused', why: 'offline' };
  const feed = await db.feeds.get(id);
  if (!feed) return { kind: 'refused', why: 'paused' };
  const refusal = await refusalOf(feed, startedAt, { floor: FLOOR });
  if (refusal) return { kind: 'refused', ...refusal };
  await confirmed(putFirst(id));
  await runJob('poll-due', () => pollDue(fillAlong(), { only: id }));
  const poll = await lastPoll(id);
  if (!poll || poll.at < startedAt) return { kind: 'queued' };
  const { outcome, status, newEntries } = poll;
  return { kind: 'asked', outcome, status, newEntries };
}
