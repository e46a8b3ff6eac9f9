import { useWords } from '@/components/words';
import type { WordPreview } from '@/lib/settings';

/** What a word that is not saved yet would do. The live region stands there before its words do. */
export function WordHits({ preview }: { readonly preview: WordPreview | undefined }) {
  const { t, format } = useWords();
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
