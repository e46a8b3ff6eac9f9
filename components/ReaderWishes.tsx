import { WishList } from '@/components/WishList';
import { useWords } from '@/components/words';
import type { Settings } from '@/lib/settings';

export type WishActions = {
  setMuted(word: string, on: { readonly muted: boolean }): void;
  lessOf(publisher: string): void;
  asBefore(publisher: string): void;
};

type ReaderWishesProps = {
  readonly settings: Pick<Settings, 'muteWords' | 'sourceWeights'>;
  readonly actions: WishActions;
};

/** What the reader has muted, and whom they want to hear less of: all of it can be taken back. */
export function ReaderWishes({ settings: { muteWords, sourceWeights }, actions }: ReaderWishesProps) {
  const { t } = useWords();
  return (
    <section class="data" id="wishes" aria-labelledby="wishes-heading">
      <h2 id="wishes-heading">{t('wishes.title')}</h2>
      <WishList
        title={t('wishes.muted')}
        hint={t('wishes.muted-hint')}
        wishes={muteWords}
        onRemove={(word) => actions.setMuted(word, { muted: false })}
        onPutBack={(word) => actions.setMuted(word, { muted: true })}
      />
      <WishList
        title={t('wishes.less')}
        hint={t('wishes.less-hint')}
        wishes={Object.keys(sourceWeights).filter((publisher) => (sourceWeights[publisher] ?? 1) < 1)}
        onRemove={actions.asBefore}
        onPutBack={actions.lessOf}
      />
    </section>
  );
}
