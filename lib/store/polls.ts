import type { Outcome } from '@/lib/briefing/types';
import { db, type PollRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(['network', 'offline', 'timeout']);

export const KEEP_POLLS_PER_FEED = 50;

/** Whether any server answered, with whatever status, between then and now. */
export async function anyAnswerBetween(at: Millis, now: Millis): Promise<boolean> {
  const answer = await db.polls
    .where('at')
    .between(at, now, true, true)
    .filter((poll) => wasAsked(poll) && (poll.status !== undefined || !UNANSWERED.has(poll.outcome)))
    .first();
  return answer !== undefined;
}

/** How many requests were made since then. Not counted by a filter of the store's, which goes from row to row by a cursor. */
export async function requestsBetween(at: Millis, now: Millis): Promise<number> {
  const polls = await db.polls.where('at').between(at, now, false, true).toArray();
  return polls.filter(wasAsked).length;
}

/** Whether an attempt came as far as a request. What is withheld or private was asked if somebody led there. */
export const wasAsked = ({ outcome, status }: Pick<PollRow, 'outcome' | 'status'>): boolean =>
  outcome !== 'blocked' && ((outcome !== 'permission' && outcome !== 'private') || status !== undefined);

/** A feed's last attempts, the latest first: there may be more until the sweep comes. */
export const pollsOf = (feedId: string): Promise<PollRow[]> =>
  db.polls.where('feedId').equals(feedId).reverse().limit(KEEP_POLLS_PER_FEED).toArray();

export const lastPoll = (feedId: string): Promise<PollRow | undefined> =>
  db.polls.where('feedId').equals(feedId).last();

/** Drops all but the last attempts of a feed, at most so many at once. Gives how many. */
export async function prunePolls(feedId: string, most = KEEP_POLLS_PER_FEED): Promise<number> {
  const polls = db.polls.where('feedId').equals(feedId);
  const surplus = Math.min((await polls.count()) - KEEP_POLLS_PER_FEED, most);
  if (surplus > 0) await db.polls.bulkDelete(await polls.limit(surplus).primaryKeys());
  return surplus;
}
