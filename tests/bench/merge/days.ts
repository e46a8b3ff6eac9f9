import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headlines of one day; `events` says of each which event it tells of. */
export type Day = { readonly name: string; readonly titles: readonly string[]; readonly events: readonly number[] };

const ALONE = '= alone';

/** The events of a file: one a paragraph, and under "= alone" one a line. */
function eventsIn(text: string): string[][] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n'))
    .flatMap((lines) => (lines[0] === ALONE ? lines.slice(1).map((line) => [line]) : [lines]));
}

export function dayOf(name: string, text: string): Day {
  const events = eventsIn(text);
  return { name, titles: events.flat(), events: events.flatMap((titles, event) => titles.map(() => event)) };
}

/** The days of a part: `tune` or `held-out`. */
export function readDays(part: string): Day[] {
  const folder = join(import.meta.dirname, 'days', part);
  return readdirSync(folder)
    .toSorted()
    .map((file) => dayOf(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')));
}
