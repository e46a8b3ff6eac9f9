import type { Outcome } from '@/lib/briefing/types';
import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(['network', 'offline', 'timeout', 'permission']);

/** Whether any server answered, with whatever status, since then. */
export async function anyAnswerSince(at: Millis): Promise<boolean> {
  const answer = await db.polls
    .where('at')
    .aboveOrEqual(at)
    .filter((poll) => !UNANSWERED.has(poll.outcome))
    .first();
  return answer !== undefined;
}
