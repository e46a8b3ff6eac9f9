import { useWords } from '@/components/words';
import type { FeedLink, FinderActions, FinderState } from '@/lib/feed-search';

type FinderNextProps = { readonly state: FinderState; readonly actions: FinderActions };

/** What the reader can do where nothing to add is found yet. */
export function FinderNext({ state, actions }: FinderNextProps) {
  const { t } = useWords();
  switch (state.kind) {
    case 'choice':
      return <FeedChoice feeds={state.feeds} onChoose={actions.choose} />;
    case 'no-feed':
      return <Next label={t('add.try')} onClick={actions.tryPlaces} onCancel={actions.clear} />;
    case 'private':
      return state.mayConfirm ? (
        <Next label={t('add.confirm', { host: state.host })} onClick={actions.confirm} onCancel={actions.clear} />
      ) : null;
    case 'withheld':
      return <Next label={t('add.allow')} onClick={actions.allow} onCancel={actions.clear} />;
    case 'searching':
      return <Next label={t('add.stop')} onClick={actions.clear} />;
    default:
      return null;
  }
}

type NextProps = { readonly label: string; readonly onClick: () => void; readonly onCancel?: () => void };

function Next({ label, onClick, onCancel }: NextProps) {
  const { t } = useWords();
  return (
    <p class="next">
      <button type="button" onClick={onClick}>
        {label}
      </button>
      {onCancel && (
        <button type="button" class="text-button" onClick={onCancel}>
          {t('add.cancel')}
        </button>
      )}
    </p>
  );
}

type FeedChoiceProps = { readonly feeds: readonly FeedLink[]; readonly onChoose: (url: string) => void };

/** The feeds that a page announces, by its own names for them. */
export function FeedChoice({ feeds, onChoose }: FeedChoiceProps) {
  return (
    <ul class="feed-choice">
      {feeds.map(({ url, title }) => (
        <li key={url}>
          <button type="button" class="text-button" data-feed-choice={url} onClick={() => onChoose(url)}>
            {title ?? url.replace(/^https?:\/\/(www\.)?/, '')}
          </button>
          {title && <small>{url.replace(/^https?:\/\/(www\.)?/, '')}</small>}
        </li>
      ))}
    </ul>
  );
}
