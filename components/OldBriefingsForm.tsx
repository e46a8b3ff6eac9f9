import { useWords, type Words } from '@/components/words';
import type { OldImportReport } from '@/lib/settings';

type OldBriefingsFormProps = {
  /** What the last import of this visit came to; `undone` once it was taken back. */
  readonly report: OldImportReport | 'undone' | undefined;
  readonly onImport: (files: readonly File[]) => void;
  /** Undefined where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
};

/** Old text briefings, as past editions. */
export function OldBriefingsForm({ report, onImport, onUndo }: OldBriefingsFormProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="opml-form">
      <label>
        <span>{t('old.import')}</span>
        <input
          type="file"
          multiple
          accept=".txt,text/plain"
          data-import="briefings"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            if (files.length > 0) onImport(files);
            currentTarget.value = ''; // the same files may be chosen again
          }}
        />
      </label>
      <p role="status" data-old-import-report>
        {report === 'undone' ? t('old.undone') : report && sentencesOf(report, words).join(' ')}
      </p>
      {onUndo && (
        <button type="button" class="text-button" onClick={onUndo}>
          {t('old.undo')}
        </button>
      )}
      <a class="text-button" href="/newtab.html#archive">
        {t('archive.title')}
      </a>
    </div>
  );
}

function sentencesOf(report: OldImportReport, { t, format }: Words): string[] {
  const { editions, replaced, stories, cut, invented, refused } = report;
  return [
    ...(editions > 0 ? [t('old.editions', { count: editions }), t('old.stories', { count: stories })] : []),
    ...(replaced > 0 ? [t('old.replaced', { count: replaced })] : []),
    ...(cut > 0 ? [t('old.cut', { count: cut })] : []),
    ...(invented > 0 ? [t('old.invented', { count: invented })] : []),
    ...(refused.length > 0 ? [t('old.refused', { count: refused.length, names: format.list(refused) })] : []),
  ];
}
