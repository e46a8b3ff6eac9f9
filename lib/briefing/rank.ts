import { DAY, HOUR, type Millis } from '@/lib/time';

/** What is known of a story when it is ranked. */
export type RankFacts = {
  readonly age: Millis;
  /** Independent publishers that tell it: a family counts once. */
  readonly publisherCount: number;
  /** Its place in the publisher's own order, from 0; undefined where that order says nothing. */
  readonly position?: number;
  /** Items its feed publishes in 30 days. */
  readonly monthlyCount?: number;
  /** A word that the reader watches. */
  readonly watchWord?: string;
  /** What the reader lets its publisher count for. */
  readonly weight: number;
  /** Opinion, or a page about an event under way. */
  readonly isAside: boolean;
};

export type Rank = { readonly score: number; readonly facts: RankFacts };

/** A story that one publisher has loses half its freshness in a morning's news cycle. */
const HALF_LIFE: Millis = 12 * HOUR;
/** News does not become worthless: within seven days a lone old story still ranks by what else is known of it. */
const FLOOR = 0.05;
/** Each doubling of publishers counts as much as the whole freshness of a story: four publishers at noon beat one at breakfast. */
const A_DOUBLING = 1;
/** More publishers than this are one wire. */
const MOST_PUBLISHERS = 16;
/** What a publisher puts first is a quarter better than what it lists; from the tenth on its order says no more. */
const PUT_FIRST = 0.25;
const LISTED = 10;
/** Under 30 items a month, a story is rare enough that the next loud feed would bury it: up to twice, for the rarest. */
export const RARE = 30;
/** As good as another publisher. */
const WATCHED = 2;
const ASIDE = 0.6;

/** Corroborated stories age more slowly: what four newsrooms wrote last night is still this morning's news. */
function freshness({ age, publisherCount }: RankFacts): number {
  const halfLife = HALF_LIFE * Math.sqrt(Math.min(publisherCount, MOST_PUBLISHERS));
  return Math.max(FLOOR, 2 ** (-Math.max(0, age) / halfLife));
}

const corroboration = ({ publisherCount }: RankFacts): number =>
  1 + A_DOUBLING * Math.log2(Math.max(1, Math.min(publisherCount, MOST_PUBLISHERS)));

const prominence = ({ position = LISTED }: RankFacts): number => 1 + PUT_FIRST * Math.max(0, 1 - position / LISTED);

const rarity = ({ monthlyCount = RARE }: RankFacts): number => 1 + Math.max(0, 1 - monthlyCount / RARE);

/** How much a story belongs on a page that holds few. Factors, so that no fact alone decides and none is ever needed. */
export function rankOf(facts: RankFacts): Rank {
  const score =
    freshness(facts) *
    corroboration(facts) *
    prominence(facts) *
    rarity(facts) *
    (facts.watchWord === undefined ? 1 : WATCHED) *
    (facts.isAside ? ASIDE : 1) *
    facts.weight;
  return { score, facts };
}

/** Of `count` items in `span`, how many 30 days would bring. A feed that is known for less than a day says little. */
export const monthlyCount = (count: number, span: Millis): number =>
  Math.round((count * 30 * DAY) / Math.min(30 * DAY, Math.max(DAY, span)));
