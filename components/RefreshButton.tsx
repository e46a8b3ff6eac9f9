import './RefreshButton.css';
import { isUnderWay } from '@/components/round';
import { useWords } from '@/components/words';
import type { Round } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type RefreshButtonProps = {
  readonly round: Round | undefined;
  readonly newCount: number;
  /** When the shown edition was built; left out where there is little room. */
  readonly since?: Millis;
  readonly onRefresh: () => void;
};

/** Asks for a new edition, and says how far that is. Stays focusable while it works. */
export function RefreshButton({ round, newCount, since, onRefresh }: RefreshButtonProps) {
  const { t, format } = useWords();
  const underWay = isUnderWay(round);
  const idle =
    newCount === 0
      ? t('refresh.now')
      : since === undefined
        ? t('refresh.new', { count: newCount })
        : t('refresh.new-since', { count: newCount, time: format.clock(since) });
  return (
    <span class="refresh-button screen-only">
      <button
        type="button"
        class="text-button"
        data-refresh
        aria-disabled={underWay}
        onClick={underWay ? undefined : onRefresh}
      >
        {underWay ? t('refresh.progress', { done: round.done, count: round.total }) : idle}
      </button>
      {underWay && (
        <progress aria-label={t('refresh.progress-label')} value={round.done} max={Math.max(1, round.total)} />
      )}
      <span role="status" class="visually-hidden">
        {underWay ? t('refresh.under-way') : ''}
      </span>
    </span>
  );
}
