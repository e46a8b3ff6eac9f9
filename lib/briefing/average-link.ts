import { endOf, type Lists, sizeOf, startOf } from '@/lib/briefing/lists';

/** By cluster, in the order in which they came to be: its members, none once it is joined or done, and the sum of its likenesses to each other one. */
type Clusters = { readonly members: (readonly number[])[]; readonly sums: (Map<number, number> | undefined)[] };

const NONE: readonly number[] = [];

function addTo({ sums }: Clusters, a: number, b: number, likeness: number): void {
  const known = sums[a] ?? new Map<number, number>();
  sums[a] = known;
  known.set(b, (known.get(b) ?? 0) + likeness);
}

function add(clusters: Clusters, a: number, b: number, likeness: number): void {
  addTo(clusters, a, b, likeness);
  addTo(clusters, b, a, likeness);
}

type Pair = (a: number, b: number, likeness: number) => void;

/** Each pair of texts of two clusters that are alike at all. */
function eachPair(start: readonly (readonly number[])[], links: Lists, see: Pair): void {
  const clusterOf = new Int32Array(sizeOf(links));
  start.forEach((members, cluster) => {
    for (const member of members) clusterOf[member] = cluster;
  });
  start.forEach((members, cluster) => {
    for (const member of members) {
      for (let at = startOf(links, member); at < endOf(links, member); at++) {
        const other = links.numbers[at] ?? 0;
        const to = clusterOf[other] ?? 0;
        if (to !== cluster && member < other) see(cluster, to, links.values[at] ?? 0);
      }
    }
  });
}

/**
 * The clusters to begin with. No average is more than its largest part: what is not once as alike to anything as
 * `threshold` stays alone, and need not be known to the others.
 */
function clustersOf(start: readonly (readonly number[])[], links: Lists, threshold: number): Clusters {
  const joins = new Uint8Array(start.length);
  eachPair(start, links, (a, b, likeness) => {
    if (likeness < threshold) return;
    joins[a] = 1;
    joins[b] = 1;
  });
  const clusters: Clusters = { members: [...start], sums: [] };
  eachPair(start, links, (a, b, likeness) => {
    if (joins[a] === 1 && joins[b] === 1) add(clusters, a, b, likeness);
  });
  return clusters;
}

/** How alike two clusters are: the average over all pairs of their members. */
const average = ({ members }: Clusters, a: number, b: number, sum: number): number =>
  sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1));

function nearest(clusters: Clusters, cluster: number, threshold: number, before?: number): number | undefined {
  const sums = clusters.sums[cluster];
  if (!sums) return undefined;
  let best = before;
  let most = before === undefined ? threshold : average(clusters, cluster, before, sums.get(before) ?? 0);
  for (const [other, sum] of sums) {
    const value = average(clusters, cluster, other, sum);
    if (value > most || (best === undefined && value === most)) [best, most] = [other, value];
  }
  return best;
}

/** Takes a cluster out; the others forget it. */
function close({ members, sums }: Clusters, cluster: number): void {
  members[cluster] = NONE;
  for (const other of sums[cluster]?.keys() ?? []) sums[other]?.delete(cluster);
}

function join(clusters: Clusters, a: number, b: number): void {
  const { members, sums } = clusters;
  const both = members.length;
  members.push([...(members[a] ?? []), ...(members[b] ?? [])]);
  close(clusters, a);
  close(clusters, b);
  for (const one of [a, b])
    for (const [other, sum] of sums[one] ?? []) if (other !== a && other !== b) add(clusters, both, other, sum);
}

/**
 * Clusters of texts, joined as long as two are alike on average. By chains of nearest neighbours: two that are each
 * other's nearest would be joined sooner or later anyway (https://en.wikipedia.org/wiki/Nearest-neighbor_chain_algorithm).
 */
export function averageLink(
  links: Lists,
  start: readonly (readonly number[])[],
  threshold: number,
): readonly (readonly number[])[] {
  const clusters = clustersOf(start, links, threshold);
  const done: (readonly number[])[] = [];
  const chain: number[] = [];
  for (let next = 0; next < clusters.members.length; ) {
    const end = chain.pop() ?? next;
    const members = clusters.members[end] ?? NONE;
    if (members.length === 0) {
      next += 1; // it is done, or part of a later one
      continue;
    }
    const before = chain.at(-1);
    const found = nearest(clusters, end, threshold, before);
    if (found === undefined) {
      done.push(members);
      close(clusters, end);
    } else if (found === before) {
      chain.pop();
      join(clusters, found, end);
    } else {
      chain.push(end, found);
    }
  }
  return done;
}
