import { termsOf } from '@/lib/briefing/terms';

/** A headline with fewer telling words recurs: "The week in pictures". */
const TELLING = 4;

/** Whether one word is the other with a letter changed, added, left out, or two swapped; short words have no room for that. */
function isMisspelt(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  const start = [...a].findIndex((letter, i) => letter !== b[i]);
  const from = start < 0 ? a.length : start;
  const rests = [
    [a.slice(from + 1), b.slice(from + 1)],
    [a.slice(from + 1), b.slice(from)],
    [a.slice(from), b.slice(from + 1)],
    [a.slice(from + 2), a[from] === b[from + 1] && a[from + 1] === b[from] ? b.slice(from + 2) : '\0'],
  ];
  return rests.some(([x, y]) => x === y);
}

/** Telling words of `terms` that `known` has not, misspellings aside. */
const unknownIn = (terms: readonly string[], known: readonly string[]): string[] =>
  terms.filter((term) => !known.some((other) => isMisspelt(term, other)));

/** Whether a headline was changed to say something else: a typo, an order or a shorter form is no other headline. */
export const isRewritten = (was: string, is: string): boolean => unknownIn(termsOf(is), termsOf(was)).length > 0;

/** Headlines by their telling words: which known one says the same in all but one word? */
export type Headlines<T> = ReadonlyMap<string, readonly { readonly terms: readonly string[]; readonly value: T }[]>;

export function headlinesOf<T>(values: readonly T[], titleOf: (value: T) => string): Headlines<T> {
  const byTerm = new Map<string, { terms: readonly string[]; value: T }[]>();
  for (const value of values) {
    const terms = termsOf(titleOf(value));
    for (const term of terms.length < TELLING ? [] : terms) {
      const known = byTerm.get(term);
      if (known) known.push({ terms, value });
      else byTerm.set(term, [{ terms, value }]);
    }
  }
  return byTerm;
}

/** One word more or less is still the same headline; another number is another story ("Day 11 of the strike"). */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const different = [...unknownIn(a, b), ...unknownIn(b, a)];
  return different.length === 0 || (different.length === 1 && !/\d/.test(different[0] ?? ''));
}

/** The first known headline that is near-identical to `title`. */
export function sameHeadline<T>(title: string, known: Headlines<T>): T | undefined {
  const terms = termsOf(title);
  if (terms.length < TELLING) return undefined;
  // One word may be missing there and another be misspelt: any three words have one that is not.
  const near = terms.slice(0, 3).flatMap((term) => known.get(term) ?? []);
  return near.find((one) => isSame(terms, one.terms))?.value;
}
