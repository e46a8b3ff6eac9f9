import { WishList } from '@/components/WishList';
import { useWords } from '@/components/words';
import type { Settings } from '@/lib/settings';

type LessOfProps = {
  readonly weights: Settings['sourceWeights'];
  readonly actions: { lessOf(publisher: string): void; asBefore(publisher: string): void };
};

/** Whom the reader wants to hear less of. */
export function LessOf({ weights, actions }: LessOfProps) {
  const { t } = useWords();
  return (
    <WishList
      title={t('wishes.less')}
      hint={t('wishes.less-hint')}
      wishes={Object.keys(weights).filter((publisher) => (weights[publisher] ?? 1) < 1)}
      onRemove={actions.asBefore}
      onPutBack={actions.lessOf}
    />
  );
}
