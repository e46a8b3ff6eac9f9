import './SiteFeedsNote.css';
import { FeedChoice } from '@/components/FinderNext';
import { useWords } from '@/components/words';
import type { SiteFeeds } from '@/lib/feed-search';

type SiteFeedsNoteProps = { readonly found: SiteFeeds | undefined; readonly onAdd: (url: string) => void };

/** The feeds of the page in front of the reader, to choose one, or why none can be looked for. */
export function SiteFeedsNote({ found, onAdd }: SiteFeedsNoteProps) {
  const { t } = useWords();
  return (
    <div class="site-feeds-note" role="status" data-site-feeds={found?.kind}>
      {found?.kind === 'restricted' && <p>{t('add.site-restricted')}</p>}
      {found?.kind === 'page' && (
        <>
          <p>{t('add.site-choice', { count: found.feeds.length })}</p>
          <FeedChoice feeds={found.feeds} onChoose={onAdd} />
        </>
      )}
    </div>
  );
}
