/** Precision, recall and their harmonic mean, 0 to 1. */
export type Score = { readonly precision: number; readonly recall: number; readonly f: number };

const shareOf = (of: readonly number[], among: readonly number[]): number =>
  among.reduce((sum, event, i) => {
    const same = among.flatMap((other, j) => (other === event ? [of[j]] : []));
    return sum + same.filter((group) => group === of[i]).length / same.length;
  }, 0) / among.length;

const fOf = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);

/**
 * B-cubed (Bagga and Baldwin, 1998): of each entry's group, what share tells of its event, and of its event, what share is
 * in its group; both on average over entries.
 */
export function bCubed(events: readonly number[], groups: readonly number[]): Score {
  const [precision, recall] = [shareOf(events, groups), shareOf(groups, events)];
  return { precision, recall, f: fOf(precision, recall) };
}

/** The mean over days. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f: mean(({ f }) => f),
  };
}
