import type { Canary } from '../canary';

/** Writes one hostile text around a canary. */
export type Write = (canary: Canary) => string;

/** Texts of one kind. */
export type Family = {
  readonly name: string;
  readonly texts: readonly Write[];
  /** Why they may all do nothing on a page that trusts them, in any browser we drive: then the control shows nothing either. */
  readonly harmless?: string;
  /** The same of Firefox alone. */
  readonly harmlessInFirefox?: string;
};

/** Every one of `a` with every one of `b`. */
export const crossed = <A, B, C>(a: readonly A[], b: readonly B[], join: (a: A, b: B) => C): C[] =>
  a.flatMap((one) => b.map((other) => join(one, other)));
