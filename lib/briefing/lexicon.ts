/** The words of a day by number: arrays of numbers are compared many times faster than maps of words, and leave no rubbish. */
export type Lexicon = { readonly terms: readonly string[]; readonly numberOf: (term: string) => number };

export function lexicon(): Lexicon {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, terms.length);
    return terms.push(term) - 1;
  };
  return { terms, numberOf };
}

/** Which of the words have something, by their numbers: 1 or 0. */
export const marked = (terms: readonly string[], has: (term: string, number: number) => boolean): Uint8Array =>
  Uint8Array.from(terms, (term, number) => (has(term, number) ? 1 : 0));
