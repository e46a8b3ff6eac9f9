import { useRef } from 'preact/hooks';
import type { AddressActions } from '@/components/FeedAddressForm';
import { feedNews } from '@/components/feed-news';
import { useWords } from '@/components/words';
import type { FeedNews } from '@/lib/feed-health';
import type { FeedView, SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type FeedNewsNoteProps = {
  readonly feed: FeedView;
  readonly news: FeedNews | undefined;
  readonly places: readonly SectionView[];
  readonly now: Millis;
  readonly actions: Pick<AddressActions, 'edit' | 'again'>;
};

/** What came of the reader's last wish for this feed, and the next step. The live region stands there before its words do. */
export function FeedNewsNote({ feed, news, places, now, actions }: FeedNewsNoteProps) {
  const words = useWords();
  const { t } = words;
  const said = useRef<HTMLParagraphElement>(null);
  const own = news?.feedId === feed.id ? news : undefined;
  const outcome = own?.kind === 'address' ? own.outcome : undefined;
  /** What is pressed goes with its question; what is said next stands here. */
  const lead = (act: () => void) => () => {
    said.current?.focus();
    act();
  };
  return (
    <div class="news" data-feed-news={outcome?.kind ?? own?.kind}>
      <p role="status" ref={said} tabIndex={-1}>
        {own && feedNews(own, { places, now, words })}
      </p>
      {(outcome?.kind === 'withheld' || outcome?.kind === 'private') && (
        <button type="button" class="text-button" onClick={lead(() => actions.again(feed))}>
          {outcome.kind === 'private' ? t('add.confirm', { host: outcome.host }) : t('health.allow')}
        </button>
      )}
      {outcome?.kind === 'page' && outcome.feeds.length > 0 && (
        <ul>
          {outcome.feeds.map((url) => (
            <li key={url}>
              <button type="button" class="text-button" onClick={lead(() => actions.edit(feed, url))}>
                {url}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
