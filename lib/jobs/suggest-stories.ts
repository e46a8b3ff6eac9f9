import type { Suggestions } from '@/lib/browser/omnibox';
import type { Searcher } from '@/lib/store/searcher';

export type Suggester = {
  begin(): void;
  suggest(text: string): Promise<Suggestions>;
  /** Lets go of the index. */
  end(): void;
};

/** Few type our keyword into the address bar. */
const suggestions = () => import('@/lib/jobs/suggestions');

/** Suggests stories from all that is stored. What it loads to do so can be loaded again at any time. */
export function createSuggester(): Suggester {
  let opened: Promise<Searcher> | undefined;
  const open = () => {
    opened ??= suggestions().then(({ openSearcher }) => openSearcher());
    return opened;
  };
  return {
    begin: () => void open(),
    suggest: async (text) => (await suggestions()).suggestionsFor(text, await open()),
    end() {
      opened = undefined;
    },
  };
}
