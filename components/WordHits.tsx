import type { ReadonlySignal } from '@preact/signals';
import { isSameWish } from '@/components/word-draft';
import { useWords } from '@/components/words';
import type { NewWord } from '@/lib/briefing/reader-words';
import type { WordPreview } from '@/lib/settings';

type WordHitsProps = {
  readonly preview: ReadonlySignal<WordPreview | undefined>;
  /** What stands in the form; undefined while that is nothing yet. */
  readonly wish: NewWord | undefined;
};

/** What a word that is not saved yet would do. The live region stands there before its words do. */
export function WordHits({ preview: latest, wish }: WordHitsProps) {
  const { t, format } = useWords();
  const preview = wish && latest.value && isSameWish(latest.value.word, wish) ? latest.value : undefined;
  return (
    <p class="word-hits" role="status" data-hits={preview?.state === 'counted' ? preview.count : undefined}>
      {preview &&
        (preview.state === 'counting' ? (
          t('word-edit.counting')
        ) : (
          <>
            <b>{t(`word-edit.would-${preview.word.kind}`, { count: preview.count, total: preview.total })}</b>{' '}
            {preview.examples.length > 0 &&
              t('word-edit.such-as', {
                titles: format.list(preview.examples.map((text) => t('word-edit.quoted', { text }))),
              })}
          </>
        ))}
    </p>
  );
}
