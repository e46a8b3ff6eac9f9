import { useReading } from '@/components/reading';
import { useWords } from '@/components/words';

type FoldedStoriesProps = { readonly sectionId: string; readonly count: number };

/** What stands in the place of a folded section's stories. It goes when it is used, so the heading takes the focus. */
export function FoldedStories({ sectionId, count }: FoldedStoriesProps) {
  const { t } = useWords();
  const reading = useReading();
  return (
    <p class="screen-only" data-folded>
      <button
        type="button"
        class="text-button"
        aria-expanded={false}
        onClick={({ currentTarget }) => {
          const heading = currentTarget.closest('section')?.querySelector('h2');
          heading?.setAttribute('tabindex', '-1');
          heading?.focus();
          reading?.unfold(sectionId);
        }}
      >
        {t('more.unfold', { count })}
      </button>
    </p>
  );
}
