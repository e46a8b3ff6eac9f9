import { computed, signal } from '@preact/signals';
import { askWorker } from '@/lib/browser/messages';
import type { BackupReport, DataProgress } from '@/lib/data-reports';
import { restoredAt } from '@/lib/store/before';
import { openStore } from '@/lib/store/open';
import type { Restored } from '@/lib/store/restore';
import { localDay } from '@/lib/time';
import { workOn } from '@/lib/view/commands';
import type { DataDesk } from '@/lib/view/data-desk';
import { readyValue } from '@/lib/view/live';
import { live } from '@/lib/view/live-query';
import { saveFile } from '@/lib/view/save-file';
import { keptInTheEnd } from '@/lib/view/trouble';

/** Backups on a page: the last one of this visit, and the way back from a restore, which is open for a week. */
export function backupHere(desk: DataDesk, version: string) {
  const report = signal<BackupReport | undefined>(undefined);
  const restored = live(
    restoredAt,
    openStore().then((trouble) => trouble === undefined),
  );
  const begin = (kind: 'saving' | 'restoring') => {
    const tell = (progress: DataProgress) => {
      report.value = { kind, ...progress };
    };
    tell({ done: 0, total: 0 });
    return tell;
  };
  /** Whatever became of it, it is over. */
  const done = <T>(work: Promise<T>): Promise<T | undefined> =>
    keptInTheEnd(work).finally(() => {
      report.value = undefined;
    });
  const save = async (): Promise<void> => {
    const backup = await done(desk('saveBackup', version, begin('saving')));
    if (!backup) return;
    saveFile(`morning-briefing-${today()}.jsonl.gz`, backup.file, 'application/gzip');
    report.value = { kind: 'saved', savedCount: backup.counts.entries, leftOut: backup.leftOut };
  };
  const restore = async (file: File): Promise<void> => {
    const result = await done(desk('restoreBackup', file, begin('restoring')));
    report.value = result && reportOf(result);
    if (result?.kind === 'restored') await goOn();
  };
  const undo = async (): Promise<void> => {
    await done(desk('undoRestore', undefined));
    report.value = { kind: 'undone' };
    await goOn();
  };
  return computed(() => ({
    report: report.value,
    restoredAt: readyValue(restored.value),
    onSave: () => void save(),
    onRestore: (file: File) => void restore(file),
    onUndo: () => void undo(),
  }));
}

const today = (): string => localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The catalogue of this version may be another than the file's. */
async function goOn(): Promise<void> {
  await askWorker('reseed');
  await workOn();
}

function reportOf(result: Restored): BackupReport {
  if (result.kind !== 'restored') return result;
  const { created, counts } = result.head;
  return {
    kind: 'restored',
    created,
    sectionCount: counts.sections,
    feedCount: counts.subscriptions,
    savedCount: counts.entries,
  };
}
