import './OpmlForm.css';
import { useWords, type Words } from '@/components/words';
import type { ImportReport } from '@/lib/settings';

type OpmlFormProps = {
  /** What the last import of this visit came to. */
  readonly report: ImportReport | undefined;
  readonly onImport: (file: File) => void;
  readonly onExport: () => void;
};

/** Feeds from another reader, and ours for another one. */
export function OpmlForm({ report, onImport, onExport }: OpmlFormProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="opml-form">
      <label>
        <span>{t('data.import')}</span>
        <input
          type="file"
          accept=".opml,.xml,text/xml,text/x-opml"
          data-import="opml"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onImport(file);
            currentTarget.value = ''; // the same file may be chosen again
          }}
        />
      </label>
      <p role="status" data-import-report={report?.kind}>
        {report && sentencesOf(report, words).join(' ')}
      </p>
      <button type="button" class="text-button" onClick={onExport}>
        {t('data.export')}
      </button>
    </div>
  );
}

function sentencesOf(report: ImportReport, { t }: Words): string[] {
  if (report.kind === 'not-opml') return [t('data.not-opml')];
  const { added, known, refused, complete } = report;
  return [
    t('data.added', { count: added }),
    ...(known > 0 ? [t('data.known', { count: known })] : []),
    ...(refused > 0 ? [t('data.refused', { count: refused })] : []),
    ...(complete ? [] : [t('data.broken')]),
  ];
}
