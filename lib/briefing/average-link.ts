import type { Links } from '@/lib/briefing/links';

type Cluster = { readonly members: readonly number[]; readonly sums: Map<Cluster, number> };

/** How alike two clusters are: the average over all pairs of their members. */
const alike = (a: Cluster, b: Cluster): number => (a.sums.get(b) ?? 0) / (a.members.length * b.members.length);

function add(a: Cluster, b: Cluster, likeness: number): void {
  a.sums.set(b, (a.sums.get(b) ?? 0) + likeness);
  b.sums.set(a, (b.sums.get(a) ?? 0) + likeness);
}

/** The clusters to begin with, each knowing the sum of likenesses to each other one. */
function clustersOf(start: readonly (readonly number[])[], links: Links): Set<Cluster> {
  const clusters = start.map((members): Cluster => ({ members, sums: new Map() }));
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  for (const [member, cluster] of clusterOf) {
    for (const [other, likeness] of links[member] ?? []) {
      const to = clusterOf.get(other);
      if (to && to !== cluster && member < other) add(cluster, to, likeness);
    }
  }
  return new Set(clusters);
}

function nearest(cluster: Cluster, threshold: number, before: Cluster | undefined): Cluster | undefined {
  let [best, most] = [before, before ? alike(cluster, before) : threshold];
  for (const [other, sum] of cluster.sums) {
    const value = sum / (cluster.members.length * other.members.length);
    if (value > most || (best === undefined && value === most)) [best, most] = [other, value];
  }
  return best;
}

function forget(cluster: Cluster): void {
  for (const other of cluster.sums.keys()) other.sums.delete(cluster);
}

function joined(a: Cluster, b: Cluster): Cluster {
  forget(a);
  forget(b);
  const both: Cluster = { members: [...a.members, ...b.members], sums: new Map() };
  for (const { sums } of [a, b]) for (const [other, sum] of sums) if (other !== a && other !== b) add(both, other, sum);
  return both;
}

/**
 * Clusters of texts, joined as long as two are alike on average. By chains of nearest neighbours: two that are each
 * other's nearest would be joined sooner or later anyway (https://en.wikipedia.org/wiki/Nearest-neighbor_chain_algorithm).
 */
export function averageLink(
  links: Links,
  start: readonly (readonly number[])[],
  threshold: number,
): readonly (readonly number[])[] {
  const open = clustersOf(start, links);
  const done: Cluster[] = [];
  const chain: Cluster[] = [];
  for (let [next] = open; next; [next] = open) {
    const end = chain.pop() ?? next;
    const before = chain.at(-1);
    const found = nearest(end, threshold, before);
    if (!found) {
      done.push(end);
      open.delete(end);
      forget(end);
    } else if (found === before) {
      chain.pop();
      open.delete(end);
      open.delete(found);
      open.add(joined(found, end));
    } else {
      chain.push(end, found);
    }
  }
  return done.map(({ members }) => members);
}
