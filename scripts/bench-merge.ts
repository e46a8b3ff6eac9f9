import { emptyBackground, merge, observe } from '@/lib/briefing/merge';
import { quantile } from '../tests/bench/measure';
import { type Day, readDays, withoutLeads } from '../tests/bench/merge/days';
import { entriesOf, othersOf, type Row, rate, rateOurs } from '../tests/bench/merge/measure';
import { RIVALS } from '../tests/bench/merge/rivals';
import { meanOf, type Score } from '../tests/bench/merge/score';

// npm run bench:merge
const PARTS = ['tune', 'held-out'] as const;
const THRESHOLDS = Array.from({ length: 30 }, (_, i) => (i + 2) / 50);
const OURS = [0.4, 0.45, 0.5, 0.55, 0.6] as const;
const ROUNDS = 30;

const days = new Map(PARTS.map((part) => [part, readDays(part)]));
const all = [...days.values()].flat();

const line = (name: string, threshold: string, { f, precision, recall }: Score) =>
  `${name.padEnd(28)}${threshold.padStart(9)}${[f, precision, recall].map((value) => value.toFixed(3).padStart(11)).join('')}`;
const best = (rows: readonly Row[]): Row => rows.reduce((found, row) => (row.f > found.f ? row : found));
const learned = (day: Day) => observe(emptyBackground(), othersOf(day, all));

function printPart(part: string, own: readonly Day[]): void {
  const headlines = own.reduce((sum, { titles }) => sum + titles.length, 0);
  const events = own.reduce((sum, day) => sum + new Set(day.events).size, 0);
  console.log(`\n${part}: ${own.length} days, ${headlines} headlines, ${events} events\n`);
  console.log(`${'B³'.padEnd(28)}threshold          F  precision     recall`);
  for (const rival of RIVALS) {
    const row = best(rate(rival, own, all, THRESHOLDS));
    console.log(line(rival.name, `best ${row.threshold.toFixed(2)}`, row));
  }
  console.log(line('ours, first day', 'own', meanOf(own.map((day) => rateOurs(day, emptyBackground())))));
  console.log(line('ours, other days seen', 'own', meanOf(own.map((day) => rateOurs(day, learned(day))))));
  for (const threshold of OURS)
    console.log(line('  at', threshold.toFixed(2), meanOf(own.map((day) => rateOurs(day, learned(day), threshold)))));
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** 250 headlines, made of all days: the first time, with nothing compiled yet, and then the median. */
function printTime(): void {
  const entries = all
    .flatMap(entriesOf)
    .map((entry, i) => ({ ...entry, id: `${i}` }))
    .filter((_, i) => i % 5 === 0)
    .slice(0, 250);
  const background = observe(
    emptyBackground(),
    all.flatMap(({ titles }) => titles),
  );
  const times = Array.from({ length: ROUNDS }, () => timed(() => merge(entries, background)));
  const [first = 0, ...others] = times;
  console.log(
    `\n${entries.length} headlines: ${first.toFixed(0)} ms the first time, then ${quantile(others, 0.5).toFixed(0)} ms (median of ${others.length}); goal 50 ms`,
  );
}

function printLeads(): void {
  const own = readDays('leads');
  const seen = observe(
    emptyBackground(),
    all.flatMap(({ titles }) => titles),
  );
  const rated = (own: readonly Day[]) => meanOf(own.map((day) => rateOurs(day, seen)));
  console.log(`\nleads: ${own.flatMap(({ titles }) => titles).length} headlines\n`);
  console.log(line('ours, headlines alone', 'own', rated(own.map(withoutLeads))));
  console.log(line('ours, with leads', 'own', rated(own)));
}

printTime();
for (const [part, own] of days) printPart(part, own);
printLeads();
