/** Work that gives way at each `yield`: whoever drives it may let others have their turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The same work without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What is done to each, with a pause after so many. */
export function* each<A, B>(items: readonly A[], perStep: number, make: (item: A, place: number) => B): Steps<B[]> {
  const made: B[] = [];
  for (const [place, item] of items.entries()) {
    made.push(make(item, place));
    if (place % perStep === perStep - 1) yield;
  }
  return made;
}
