/**
 * Places in an order that two browsers may change at once: a number each, of which only those of rows that were moved change.
 * What two browsers move apart from each other stays moved.
 */

/** The most of these rows that stand in the order of their places: all others were moved. (Patience: n log n.) */
function unmoved(order: readonly string[], placeOf: (id: string) => number): ReadonlySet<string> {
  const ends: string[] = [];
  const before = new Map<string, string | undefined>();
  const isBefore = (a: string, b: string) => placeOf(a) < placeOf(b) || (placeOf(a) === placeOf(b) && a < b);
  for (const id of order) {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(ends[middle] ?? '', id)) from = middle + 1;
      else to = middle;
    }
    before.set(id, ends[from - 1]);
    ends[from] = id;
  }
  const kept = new Set<string>();
  for (let id = ends.at(-1); id !== undefined; id = before.get(id)) kept.add(id);
  return kept;
}

/** Between two neighbours there is no room for a number left. */
const TOO_NEAR = 1e-6;

/** The place of each row of `order`, as few as possible other than `known`. */
export function placesOf(order: readonly string[], known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const kept = unmoved(
    order.filter((id) => known.has(id)),
    (id) => known.get(id) ?? 0,
  );
  const places = new Map<string, number>();
  for (let i = 0; i < order.length; ) {
    const id = order[i] ?? '';
    if (kept.has(id)) {
      places.set(id, known.get(id) ?? 0);
      i += 1;
      continue;
    }
    const end = order.findIndex((other, at) => at > i && kept.has(other));
    const run = order.slice(i, end < 0 ? undefined : end);
    const last = i > 0 ? places.get(order[i - 1] ?? '') : undefined;
    const next = end < 0 ? undefined : known.get(order[end] ?? '');
    const low = last ?? (next ?? run.length) - run.length - 1;
    const step = ((next ?? low + run.length + 1) - low) / (run.length + 1);
    if (step < TOO_NEAR) return new Map(order.map((one, place) => [one, place]));
    for (const [n, one] of run.entries()) places.set(one, low + (n + 1) * step);
    i += run.length;
  }
  return places;
}
