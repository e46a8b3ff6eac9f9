import type { NewWord } from '@/lib/briefing/reader-words';
import { bareWords } from '@/lib/briefing/word-match';
import { hash } from '@/lib/hash';
import { byDexie } from '@/lib/store/by-dexie';
import { db, type WordRow } from '@/lib/store/db';
import { shownWords } from '@/lib/store/shown';
import type { Millis } from '@/lib/time';

export const wordId = ({ kind, text, sectionId = '' }: Omit<NewWord, 'scopes'>): string =>
  hash(`${kind}\n${bareWords(text)}\n${sectionId}`);

/** The reader's words, the last one first; also those that have expired. */
export const readWords = (): Promise<WordRow[]> => shownWords(byDexie);

/** Adds a word; the same one again takes its place. False for one without a letter or sign. */
export async function addWord(word: NewWord, addedAt: Millis): Promise<boolean> {
  if (bareWords(word.text) === '') return false;
  await db.words.put({ ...word, text: word.text.trim(), id: wordId(word), addedAt });
  return true;
}

/** A word that says or counts otherwise is another one, in the same place of the list. */
export function changeWord(id: string, word: NewWord): Promise<void> {
  return db.transaction('rw', db.words, async () => {
    const known = await db.words.get(id);
    if (!known || bareWords(word.text) === '') return;
    await db.words.delete(id);
    await addWord(word, known.addedAt);
  });
}

export const removeWord = (id: string): Promise<void> => db.words.delete(id);

export const putBackWords = (words: readonly WordRow[]): Promise<unknown> => db.words.bulkPut([...words]);
