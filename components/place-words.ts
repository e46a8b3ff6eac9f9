import { useWords, type Words, wordsFor } from '@/components/words';
import type { Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

type PlaceWords = { readonly words: Words; readonly timeZone: string; readonly isElsewhere: boolean };

/** Words with the times of the weather's place: where it is seven in the morning there, they say seven. */
export function usePlaceWords({ timeZone }: Weather, now: Millis): PlaceWords {
  const readers = useWords();
  const words = timeZone === undefined ? readers : wordsFor(readers.language, timeZone);
  const isElsewhere = words.format.clock(now) !== readers.format.clock(now);
  return { words, timeZone: words.timeZone, isElsewhere };
}
