import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headlines of one day, in part with their leads; `events` says of each which event it tells of. */
export type Day = {
  readonly name: string;
  readonly titles: readonly string[];
  readonly leads: readonly (string | undefined)[];
  readonly events: readonly number[];
};

const ALONE = '= alone';
const BEFORE_LEAD = ' :: ';

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
  const lines = events.flat().map((line) => line.split(BEFORE_LEAD));
  return {
    name,
    titles: lines.map(([title = '']) => title),
    leads: lines.map(([, lead]) => lead),
    events: events.flatMap((titles, event) => titles.map(() => event)),
  };
}

export const withoutLeads = (day: Day): Day => ({ ...day, leads: [] });

/** The days of a part: `tune`, `held-out` or `leads`. */
export function readDays(part: string): Day[] {
  const folder = join(import.meta.dirname, 'days', part);
  return readdirSync(folder)
    .toSorted()
    .map((file) => dayOf(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')));
}
