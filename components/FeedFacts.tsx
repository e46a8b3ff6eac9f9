import { isFailing } from '@/components/feed-condition';
import { useWords } from '@/components/words';
import type { SectionView } from '@/lib/settings';

/** How many feeds a section has, and how many of them are not as they should be. */
export function FeedFacts({ section: { feeds, enabled } }: { readonly section: SectionView }) {
  const { t } = useWords();
  const asked = feeds.filter(({ paused }) => !paused);
  const failing = asked.filter(isFailing).length;
  const pausedCount = feeds.length - asked.length;
  return (
    <>
      {t('options.feeds', { count: feeds.length })}
      {pausedCount > 0 && ` · ${t('options.paused', { count: pausedCount })}`}
      {!enabled && ` · ${t('options.off')}`}
      {enabled && failing > 0 && <b> · ▲ {t('options.failing', { count: failing })}</b>}
    </>
  );
}
