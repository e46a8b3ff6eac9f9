import './Page.css';
import type { ComponentChildren } from 'preact';
import { useWords, type Words, WordsContext } from '@/components/words';

type PageProps = {
  readonly words: Words;
  /** The store could not be read: what the browser says of it. */
  readonly error: string | undefined;
  readonly children: ComponentChildren;
};

/** What every page has: the reader's language, and a word when the store cannot be read. */
export function Page({ words, error, children }: PageProps) {
  return (
    <WordsContext.Provider value={words}>
      {error !== undefined && <StoreFailure error={error} />}
      {children}
    </WordsContext.Provider>
  );
}

function StoreFailure({ error }: { readonly error: string }) {
  const { t } = useWords();
  return (
    <div class="store-failure" role="alert" data-store-failure>
      <p>{t('store.failed')}</p>
      <p>
        <code>{error}</code>
      </p>
    </div>
  );
}
