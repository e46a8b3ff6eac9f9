import type { DataProgress } from '@/lib/data-reports';
import type { Language } from '@/lib/i18n';
import { writeBackup } from '@/lib/store/backup-write';
import { type ImportBatch, undoImport } from '@/lib/store/import-feeds';
import { restoreBackup, undoRestore } from '@/lib/store/restore';
import { opmlText, takeOpml } from '@/lib/view/opml-work';

type Tell = (progress: DataProgress) => void;

/** What is too long for a page to do between two frames, by name: a worker of the page does it. */
export const DATA_WORK = {
  importOpml: ({ file, language }: { file: Blob; language: Language }, tell: Tell) =>
    takeOpml(file, { language, onProgress: tell }),
  undoImport: (batch: ImportBatch) => undoImport(batch),
  saveBackup: (app: string, tell: Tell) =>
    writeBackup({ app, now: Date.now(), onProgress: (done, total) => tell({ done, total }) }),
  restoreBackup: (file: Blob, tell: Tell) =>
    restoreBackup(file, { now: Date.now(), onProgress: (done, total) => tell({ done, total }) }),
  undoRestore: (_: undefined) => undoRestore(),
  exportOpml: (language: Language) => opmlText(language, Date.now()),
};

export type DataWork = typeof DATA_WORK;
export type WorkName = keyof DataWork;

export type WorkRequest = { readonly number: number; readonly name: WorkName; readonly input: unknown };
export type WorkReply = { readonly number: number } & (
  | { readonly kind: 'progress'; readonly progress: DataProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly causes: readonly Cause[] }
);
/** Of an error, the outermost first: what a message between threads would lose of Dexie's. */
export type Cause = { readonly name: string; readonly message: string };
