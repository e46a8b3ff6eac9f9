import { type Reading, readingOf, storiesOf } from '@/lib/briefing/reading';
import type { Glance } from '@/lib/store/glance';

/** What the reader did with the stories of the latest edition. */
export async function readingOfLatest(from: Glance): Promise<Reading> {
  const edition = await from.latestEdition();
  const stories = edition ? storiesOf(edition) : [];
  const states = await from.getEach(
    'states',
    stories.flatMap(({ entryIds }) => entryIds),
  );
  return readingOf(stories, new Map(states.filter((row) => row !== undefined).map((row) => [row.id, row])));
}
