import './OpmlForm.css';
import { useWords, type Words } from '@/components/words';
import type { ImportReport } from '@/lib/data-reports';

type OpmlFormProps = {
  /** What the last import of this visit came to, or how far it is. */
  readonly report: ImportReport | undefined;
  readonly onImport: (file: File) => void;
  /** Undefined where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  readonly onExport: () => void;
};

/** Feeds from another reader, and ours for another one. */
export function OpmlForm({ report, onImport, onUndo, onExport }: OpmlFormProps) {
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
          disabled={report?.kind === 'working'}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onImport(file);
            currentTarget.value = ''; // the same file may be chosen again
          }}
        />
      </label>
      {report?.kind === 'working' && (
        <progress aria-label={t('data.import')} value={report.done} max={report.total || 1} />
      )}
      <p role="status" data-import-report={report?.kind}>
        {report && sentencesOf(report, words).join(' ')}
      </p>
      {report?.kind === 'imported' && <LeftOut report={report} />}
      {onUndo && (
        <button type="button" class="text-button" data-undo-import onClick={onUndo}>
          {t('data.undo')}
        </button>
      )}
      <button type="button" class="text-button" onClick={onExport}>
        {t('data.export')}
      </button>
    </div>
  );
}

type Imported = Extract<ImportReport, { kind: 'imported' }>;

/** Every feed that was left out, with the reason. */
function LeftOut({ report: { refused, refusedCount } }: { readonly report: Imported }) {
  const { t } = useWords();
  if (refused.length === 0) return null;
  return (
    <details data-left-out>
      <summary>{t('data.left-out')}</summary>
      <ul>
        {refused.map(({ title, url, reason }, index) => (
          <li key={index} data-reason={reason}>
            {t('data.left-out-one', { title: title || url || '–', reason: t(`data.why.${reason}`) })}
          </li>
        ))}
        {refusedCount > refused.length && <li>{t('data.left-out-more', { count: refusedCount - refused.length })}</li>}
      </ul>
    </details>
  );
}

function sentencesOf(report: ImportReport, { t }: Words): string[] {
  if (report.kind === 'working') {
    const { done, total } = report;
    return [total > 0 ? t('data.progress', { done, total }) : t('data.reading')];
  }
  if (report.kind !== 'imported') return [t(`data.${report.kind}`)];
  const { added, known, refusedCount, unread, complete } = report;
  return [
    t('data.added', { count: added }),
    ...(known > 0 ? [t('data.known', { count: known })] : []),
    ...(refusedCount > 0 ? [t('data.refused', { count: refusedCount })] : []),
    ...(complete ? [] : [t('data.broken')]),
    ...(unread > 0 ? [t('data.unread', { count: unread })] : []),
  ];
}
