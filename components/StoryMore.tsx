import { MoreDetails } from '@/components/MoreDetails';
import { useReading } from '@/components/reading';
import type { Story } from '@/lib/briefing/types';

/** What can be done with a story. */
export function StoryMore({ story }: { readonly story: Story }) {
  const reading = useReading();
  if (!reading) return null;
  const { menus } = reading;
  return (
    <MoreDetails of={story.title}>{(close) => menus && <menus.StoryMenu story={story} onDone={close} />}</MoreDetails>
  );
}
