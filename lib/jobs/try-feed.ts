import type { TryOutcome } from '@/lib/feed-health';
import { fillAlong } from '@/lib/jobs/compile-edition';
import { FLOOR } from '@/lib/jobs/plan-round';
import { pollDue } from '@/lib/jobs/poll-due';
import { renewRequestRules } from '@/lib/jobs/renew-request-rules';
import { confirmed } from '@/lib/store/confirmed';
import { db } from '@/lib/store/db';
import { putFirst, refusalOf } from '@/lib/store/feeds';
import { lastPoll } from '@/lib/store/polls';
import type { Millis } from '@/lib/time';

/** Puts a feed before all others, because the reader wants it asked; by the same rules as any poll, or says which forbids it. */
export async function wishFor(id: string, now: Millis): Promise<TryOutcome | undefined> {
  if (navigator.onLine === false) return { kind: 'refused', why: 'offline' };
  const look = async (): Promise<TryOutcome | undefined> => {
    const feed = await db.feeds.get(id);
    if (!feed) return { kind: 'refused', why: 'paused' };
    const refusal = await refusalOf(feed, now, { floor: FLOOR });
    if (refusal) return { kind: 'refused', ...refusal };
    await putFirst(id);
    return undefined;
  };
  // In one transaction: asked by a poll between the look and the wish, it would be asked again at once.
  return confirmed(db.transaction('rw', db.feeds, db.sections, db.subscriptions, look));
}

/** Asks the feed that was wished for, and tells what came of it since. */
export async function askWished(id: string, since: Millis): Promise<TryOutcome> {
  await renewRequestRules();
  await pollDue(fillAlong(), { only: id });
  const poll = await lastPoll(id);
  if (!poll || poll.at < since) return { kind: 'queued' };
  const { outcome, status, newEntries } = poll;
  return { kind: 'asked', outcome, status, newEntries };
}
