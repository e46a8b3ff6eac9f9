import { mutablePhrase } from '@/lib/briefing/mutable-words';
import { tellMuted } from '@/lib/browser/muted';
import { here } from '@/lib/jobs/here';
import { changeSettings } from '@/lib/store/settings';

/** Mutes what the reader has selected on some page. The next page of ours that they see says so, and takes it back. */
export async function muteSelection(selection: string): Promise<void> {
  const word = mutablePhrase(selection);
  if (word === undefined) return tellMuted({ kind: 'refused' });
  const { settings, timeZone } = await here();
  const isKnown = settings.muteWords.includes(word);
  if (!isKnown) await changeSettings({ muteWords: [...settings.muteWords, word] }, Date.now(), timeZone);
  await tellMuted({ kind: 'muted', word });
}
