import { latestEdition } from '@/lib/store/editions';
import { countNew, storeNewCount } from '@/lib/store/new-count';

/** Keeps the number that a page offers as "14 new since 06:45". */
export async function countNewStories(): Promise<void> {
  const edition = await latestEdition();
  if (edition?.state === 'final') await storeNewCount(edition.id, await countNew(edition));
}
