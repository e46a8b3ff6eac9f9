import type { SearchReply, SearchRequest } from '@/lib/search/types';
import { createSearcher } from '@/lib/store/searcher';

const tell = (reply: SearchReply): void => postMessage(reply);
const fail = (): void => tell({ kind: 'failed' });

/** In a worker of a page: answers what it asks, and brings the index up to date meanwhile. */
export function answerSearches(): void {
  const searcher = createSearcher(Intl.DateTimeFormat().resolvedOptions().timeZone);
  addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
    const { number, query, limit } = data;
    searcher.then(({ find }) => find(query, limit)).then((answer) => tell({ kind: 'found', number, answer }), fail);
  });
  searcher
    .then(({ update }) => update((progress) => tell({ kind: 'changed', progress })))
    .then(() => tell({ kind: 'ready' }), fail);
}
