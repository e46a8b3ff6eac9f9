import type { ComponentChildren } from 'preact';
import { type Rescue, TroubleNotice } from '@/components/TroubleNotice';
import { type Words, WordsContext } from '@/components/words';
import type { Trouble } from '@/lib/trouble';

type PageProps = {
  readonly words: Words;
  /** Why the store cannot be used as it should. */
  readonly trouble: Trouble | undefined;
  readonly rescue: Rescue;
  readonly children: ComponentChildren;
};

/** What every page has: the reader's language, and a word when the store is in trouble. */
export function Page({ words, trouble, rescue, children }: PageProps) {
  return (
    <WordsContext.Provider value={words}>
      {trouble && <TroubleNotice trouble={trouble} rescue={rescue} />}
      {children}
    </WordsContext.Provider>
  );
}
