import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Manners } from '@/lib/manners';
import { beginsQuiet, MANNERS, readManners, SEEN } from '@/lib/view/begins-quiet';
import { keepText } from '@/lib/view/keep-text';
import type { Model } from '@/lib/view/model';
import { isUnseen } from '@/lib/view/unseen';

/** A full storage shows the briefing. */
const writeManners = (manners: Manners): void => keepText(MANNERS, JSON.stringify(manners));

/** Keeps the reader's choice where the next new tab finds it before anything is loaded. */
export function keepManners({ settings, settled }: Model): void {
  effect(() => {
    if (!settled.value) return;
    const { newTab, pausedUntil } = settings.value;
    writeManners({ newTab, pausedUntil, shownAt: readManners()?.shownAt ?? 0 });
  });
}

/** Notes that the reader looks at the briefing. */
function noteShown(manners: Manners | undefined): void {
  sessionStorage.setItem(SEEN, '1');
  writeManners({ newTab: 'every', pausedUntil: 0, ...manners, shownAt: Date.now() });
}

export type Quiet = {
  readonly isQuiet: ReadonlySignal<boolean>;
  /** As when the reader pauses the briefing. */
  hush(): void;
  show(): void;
};

/** Whether this page is quiet: as it began, until the reader asks for the briefing by address or button. */
export function quietState(): Quiet {
  const quiet = signal(beginsQuiet(Date.now()));
  const look = () => {
    if (!quiet.value && !isUnseen() && document.visibilityState === 'visible') noteShown(readManners());
  };
  const show = () => {
    quiet.value = false;
  };
  effect(look);
  document.addEventListener('visibilitychange', look);
  addEventListener('hashchange', show);
  const hush = () => {
    sessionStorage.removeItem(SEEN);
    quiet.value = true;
  };
  return { isQuiet: quiet, hush, show };
}
