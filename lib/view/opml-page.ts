import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ImportReport } from '@/lib/data-reports';
import type { Language } from '@/lib/i18n';
import type { ImportBatch } from '@/lib/store/import-feeds';
import { workOn } from '@/lib/view/commands';
import type { DataDesk } from '@/lib/view/data-desk';
import { saveOpmlText } from '@/lib/view/save-file';
import { keptInTheEnd } from '@/lib/view/trouble';

/** OPML on a page: the last import of this visit, and the way back. */
export function opmlHere(desk: DataDesk, language: ReadonlySignal<Language>) {
  const report = signal<ImportReport | undefined>(undefined);
  const batch = signal<ImportBatch | undefined>(undefined);
  const take = async (file: File): Promise<void> => {
    report.value = { kind: 'working', done: 0, total: 0 };
    batch.value = undefined;
    const work = desk('importOpml', { file, language: language.value }, (progress) => {
      report.value = { kind: 'working', ...progress };
    });
    const result = await keptInTheEnd(work).finally(() => {
      report.value = undefined;
    });
    report.value = result?.report;
    batch.value = result?.batch;
    if (result?.batch) await workOn();
  };
  const undo = async (added: ImportBatch): Promise<void> => {
    batch.value = undefined;
    await keptInTheEnd(desk('undoImport', added));
    report.value = { kind: 'undone' };
  };
  return computed(() => {
    const added = batch.value;
    return {
      report: report.value,
      onImport: (file: File) => void take(file),
      onUndo: added && added.subscriptions.length > 0 ? () => void undo(added) : undefined,
      onExport: () => void keptInTheEnd(desk('exportOpml', language.value)).then((text) => text && saveOpmlText(text)),
    };
  });
}
