import { type ReadonlySignal, signal } from '@preact/signals';
import { headlineOf } from '@/lib/briefing/entry-words';
import { type NewWord, wordFinder } from '@/lib/briefing/reader-words';
import { mutedBy } from '@/lib/briefing/said';
import type { Entry } from '@/lib/feed/types';
import type { SectionView, WordPreview } from '@/lib/settings';
import { eachSlice } from '@/lib/store/slices-of-entries';
import type { Millis } from '@/lib/time';

/** Whoever types is left alone for so long. */
const PAUSE: Millis = 150;
const EXAMPLES = 3;

type Hits = { readonly count: number; readonly total: number; readonly newest: readonly Entry[] };
const NONE: Hits = { count: 0, total: 0, newest: [] };

function withSlice(hits: Hits, slice: readonly Entry[], isHit: (entry: Entry) => boolean): Hits {
  const hit = slice.filter(isHit);
  return {
    count: hits.count + hit.length,
    total: hits.total + slice.length,
    newest: [...hits.newest, ...hit].toSorted((a, b) => b.at - a.at).slice(0, EXAMPLES),
  };
}

/** By what an edition goes by: the same words in the same places, and only feeds that have a section now. */
function judgeOf(word: NewWord, sections: readonly SectionView[]) {
  const feeds = sections
    .filter(({ id }) => word.sectionId === undefined || id === word.sectionId)
    .flatMap((section) => section.feeds);
  const titles = new Map(feeds.map(({ id, title }) => [id, title]));
  const find = wordFinder([word]);
  return {
    isThere: ({ feedId }: Entry) => titles.has(feedId),
    isHit: (entry: Entry) => mutedBy([entry], find, ({ feedId }) => titles.get(feedId) ?? '') !== undefined,
  };
}

/** What a word would do to what is stored, counted while the reader writes it. */
export function wordPreview(sections: ReadonlySignal<readonly SectionView[]>) {
  const preview = signal<WordPreview | undefined>(undefined);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function count(word: NewWord, turn: number): Promise<void> {
    const { isThere, isHit } = judgeOf(word, sections.value);
    let hits = NONE;
    const tell = (state: WordPreview['state']) => {
      const examples = hits.newest.map((entry) => headlineOf(entry) ?? '').filter(Boolean);
      preview.value = { word, state, count: hits.count, total: hits.total, examples };
    };
    tell('counting');
    await eachSlice((slice) => {
      if (turn !== latest) return false;
      hits = withSlice(hits, slice.filter(isThere), isHit);
      return true;
    });
    if (turn === latest) tell('counted');
  }

  /** Undefined when there is nothing to look for. */
  function show(word: NewWord | undefined): void {
    clearTimeout(timer);
    const turn = ++latest;
    if (word) timer = setTimeout(() => void count(word, turn), PAUSE);
    else preview.value = undefined;
  }
  return { preview, show };
}
