import type { Vector } from '@/lib/briefing/vectors';

/** How alike each text is to each other one, 0 to 1: for each text, by index, the others that are alike at all. */
export type Links = readonly ReadonlyMap<number, number>[];

type Rules = {
  /** Texts that share no such word are not alike, however many others they share. */
  readonly isTelling: (term: string) => boolean;
  /** How much a likeness counts between two texts, 0 to 1. */
  readonly trust: (a: number, b: number) => number;
};

/** One word in common may be chance: the others must make up this share of the likeness. */
const MIN_SECOND = 0.1;
/** Less is no likeness; it would only make groups slow to compare. */
const FAINT = 0.1;

type Posting = { readonly tells: number; readonly texts: number[]; readonly weights: number[] };

/** What a text has in common with each earlier one, by index. One for all texts: new ones would be as many numbers as pairs. */
type Common = {
  readonly cosines: Float64Array;
  readonly largest: Float64Array;
  readonly telling: Uint16Array;
};

const nothingInCommon = (count: number): Common => ({
  cosines: new Float64Array(count),
  largest: new Float64Array(count),
  telling: new Uint16Array(count),
});

function addTo(common: Common, { tells, texts, weights }: Posting, weight: number): void {
  texts.forEach((b, i) => {
    const product = weight * (weights[i] ?? 0);
    common.cosines[b] = (common.cosines[b] ?? 0) + product;
    common.largest[b] = Math.max(common.largest[b] ?? 0, product);
    common.telling[b] = (common.telling[b] ?? 0) + tells;
  });
}

/** The cosines of all pairs. Only texts that share words are ever compared. */
export function linksOf(vectors: readonly Vector[], { isTelling, trust }: Rules): Links {
  const links = vectors.map(() => new Map<number, number>());
  const postings = new Map<string, Posting>();
  const common = nothingInCommon(vectors.length);
  vectors.forEach((vector, a) => {
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? { tells: isTelling(term) ? 1 : 0, texts: [], weights: [] };
      addTo(common, posting, weight);
      posting.texts.push(a);
      posting.weights.push(weight);
      postings.set(term, posting);
    }
    for (let b = 0; b < a; b++) {
      const cosine = common.cosines[b] ?? 0;
      if (cosine < FAINT || cosine - (common.largest[b] ?? 0) < MIN_SECOND * cosine || common.telling[b] === 0)
        continue;
      const alike = cosine * trust(a, b);
      if (alike < FAINT) continue;
      links[a]?.set(b, alike);
      links[b]?.set(a, alike);
    }
    for (const numbers of Object.values(common)) numbers.fill(0, 0, a);
  });
  return links;
}
