import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SearchPage } from '@/components/SearchPage';
import type { Millis } from '@/lib/time';
import type { Model } from '@/lib/view/model';
import { ownWorker } from '@/lib/view/own-worker';
import type { Route } from '@/lib/view/route';
import { createSearch } from '@/lib/view/search';
import { keepSearchText } from '@/lib/view/search-text';
import searchWorker from './search-worker?worker&url';

type BesideProps = { readonly route: ReadonlySignal<Route>; readonly now: Millis };

/** Search, with a worker of its own from when it is first opened. */
export function searchOn({ sections }: Model) {
  const search = createSearch(ownWorker(searchWorker), sections);
  function Beside({ route, now }: BesideProps) {
    const text = route.value.kind === 'search' ? route.value.text : '';
    useEffect(() => search.fill({ text }), [text]);
    return (
      <SearchPage
        search={search.view.value}
        sections={sections.value}
        now={now}
        onFill={(patch) => {
          search.fill(patch);
          if (patch.text !== undefined) keepSearchText(patch.text);
        }}
        onMore={search.more}
      />
    );
  }
  return { Beside };
}
