import { effect, type ReadonlySignal, signal } from '@preact/signals';
import Dexie, { liveQuery } from 'dexie';
import { calmly } from '@/lib/view/calmly';
import type { Live } from '@/lib/view/live';

/**
 * A query of the store as a signal: Dexie runs it again whenever the worker or another page commits what it read. It waits
 * until the store is `open`; of one that cannot be opened Dexie says nothing.
 */
export function live<T>(query: () => Promise<T>, open = Promise.resolve(true)): ReadonlySignal<Live<T>> {
  const state = signal<Live<T>>({ kind: 'loading' });
  // Dexie follows native `await`s only in a function that is itself `async`: given a plain one that returns such a promise,
  // it loses track of what is read, here and in other live queries (Dexie 4, live-query.ts: `incrementExpectedAwaits`).
  const follow = () =>
    liveQuery(async () => query()).subscribe({
      next: (value) => {
        state.value = { kind: 'ready', value };
      },
      error: (error: unknown) => {
        state.value = { kind: 'failed', error: String(error) };
      },
    });
  void open.then((isOpen) => isOpen && follow());
  return state;
}

/** A query of what `key` names, as long as it names it: the last answer, none of another key's. */
export function liveAt<T>(
  key: ReadonlySignal<string | undefined>,
  query: (key: string) => Promise<T | undefined>,
  open = Promise.resolve(true),
): ReadonlySignal<T | undefined> {
  const answer = signal<T | undefined>(undefined);
  const follow = (at: string) =>
    liveQuery(async () => query(at)).subscribe((value) => {
      answer.value = value;
    });
  void open.then((isOpen) => {
    if (!isOpen) return;
    effect(() => {
      answer.value = undefined;
      const { value } = key;
      const subscription = value === undefined ? undefined : follow(value);
      return () => subscription?.unsubscribe();
    });
  });
  return answer;
}

export type CalmQuery<T> = { readonly tables: readonly string[]; readonly query: () => Promise<T> };

/**
 * As `live`, for what reads thousands of rows of these tables. Dexie begins a query anew at each change and gives up the one
 * before: while feeds are polled, a long one would never come to its end.
 */
export function liveCalmly<T>({ tables, query }: CalmQuery<T>, open = Promise.resolve(true)): ReadonlySignal<Live<T>> {
  const state = signal<Live<T>>({ kind: 'loading' });
  const ask = calmly(async () => {
    state.value = await query().then(
      (value) => ({ kind: 'ready', value }) as const,
      (error: unknown) => ({ kind: 'failed', error: String(error) }) as const,
    );
  });
  const isOurs = (part: string) => part === 'all' || tables.some((table) => part.includes(`/${table}/`));
  void open.then((isOpen) => {
    if (!isOpen) return;
    Dexie.on('storagemutated', (parts) => void (Object.keys(parts).some(isOurs) && ask()));
    void ask();
  });
  return state;
}
