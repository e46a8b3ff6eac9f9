import type { Edition, ShownStory } from '@/lib/briefing/types';
import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

export const latestEdition = (): Promise<Edition | undefined> => db.editions.orderBy('builtAt').last();

/** The same without reading the edition, which is the largest row of all. */
export const latestEditionId = async (): Promise<string | undefined> =>
  (await db.editions.orderBy('builtAt').reverse().limit(1).primaryKeys())[0];

/** What editions showed in the last month; the sweep drops the rest. */
export const shownStories = (): Promise<ShownStory[]> => db.ledger.toArray();

/** When the last edition before `builtAt` was built that is not this one. */
export async function builtBefore(id: string, builtAt: Millis): Promise<Millis | undefined> {
  const earlier = db.editions.where('builtAt').below(builtAt).reverse();
  return (await earlier.filter((edition) => edition.id !== id).first())?.builtAt;
}

/** Moves the time that an edition promises for the next one, to a time in this zone. */
export const promiseNext = (id: string, nextAt: Millis, nextZone: string): Promise<unknown> =>
  db.editions.update(id, { nextAt, nextZone });
