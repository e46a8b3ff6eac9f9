import { useWords, type Words } from '@/components/words';
import type { BackupReport } from '@/lib/data-reports';
import type { Millis } from '@/lib/time';

type BackupFormProps = {
  /** What the last backup or restore of this visit came to, or how far it is. */
  readonly report: BackupReport | undefined;
  /** When the restore was that can be taken back. */
  readonly restoredAt: Millis | undefined;
  readonly onSave: () => void;
  readonly onRestore: (file: File) => void;
  readonly onUndo: () => void;
};

/** All that the reader made, as a file, and back. */
export function BackupForm({ report, restoredAt, onSave, onRestore, onUndo }: BackupFormProps) {
  const words = useWords();
  const { t, format } = words;
  const work = report?.kind === 'saving' || report?.kind === 'restoring' ? report : undefined;
  return (
    <div class="opml-form">
      <button type="button" class="text-button" data-save-backup disabled={work !== undefined} onClick={onSave}>
        {t('backup.save')}
      </button>
      <label>
        <span>{t('backup.restore')}</span>
        <input
          type="file"
          accept=".gz,application/gzip"
          data-import="backup"
          disabled={work !== undefined}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onRestore(file);
            currentTarget.value = ''; // the same file may be chosen again
          }}
        />
      </label>
      {work && <progress aria-label={t(`backup.${work.kind}`)} value={work.done} max={work.total || 1} />}
      <p role="status" data-backup-report={report?.kind}>
        {report && sentencesOf(report, words).join(' ')}
      </p>
      {restoredAt !== undefined && !work && (
        <button type="button" class="text-button" data-undo-restore onClick={onUndo}>
          {t('backup.undo', { date: format.longDate(restoredAt), time: format.clock(restoredAt) })}
        </button>
      )}
    </div>
  );
}

function sentencesOf(report: BackupReport, { t, format }: Words): string[] {
  switch (report.kind) {
    case 'saved':
      return [
        t('backup.saved', { count: report.savedCount }),
        ...(report.leftOut > 0 ? [t('backup.left-out', { count: report.leftOut })] : []),
      ];
    case 'restored': {
      const { created, sectionCount, feedCount, savedCount } = report;
      return [
        t('backup.restored', { date: format.longDate(created) }),
        t('backup.has', {
          sections: t('backup.sections', { count: sectionCount }),
          feeds: t('options.feeds', { count: feedCount }),
          saved: t('backup.saved-stories', { count: savedCount }),
        }),
      ];
    }
    case 'later':
      return [t('backup.later', { app: report.app })];
    case 'damaged': {
      const { line, table, damage } = report;
      const place = table ? t('backup.line-of', { line, table }) : t('backup.line', { line });
      return [t('backup.damaged', { place, damage: t(`backup.damage.${damage}`) }), t('backup.untouched')];
    }
    case 'not-backup':
      return [t('backup.not-backup'), t('backup.untouched')];
    default:
      return [t(`backup.${report.kind}`)];
  }
}
