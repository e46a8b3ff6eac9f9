import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { EMPTY_FORM, queryOf, type SearchForm, type SearchView } from '@/lib/search/form';
import type { SearchAnswer, SearchProgress, SearchReply, SearchRequest } from '@/lib/search/types';
import type { SectionView } from '@/lib/settings';

/** Results that are drawn at once: more than fit on a screen, and few enough to be there with the next frame. */
const PAGE = 20;

export type Search = {
  readonly view: ReadonlySignal<SearchView>;
  fill(patch: Partial<SearchForm>): void;
  more(): void;
};

/** Search as a page has it; `worker` does the looking, so that the page never waits for it. */
export function createSearch(worker: Worker, sections: ReadonlySignal<readonly SectionView[]>): Search {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const form = signal(EMPTY_FORM);
  const limit = signal(PAGE);
  const answer = signal<SearchAnswer | undefined>(undefined);
  const state = signal<SearchView['state']>('indexing');
  const progress = signal<SearchProgress | undefined>(undefined);
  let number = 0;
  const ask = () => {
    number += 1;
    const query = queryOf(form.value, sections.value, timeZone);
    if (query.text.trim() === '') answer.value = undefined;
    else worker.postMessage({ number, query, limit: limit.value } satisfies SearchRequest);
  };
  const hear = ({ data }: MessageEvent<SearchReply>) => {
    if (data.kind === 'found') {
      if (data.number === number && form.value.text.trim() !== '') answer.value = data.answer;
      return;
    }
    state.value = data.kind === 'changed' ? 'indexing' : data.kind;
    progress.value = data.kind === 'changed' ? data.progress : undefined;
    if (data.kind !== 'failed') ask();
  };
  worker.addEventListener('message', hear);
  worker.addEventListener('error', () => {
    state.value = 'failed';
  });
  effect(ask);
  return {
    view: computed(() => ({ form: form.value, answer: answer.value, state: state.value, progress: progress.value })),
    fill(patch) {
      form.value = { ...form.value, ...patch };
      limit.value = PAGE;
    },
    more() {
      limit.value += PAGE;
    },
  };
}
