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
export function* each<A, B>(items: readonly A[], perStep: number, make: (item: A) => B): Steps<B[]> {
  const made: B[] = [];
  for (let from = 0; from < items.length; from += perStep) {
    for (const item of items.slice(from, from + perStep)) made.push(make(item));
    yield;
  }
  return made;
}
