import { type Reading, readingOf, storiesOf } from '@/lib/briefing/reading';
import { latestEdition } from '@/lib/store/editions';
import { statesOf } from '@/lib/store/states';

/** What the reader did with the stories of the latest edition. */
export async function readingOfLatest(): Promise<Reading> {
  const edition = await latestEdition();
  const stories = edition ? storiesOf(edition) : [];
  return readingOf(stories, await statesOf(stories.flatMap(({ entryIds }) => entryIds)));
}
