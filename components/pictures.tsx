import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StoryRank } from '@/components/story-rank';
import type { Pictures } from '@/lib/appearance';
import type { Story } from '@/lib/briefing/types';

/** Given by the page of the edition; everywhere else there are none. */
export const PicturesContext = createContext<Pictures>('off');

/** Where to load the picture from that goes with a story; undefined where none does. */
export function usePicture({ image }: Story, rank: StoryRank): string | undefined {
  const wanted = useContext(PicturesContext);
  return wanted === 'all' || (wanted === 'leads' && rank !== 'plain') ? image : undefined;
}
