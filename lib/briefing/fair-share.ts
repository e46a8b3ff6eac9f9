type Dated = { readonly key: string; readonly rankedAt: number };

export const newestFirst = (a: Dated, b: Dated): number => b.rankedAt - a.rankedAt || (a.key < b.key ? -1 : 1);

/**
 * At most `max` of the items, so that no feed fills a section while others have something: each feed gives its newest,
 * then each its second newest, and so on. Newest first.
 */
export function fairShare<T extends Dated>(items: readonly T[], max: number, feedOf: (item: T) => string): T[] {
  const turns = new Map<string, number>();
  const queued = items.toSorted(newestFirst).map((item) => {
    const turn = turns.get(feedOf(item)) ?? 0;
    turns.set(feedOf(item), turn + 1);
    return { item, turn };
  });
  return queued
    .toSorted((a, b) => a.turn - b.turn || newestFirst(a.item, b.item))
    .slice(0, max)
    .map(({ item }) => item)
    .toSorted(newestFirst);
}
