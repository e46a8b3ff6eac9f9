import './MoveControls.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/words';

type MoveControlsProps = {
  readonly title: string;
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  readonly actions: { moveBy(steps: 1 | -1): void; dragStart(): void; dragEnd(): void };
};

/** A handle to drag, and two buttons that do the same without a pointer. The used button keeps the focus. */
export function MoveControls({ title, canMove, actions }: MoveControlsProps) {
  const { t } = useWords();
  const used = useRef<HTMLButtonElement | null>(null);
  // A row that moves in the document loses the focus.
  useLayoutEffect(() => {
    if (used.current && document.activeElement === document.body) used.current.focus();
    used.current = null;
  });
  if (!canMove.up && !canMove.down) return <span class="move-controls" />;

  const button = (steps: 1 | -1, label: string, path: string, possible: boolean) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={!possible}
      onClick={({ currentTarget }) => {
        if (!possible) return;
        used.current = currentTarget;
        actions.moveBy(steps);
      }}
    >
      <Arrow path={path} />
    </button>
  );
  return (
    <span class="move-controls">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside it do the same from the keyboard */}
      <span
        class="handle"
        draggable
        title={t('options.drag')}
        onDragStart={({ dataTransfer, currentTarget }) => {
          // Firefox drags nothing without data.
          dataTransfer?.setData('text/plain', title);
          const row = currentTarget.closest('li');
          if (row) dataTransfer?.setDragImage(row, 0, 0);
          actions.dragStart();
        }}
        onDragEnd={actions.dragEnd}
      >
        <Arrow path="M5 4h2v2H5ZM9 4h2v2H9ZM5 7h2v2H5ZM9 7h2v2H9ZM5 10h2v2H5ZM9 10h2v2H9Z" />
      </span>
      {button(-1, t('options.up', { title }), 'M8 4.5 13 11H3Z', canMove.up)}
      {button(1, t('options.down', { title }), 'M8 11.5 3 5H13Z', canMove.down)}
    </span>
  );
}

const Arrow = ({ path }: { readonly path: string }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} fill="currentColor" />
  </svg>
);
