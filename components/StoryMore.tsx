import { MoreDetails } from '@/components/MoreDetails';
import { useHasMenus, useReading } from '@/components/reading';
import type { Story } from '@/lib/briefing/types';

/** What can be done with a story. */
export function StoryMore({ story }: { readonly story: Story }) {
  const { menus } = useReading();
  if (!useHasMenus()) return null;
  return (
    <MoreDetails of={story.title}>{(close) => menus && <menus.StoryMenu story={story} onDone={close} />}</MoreDetails>
  );
}
