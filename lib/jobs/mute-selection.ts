import { mutablePhrase } from '@/lib/briefing/mutable-words';
import { mutedEverywhere } from '@/lib/briefing/reader-words';
import { tellMuted } from '@/lib/browser/muted';
import { addWord } from '@/lib/store/words';

/** Mutes what the reader has selected on some page. The next page of ours that they see says so, and takes it back. */
export async function muteSelection(selection: string): Promise<void> {
  const word = mutablePhrase(selection);
  if (word === undefined) return tellMuted({ kind: 'refused' });
  await addWord(mutedEverywhere(word), Date.now());
  await tellMuted({ kind: 'muted', word });
}
