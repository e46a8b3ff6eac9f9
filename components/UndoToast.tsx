import './UndoToast.css';
import { useWords } from '@/components/words';
import type { Undoable } from '@/lib/undoable';

type UndoToastProps = {
  /** What was just done; undefined most of the time. */
  readonly done: Undoable | undefined;
  readonly onUndo: () => void;
  /** While the reader is on it, it stays. */
  readonly onHold: () => void;
  readonly onRelease: () => void;
};

/** One quiet line that says what was done and takes it back. The live region stands there before its words do. */
export function UndoToast({ done, onUndo, onHold, onRelease }: UndoToastProps) {
  const { t } = useWords();
  return (
    <div class="undo-toast screen-only" role="status">
      {done && (
        <p data-until="0" onFocusIn={onHold} onFocusOut={onRelease} onPointerEnter={onHold} onPointerLeave={onRelease}>
          <span>{t(...done.said)}</span>{' '}
          {done.undo && (
            <button type="button" aria-keyshortcuts="Control+Z Meta+Z" data-undo onClick={onUndo}>
              {t('reading.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
