import { endOf, type Lists, listing, sizeOf, startOf } from '@/lib/briefing/lists';

/** Alike enough to lend each other words. */
const NEAR = 0.3;
const MOST_NEIGHBOURS = 20;

type Near = { readonly other: number; readonly alike: number };

function nearestOf(links: Lists, text: number): readonly Near[] {
  const near: Near[] = [];
  for (let at = startOf(links, text); at < endOf(links, text); at++) {
    const alike = links.values[at] ?? 0;
    if (alike >= NEAR) near.push({ other: links.numbers[at] ?? 0, alike });
  }
  return near.sort((a, b) => b.alike - a.alike || a.other - b.other).slice(0, MOST_NEIGHBOURS);
}

/** Adds vectors up. One array serves all, because a new one for each would be as many numbers as texts times words. */
function adder(vectors: Lists, termCount: number) {
  const sums = new Float64Array(termCount);
  const terms: number[] = [];
  const made = listing(sizeOf(vectors));
  return {
    add(text: number, alike: number, total: number): void {
      for (let at = startOf(vectors, text); at < endOf(vectors, text); at++) {
        const term = vectors.numbers[at] ?? 0;
        const sum = sums[term] ?? 0;
        if (sum === 0) terms.push(term);
        sums[term] = sum + ((vectors.values[at] ?? 0) * alike) / total;
      }
    },
    close(): void {
      for (const term of terms) {
        made.add(term, sums[term] ?? 0);
        sums[term] = 0;
      }
      terms.length = 0;
      made.closeUnit();
    },
    take: made.take,
  };
}

/**
 * Each headline with the words of those most like it, by their likeness, half and half. "Sewol captain was not on bridge"
 * and "Ferry sinks off South Korea" have no word in common, but both have some with "Captain of sunken ferry arrested".
 */
export function withNeighbours(vectors: Lists, links: Lists, termCount: number): Lists {
  const sum = adder(vectors, termCount);
  for (let text = 0; text < sizeOf(vectors); text++) {
    const nearest = nearestOf(links, text);
    const total = nearest.reduce((all, { alike }) => all + alike, 0);
    sum.add(text, 1, 1);
    for (const { other, alike } of nearest) sum.add(other, alike, total);
    sum.close();
  }
  return sum.take();
}
