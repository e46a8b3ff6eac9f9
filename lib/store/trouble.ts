import type { Trouble, TroubleKind } from '@/lib/trouble';

const KINDS: ReadonlyMap<string, TroubleKind> = new Map([
  ['QuotaExceededError', 'full'],
  ['UnconfirmedError', 'unconfirmed'],
  ['VersionError', 'newer'],
  ['UnknownError', 'unopened'], // "Internal error opening backing store", and reads of a damaged one
  ['OpenFailedError', 'unopened'],
  ['DatabaseClosedError', 'unopened'],
  ['MissingAPIError', 'unopened'],
]);

/** The trouble that an error of the store tells of; undefined when it is another kind of error, a bug. The innermost cause says most. */
export function troubleOf(error: unknown): Trouble | undefined {
  const causes = chainOf(error);
  const cause = causes.findLast(({ name }) => KINDS.has(name));
  const kind = cause && KINDS.get(cause.name);
  return kind && { kind, detail: `${cause.name}: ${cause.message}` };
}

type Cause = { readonly name: string; readonly message: string; readonly inner?: unknown };

/** Dexie's errors hold the browser's in `inner`. */
function chainOf(error: unknown): readonly Cause[] {
  if (!(error instanceof Error)) return [];
  const { name, message, inner } = error as Cause;
  return [{ name, message }, ...chainOf(inner)];
}
