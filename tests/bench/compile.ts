import { emptyBackground, observe } from '@/lib/briefing/background';
import { compileEdition } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { hash } from '@/lib/hash';
import { entry, input, section } from '../briefing/make';
import { readDays } from './merge/days';
import { limitRow, millis, type Row } from './table';

const ENTRIES = 10_000;
const FEEDS = 75;
const SECTIONS = 14;
const WEEK_HOURS = 168;
const GOAL = 150;

/** A headline of another day: most of its names and words are others, each time the same. */
const varied = (title: string, day: number): string =>
  day === 0
    ? title
    : title.replace(/\b[A-Za-z][a-z]{4,}\b/g, (word) => {
        const other = hash(`${word} ${day}`);
        return other.charCodeAt(0) % 3 === 0 ? word : word.charAt(0) + other.replace(/[^a-z]/g, '').slice(0, 6);
      });

/** The labelled headlines, and as many made from them as it takes. */
export function headlines(count: number): { readonly titles: readonly string[]; readonly all: readonly string[] } {
  const titles = ['held-out', 'tune'].flatMap((part) => readDays(part)).flatMap((day) => day.titles);
  const all = Array.from({ length: count }, (_, place) =>
    varied(titles[place % titles.length] ?? '', Math.floor(place / titles.length)),
  );
  return { titles, all };
}

/** A full store: headlines spread over feeds and a week. */
function fullStore(): CompileInput {
  const { titles, all } = headlines(ENTRIES);
  const feeds = Array.from({ length: FEEDS }, (_, place) => `feed${place}`);
  const entries = all.map((title, place) =>
    entry(feeds[place % FEEDS] ?? '', `s${place}`, ((place * 7919) % WEEK_HOURS) + 0.1, { title }),
  );
  const sections = Array.from({ length: SECTIONS }, (_, one) =>
    section(
      `section${one}`,
      feeds.filter((_, place) => place % SECTIONS === one),
    ),
  );
  return { ...input({ sections, entries }), background: observe(emptyBackground(), titles) };
}

export function compileRow(rounds: number): Row {
  const store = fullStore();
  const times = Array.from({ length: rounds + 2 }, () => {
    const start = performance.now();
    compileEdition(store);
    return performance.now() - start;
  });
  return limitRow(`Edition from ${ENTRIES.toLocaleString('en')} entries`, times.slice(2), GOAL, millis);
}
