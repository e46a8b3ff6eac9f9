import { effect, type ReadonlySignal } from '@preact/signals';
import { mutedEverywhere } from '@/lib/briefing/reader-words';
import { type Muted, onMuted, takeMuted } from '@/lib/browser/muted';
import { kept } from '@/lib/view/trouble';
import { offerUndo } from '@/lib/view/undo';

/** What the browser's menu muted is told on the page that the reader sees next, with the way back. Not on a quiet one. */
export function hearMuted(isQuiet: ReadonlySignal<boolean>): void {
  const look = () => {
    if (isQuiet.value || document.visibilityState !== 'visible') return;
    void takeMuted().then((muted) => muted && tell(muted));
  };
  onMuted(look);
  document.addEventListener('visibilitychange', look);
  effect(look);
}

function tell(muted: Muted): void {
  if (muted.kind === 'refused') offerUndo({ said: ['menu.refused'] });
  else
    offerUndo({
      said: ['reading.muted', { word: muted.word }],
      undo: () => void kept(unmute(muted.word)),
    });
}

async function unmute(word: string): Promise<void> {
  const { removeWord, wordId } = await import('@/lib/store/words');
  await removeWord(wordId(mutedEverywhere(word)));
}
