import { endOf, type Lists, listing, startOf } from '@/lib/briefing/lists';

/** Where the links of each text begin: a link stands with both. */
function startsFor(inTime: readonly number[], before: Lists): Int32Array {
  const starts = new Int32Array(inTime.length + 1);
  inTime.forEach((text, turn) => {
    starts[text + 1] = (starts[text + 1] ?? 0) + endOf(before, turn) - startOf(before, turn);
  });
  for (const other of before.numbers) starts[other + 1] = (starts[other + 1] ?? 0) + 1;
  for (let text = 0; text < inTime.length; text++) starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0);
  return starts;
}

function linkedBothWays(inTime: readonly number[], before: Lists): Lists {
  const starts = startsFor(inTime, before);
  const [numbers, values] = [new Int32Array(before.numbers.length * 2), new Float64Array(before.numbers.length * 2)];
  const ends = starts.slice(0, inTime.length);
  const link = (text: number, other: number, value: number) => {
    const at = ends[text] ?? 0;
    numbers[at] = other;
    values[at] = value;
    ends[text] = at + 1;
  };
  inTime.forEach((text, turn) => {
    for (let at = startOf(before, turn); at < endOf(before, turn); at++) {
      const [other, value] = [before.numbers[at] ?? 0, before.values[at] ?? 0];
      link(text, other, value);
      link(other, text, value);
    }
  });
  return { starts, numbers, values };
}

/** Told, for each text in the order of time, of the earlier ones it is like. A text's later ones come behind its earlier ones. */
export function bothWays(inTime: readonly number[]) {
  const before = listing(inTime.length);
  return {
    add(others: readonly number[], likenesses: readonly number[]): void {
      for (let at = 0; at < others.length; at++) before.add(others[at] ?? 0, likenesses[at] ?? 0);
      before.close();
    },
    take: (): Lists => linkedBothWays(inTime, before.take()),
  };
}
