import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { byHand } from '@/lib/store/by-hand';
import { onCommit } from '@/lib/store/commits';
import type { Glance, ShownTable } from '@/lib/store/glance';
import { calmly } from '@/lib/view/calmly';
import type { Live } from '@/lib/view/live';

type Query<T> = (from: Glance) => Promise<T>;
/** A query of the page's own as a signal, asked again whenever anybody commits to a table that it has looked into. */
export type Look = <T>(query: Query<T>) => ReadonlySignal<Live<T>>;

/** Looks into the store as soon as it is `opened`. By hand: a page that only shows needs no library for that. */
export const lookInto =
  (opened: Promise<IDBDatabase | undefined>): Look =>
  <T>(query: Query<T>) => {
    const state = signal<Live<T>>({ kind: 'loading' });
    void opened.then((store) => store && follow(store, query, state));
    return state;
  };

/** The page has let go of the store, and keeps what it shows. */
const isClosed = (error: unknown): boolean => error instanceof DOMException && error.name === 'InvalidStateError';

function follow<T>(store: IDBDatabase, query: Query<T>, state: Signal<Live<T>>): void {
  const tables = new Set<ShownTable>();
  const glance = byHand(store, (table) => tables.add(table));
  const answer = (): Promise<Live<T>> =>
    query(glance).then(
      (value) => ({ kind: 'ready', value }),
      (error: unknown) => (isClosed(error) ? state.peek() : { kind: 'failed', error: String(error) }),
    );
  const ask = calmly(async () => {
    state.value = await answer();
  });
  onCommit((committed) => {
    if (!committed || !tables.isDisjointFrom(committed)) void ask();
  });
  void ask();
}
