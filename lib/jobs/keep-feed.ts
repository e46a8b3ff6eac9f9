import type { KeepOutcome } from '@/lib/feed-search';
import type { Attempt } from '@/lib/jobs/attempt';
import { here } from '@/lib/jobs/here';
import { pollRecordOf } from '@/lib/jobs/record-attempt';
import { slotsAround } from '@/lib/rhythm';
import { confirmed } from '@/lib/store/confirmed';
import { recordFirstPoll } from '@/lib/store/record-poll';

/** Stores a feed with what it said when it was looked at, as a poll would: so it is not due before its time. */
export async function keepFeed(answer: string): Promise<KeepOutcome> {
  const attempt = JSON.parse(answer) as Attempt;
  const { settings, timeZone } = await here();
  const { nextAt } = slotsAround(Date.now(), settings, timeZone);
  await confirmed(recordFirstPoll(pollRecordOf(attempt, nextAt)));
  return { kind: 'kept' };
}
